import type { Command } from 'commander';
import type { CommandContext, CommandRunner, Outcome } from './command-runner.js';

/** The wrong call, not a refusal: exit code 2. */
export class UsageError extends Error {}

/** Adds commands to the program; one file of src/cli per group of commands. */
export type CommandGroup = (registry: CommandRegistry) => void;

/** What the files of src/cli register their commands with. */
export class CommandRegistry {
  outcome: Outcome = {};

  constructor(
    readonly program: Command,
    readonly runner: CommandRunner,
  ) {}

  /** A subcommand of a group that several files may add to: `users add`, `links export`. */
  group(name: string, description: string): Command {
    return (
      this.program.commands.find((command) => command.name() === name) ??
      this.program.command(name).description(description)
    );
  }

  /** For `.action(…)`: work that needs the services. `name` stands in the audit event. */
  withApp<A extends unknown[]>(
    name: string,
    work: (context: CommandContext, ...args: A) => Promise<Outcome>,
  ) {
    return async (...args: A): Promise<void> => {
      const { as } = this.program.opts<{ as?: string }>();
      this.outcome = await this.runner.withApp(name, as, (context) => work(context, ...args));
    };
  }

  /** For `.action(…)`: work without database and services. */
  plain<A extends unknown[]>(work: (...args: A) => Promise<Outcome>) {
    return async (...args: A): Promise<void> => {
      this.outcome = await work(...args);
    };
  }
}
