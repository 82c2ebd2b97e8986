import { InvalidArgumentError } from 'commander';
import { generate, type GenerateArguments } from '../modules/imports/generating/index.js';
import { UsageError, type CommandRegistry } from './command-registry.js';
import type { Outcome } from './command-runner.js';

/** `generate`: a made-up delivery in the format of the import, the same for the same seed. */
export function generateCommands(registry: CommandRegistry): void {
  registry.program
    .command('generate')
    .description('write a made-up delivery (day + 60 in every CPR number)')
    .requiredOption('--accounts <n>', 'how many accounts', count)
    .requiredOption('--out <dir>', 'the folder to write')
    .requiredOption('--seed <seed>', 'the same seed gives the same delivery')
    .option('--profile <name>', 'plain, hard or demo')
    .option('--dialect <name>', 'how the files are written')
    .option('--municipalities <codes>', 'three-digit codes with commas between; all 98 without it')
    .action(registry.plain(write));
}

async function write(options: GenerateArguments): Promise<Outcome> {
  try {
    return { ...(await generate(options)) };
  } catch (error) {
    throw error instanceof RangeError ? new UsageError(error.message) : error;
  }
}

function count(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('a whole number from 1');
  return Number(text);
}
