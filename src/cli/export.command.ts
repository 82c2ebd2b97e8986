import { LinkExport, SuggestionExport } from '../modules/linking/index.js';
import type { CommandRegistry } from './command-registry.js';
import type { CommandContext, Outcome } from './command-runner.js';
import { writeCsv } from './csv-file.js';

interface ExportOptions {
  readonly out: string;
}

const SUGGESTION_COLUMNS = ['account_no', 'rank', 'grant_no', 'score'];
const LINK_COLUMNS = ['account_no', 'grant_no', 'case_no', 'outcome', 'method'];

/** `suggestions export` and `links export`, both without any person data (design.md 8). */
export function exportCommands(registry: CommandRegistry): void {
  registry
    .group('suggestions', 'the ranked answers of queued accounts')
    .command('export')
    .requiredOption('--out <file>', 'the CSV file to write')
    .action(registry.withApp('suggestions export', exportSuggestions));
  registry
    .group('links', 'accounts and the grants and cases they are linked to')
    .command('export')
    .requiredOption('--out <file>', 'the CSV file to write')
    .action(registry.withApp('links export', exportLinks));
}

async function exportSuggestions({ app }: CommandContext, { out }: ExportOptions): Promise<Outcome> {
  const rows = mapped(app.get(SuggestionExport).rows(), (row) => [
    row.accountNo,
    row.rank,
    row.grantNo,
    row.score,
  ]);
  return { file: out, rows: await writeCsv(out, SUGGESTION_COLUMNS, rows) };
}

async function exportLinks({ app }: CommandContext, { out }: ExportOptions): Promise<Outcome> {
  const rows = mapped(app.get(LinkExport).rows(), (row) => [
    row.accountNo,
    row.grantNo,
    row.caseNo,
    row.outcome,
    row.method,
  ]);
  return { file: out, rows: await writeCsv(out, LINK_COLUMNS, rows) };
}

async function* mapped<T, R>(rows: AsyncIterable<T>, map: (row: T) => R): AsyncGenerator<R> {
  for await (const row of rows) yield map(row);
}
