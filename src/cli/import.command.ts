import { ImportService } from '../modules/imports/index.js';
import type { CommandRegistry } from './command-registry.js';
import type { CommandContext, Outcome } from './command-runner.js';

interface ImportCommandOptions {
  readonly rejects?: string;
  readonly dryRun?: boolean;
}

/** `import <dir>`: loads one delivery and links what can be linked with certainty (design.md 8). */
export function importCommands(registry: CommandRegistry): void {
  const load = registry.withApp('import', importDelivery);
  registry.program
    .command('import')
    .argument('<dir>', 'the folder of the delivery')
    .option('--rejects <file>', 'where rejected rows are written')
    .option('--dry-run', 'say what would happen; nothing is kept')
    .action((dir: string, options: ImportCommandOptions) => load(dir, options));
}

async function importDelivery(
  { app, actor }: CommandContext,
  dir: string,
  options: ImportCommandOptions,
): Promise<Outcome> {
  const imports = app.get(ImportService);
  const where = options.rejects === undefined ? {} : { rejectsFile: options.rejects };
  return options.dryRun === true
    ? { dryRun: true, ...(await imports.tryDelivery(dir, actor, where)) }
    : { ...(await imports.importDelivery(dir, actor, where)) };
}
