import { OWN_NODE_ENV } from './adminjs-runtime.js';
import { Command, CommanderError } from 'commander';
import { CommandRegistry, UsageError } from './cli/command-registry.js';
import { CommandRunner } from './cli/command-runner.js';
import { COMMANDS } from './cli/commands.js';
import { printOutcome, printRefusal } from './cli/print-outcome.js';
import { describeRefusal, languageOfMachine } from './start/error-line.js';

const USAGE = 2;
const env = { ...process.env, NODE_ENV: OWN_NODE_ENV };

process.exit(await runCommandLine(process.argv.slice(2)));

/** 0 done, 1 refused with a code (also a part of what was asked for), 2 called wrongly (design.md 8). */
async function runCommandLine(args: readonly string[]): Promise<number> {
  const program = new Command('cli')
    .description('Tilknyt on the command line; works beside a running app and alone')
    .option('--json', 'the last line of stdout is one JSON object')
    .option('--as <email>', 'act as this person instead of the system')
    .configureOutput({ outputError: () => undefined })
    .exitOverride();
  const registry = new CommandRegistry(program, new CommandRunner(env));
  COMMANDS.forEach((addTo) => addTo(registry));
  const json = args.includes('--json');
  try {
    await program.parseAsync(args, { from: 'user' });
    printOutcome(registry.outcome, json, json ? null : ((await registry.lines?.()) ?? null));
    return registry.exitCode;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    if (error instanceof CommanderError || error instanceof UsageError) {
      printRefusal({ code: 'start.usage', text: error.message, details: {}, exitCode: USAGE }, json);
      return USAGE;
    }
    const refusal = await describeRefusal(error, [languageOfMachine(env)]);
    printRefusal(refusal, json);
    return refusal.exitCode;
  }
}
