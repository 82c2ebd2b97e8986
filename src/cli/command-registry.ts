import type { Command } from 'commander';
import type { CommandContext, CommandRunner, Outcome } from './command-runner.js';

/** The wrong call, not a refusal: exit code 2. */
export class UsageError extends Error {}

/** How an outcome is told to a person, and the code that the program ends with. */
export interface Telling<T extends Outcome> {
  lines(outcome: T): Promise<readonly string[]>;
  exitCode(outcome: T): number;
}

/** Adds commands to the program; one file of src/cli per group of commands. */
export type CommandGroup = (registry: CommandRegistry) => void;

/** What the files of src/cli register their commands with. */
export class CommandRegistry {
  outcome: Outcome = {};
  exitCode = 0;
  /** For a person; null where the outcome is listed as it is. */
  lines: (() => Promise<readonly string[]>) | null = null;

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
  withApp<A extends unknown[], T extends Outcome>(
    name: string,
    work: (context: CommandContext, ...args: A) => Promise<T>,
    telling?: Telling<T>,
  ) {
    return async (...args: A): Promise<void> => {
      const { as } = this.program.opts<{ as?: string }>();
      const outcome = await this.runner.withApp(name, as, (context) => work(context, ...args));
      this.outcome = outcome;
      if (!telling) return;
      this.exitCode = telling.exitCode(outcome);
      this.lines = () => telling.lines(outcome);
    };
  }

  /** For `.action(…)`: work without database and services. */
  plain<A extends unknown[]>(work: (...args: A) => Promise<Outcome>) {
    return async (...args: A): Promise<void> => {
      this.outcome = await work(...args);
    };
  }
}
