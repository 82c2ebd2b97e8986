import { ImportService } from '../modules/imports/index.js';
import type { CommandRegistry } from './command-registry.js';
import type { CommandContext, Outcome } from './command-runner.js';

interface ImportCommandOptions {
  readonly rejects?: string;
}

/** `import <dir>`: loads one delivery and links what can be linked with certainty (design.md 8). */
export function importCommands(registry: CommandRegistry): void {
  registry.program
    .command('import')
    .argument('<dir>', 'the folder of the delivery')
    .option('--rejects <file>', 'where rejected rows are written')
    .action(registry.withApp('import', importDelivery));
}

async function importDelivery(
  { app, actor }: CommandContext,
  dir: string,
  options: ImportCommandOptions,
): Promise<Outcome> {
  const result = await app
    .get(ImportService)
    .importDelivery(dir, actor, options.rejects === undefined ? {} : { rejectsFile: options.rejects });
  return { ...result };
}
