import { ImportService, type RunResult } from '../modules/imports/index.js';
import { textOf } from '../start/error-line.js';
import type { CommandRegistry, Telling } from './command-registry.js';
import type { CommandContext } from './command-runner.js';
import { importLines } from './import-lines.js';
import { ProgressLine } from './progress-line.js';

interface ImportCommandOptions {
  readonly rejects?: string;
  readonly dryRun?: boolean;
}

type ImportOutcome = RunResult & { readonly dryRun?: true } & Readonly<Record<string, unknown>>;

const REFUSED = 1;

/** Some rows rejected is an ordinary end; a file refused as a whole is not, though the others are loaded. */
const TELLING: Telling<ImportOutcome> = {
  lines: (result) => importLines(result, (code, details) => textOf(code, details, ['da'])),
  exitCode: ({ files }) => (Object.values(files).some(({ refused }) => refused !== undefined) ? REFUSED : 0),
};

/** `import <dir>`: loads one delivery and links what can be linked with certainty (design.md 8). */
export function importCommands(registry: CommandRegistry): void {
  const load = registry.withApp('import', importDelivery, TELLING);
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
  { rejects, dryRun }: ImportCommandOptions,
): Promise<ImportOutcome> {
  const imports = app.get(ImportService);
  const watch = new ProgressLine(process.stderr);
  const options = { watch, ...(rejects === undefined ? {} : { rejectsFile: rejects }) };
  try {
    return dryRun === true
      ? { dryRun, ...(await imports.tryDelivery(dir, actor, options)) }
      : { ...(await imports.importDelivery(dir, actor, options)) };
  } finally {
    watch.end();
  }
}
