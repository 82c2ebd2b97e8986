import type { Delivery, DeliveryFileName, ReadingContext, RejectCode } from '../reading/index.js';
import { knownColumns } from '../reading/delivery-files.js';
import type { Dialect } from '../reading/dialect.js';
import { readHeader } from '../reading/header.js';
import { readLines } from '../reading/line-reader.js';
import { FileEmpty } from '../reading/reading.errors.js';
import { RecordReader, type FileRecord } from '../reading/record-reader.js';
import { ROW_READERS } from '../reading/row-readers.js';
import { sniffDialect } from '../reading/sniff.js';
import { ColumnFaults } from './column-faults.js';
import { hasOddCharacters, isOddDate } from './oddities.js';
import { COLUMNS } from '../reading/delivery-files.js';

/** What one cell tells; nothing of what stood in it. */
export interface CellFacts {
  readonly column: string;
  /** Characters; 0 where it is missing. */
  readonly length: number;
  readonly refused: RejectCode | null;
  readonly hasOddCharacters: boolean;
  readonly isOddDate: boolean;
}

/** One row on its way to the counts. Key and parent are used for hashing only. */
export interface ProfiledRow {
  readonly municipality: string | null;
  readonly key: string;
  /** The account of a claim, the claim of a posting; else null. */
  readonly parent: string | null;
  readonly contents: string;
  /** Why the row could not be split into its columns; then it has no cells. */
  readonly unreadable: RejectCode | null;
  readonly cells: readonly CellFacts[];
}

const KEYS: Readonly<Record<DeliveryFileName, string>> = {
  citizens: 'cpr',
  grants: 'grant_no',
  cases: 'case_no',
  accounts: 'account_no',
  claims: 'claim_no',
  postings: 'posting_no',
  control: 'municipality',
};
const PARENTS: Readonly<Partial<Record<DeliveryFileName, string>>> = {
  claims: 'account_no',
  postings: 'claim_no',
};
const BETWEEN_CELLS = '\u001F';

/**
 * Reads a file as the import does, and says of every column of every row what its check would say: in order, with flat
 * memory. Throws FileRefused.
 */
export async function* profiledRows(
  delivery: Delivery,
  file: DeliveryFileName,
  context: ReadingContext,
): AsyncGenerator<ProfiledRow> {
  const survey = await delivery.survey(file);
  if (survey.refusal !== null) throw survey.refusal;
  const path = delivery.pathOf(file);
  let rows: RowProfiler | null = null;
  for await (const block of readLines(path, `${file}.csv`, survey)) {
    let lines = block;
    if (rows === null) {
      const at = lines.findIndex((line) => line.text.trim() !== '');
      const first = lines[at];
      if (first === undefined) continue;
      const header = readHeader(first.text, file);
      const dialect = await sniffDialect(path, file, survey, header);
      const delivered = knownColumns(file).filter((column) => header.positions.has(column));
      const check = new ColumnFaults(header.positions, dialect, context);
      rows = new RowProfiler(file, delivered, dialect, check, header.separator, header.width);
      lines = lines.slice(at + 1);
    }
    yield* rows.of(lines);
  }
  if (rows === null) throw new FileEmpty({ file: `${file}.csv` });
  yield* rows.atEnd();
}

class RowProfiler {
  private readonly records: RecordReader;
  private readonly dates: ReadonlySet<string>;

  constructor(
    private readonly file: DeliveryFileName,
    private readonly columns: readonly string[],
    private readonly dialect: Dialect,
    private readonly check: ColumnFaults,
    separator: Dialect['separator'],
    width: number,
  ) {
    this.dates = new Set(COLUMNS[file].dates);
    this.records = new RecordReader(separator, width, (cells) => {
      this.read(cells);
      return this.check.fault === null;
    });
  }

  *of(lines: Parameters<RecordReader['add']>[0]): Generator<ProfiledRow> {
    for (const record of this.records.add(lines)) yield this.profile(record);
  }

  *atEnd(): Generator<ProfiledRow> {
    for (const record of this.records.end()) yield this.profile(record);
  }

  private read(cells: readonly string[]): void {
    this.check.start(cells);
    ROW_READERS[this.file](this.check);
  }

  private profile(record: FileRecord): ProfiledRow {
    this.read(record.cells);
    const code = this.check.value('municipality');
    const parent = PARENTS[this.file];
    const isReadable = record.fault === null;
    return {
      municipality: isReadable && this.check.context.municipalities.has(code) ? code : null,
      key: isReadable ? this.check.value(KEYS[this.file]) : '',
      parent: isReadable && parent !== undefined ? this.check.value(parent) : null,
      contents: this.columns.map((column) => this.check.value(column)).join(BETWEEN_CELLS),
      unreadable: record.fault,
      cells: isReadable ? this.columns.map((column) => this.cell(column)) : [],
    };
  }

  private cell(column: string): CellFacts {
    const value = this.check.value(column);
    const fault = this.check.faults.get(column);
    return {
      column,
      length: [...value].length,
      refused: fault === undefined || fault === 'missing_value' ? null : fault,
      hasOddCharacters: hasOddCharacters(column, value),
      isOddDate: this.dates.has(column) && isOddDate(value, this.dialect.dates),
    };
  }
}
