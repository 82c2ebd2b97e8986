import type { Delivery } from './delivery.js';
import type { DeliveryFileName } from './delivery-files.js';
import type { Dialect } from './dialect.js';
import { readHeader, type Header } from './header.js';
import { readLines, type Line } from './line-reader.js';
import { FileEmpty, FileHasNoRows } from './reading.errors.js';
import type { ReadingContext } from './reading-context.js';
import { RecordReader, type FileRecord } from './record-reader.js';
import { rejectMessage } from './reject-codes.js';
import type { RejectedRow } from './rejected-row.js';
import { remainsOf } from './remains.js';
import { RowCheck } from './row-check.js';
import { ROW_READERS } from './row-readers.js';
import type { RowTypes } from './rows.js';
import { sniffDialect } from './sniff.js';

/** A row of the file: accepted with its values, or rejected with the reason. */
export type ReadRow<R> =
  | { readonly kind: 'accepted'; readonly line: number; readonly raw: string; readonly row: R }
  | { readonly kind: 'rejected'; readonly reject: RejectedRow };

/** What a file held. `read` is always `accepted + rejected`. */
export interface FileSummary {
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly dialect: Dialect;
  /** Columns that were kept out; a column without a name is ''. */
  readonly extraColumns: readonly string[];
  /** Optional columns that the file does not have: it says nothing of them, so the register keeps what it knows. */
  readonly absentColumns: readonly string[];
  /**
   * How often each warning was given; a warning rejects nothing. `coCprUnknown` counts grants whose partner no row of the
   * delivery or before it knows; only the whole delivery can tell, so the reading itself leaves it at 0.
   */
  readonly warnings: { readonly cprModulus11: number; readonly coCprUnknown: number };
  readonly sha256: string;
}

/**
 * Reads one file of a delivery row by row, in order, with flat memory. Iterating throws FileRefused for a file
 * that is refused as a whole; but for FileChanged and FileUnreadable that happens before the first row.
 */
export class FileReading<F extends DeliveryFileName> implements AsyncIterable<ReadRow<RowTypes[F]>> {
  private finished: FileSummary | null = null;

  constructor(
    private readonly delivery: Delivery,
    readonly file: F,
    private readonly context: ReadingContext,
  ) {}

  /** Known once all rows have been read; until then asking for it is a mistake of the program. */
  get summary(): FileSummary {
    if (this.finished === null) throw new Error(`${this.file}.csv has not been read to its end`);
    return this.finished;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<ReadRow<RowTypes[F]>, void, undefined> {
    const survey = await this.delivery.survey(this.file);
    if (survey.refusal !== null) throw survey.refusal;
    const path = this.delivery.pathOf(this.file);
    const blocks = readLines(path, `${this.file}.csv`, survey);
    const { header, lines } = await headerOf(blocks, this.file);
    const dialect = await sniffDialect(path, this.file, survey, header);
    const rows = new RowMaker(this.file, header, dialect, this.context);
    yield* rows.of(lines);
    for await (const block of blocks) yield* rows.of(block);
    yield* rows.atEnd();
    const counts = rows.counts();
    if (counts.read === 0) throw new FileHasNoRows({ file: `${this.file}.csv` });
    const { extraColumns, absentColumns } = header;
    this.finished = { ...counts, dialect, extraColumns, absentColumns, sha256: survey.sha256 };
  }
}

/** The first line that is not empty, and the lines after it in its block. Throws FileEmpty and what the header is refused for. */
export async function headerOf(
  blocks: AsyncGenerator<Line[]>,
  file: DeliveryFileName,
): Promise<{ header: Header; lines: Line[] }> {
  for (let next = await blocks.next(); next.done !== true; next = await blocks.next()) {
    const at = next.value.findIndex((line) => line.text.trim() !== '');
    const first = next.value[at];
    if (first !== undefined) return { header: readHeader(first.text, file), lines: next.value.slice(at + 1) };
  }
  throw new FileEmpty({ file: `${file}.csv` });
}

/** Makes rows of lines and counts them. */
class RowMaker<F extends DeliveryFileName> {
  private accepted = 0;
  private rejected = 0;
  private suspectCprs = 0;
  private readonly records: RecordReader;
  private readonly check: RowCheck;

  constructor(
    private readonly file: F,
    header: Header,
    private readonly dialect: Dialect,
    context: ReadingContext,
  ) {
    this.check = new RowCheck(header.positions, dialect, context);
    this.records = new RecordReader(header.separator, header.width, (cells) => {
      this.rowIn(cells);
      return this.check.fault === null;
    });
  }

  *of(lines: readonly Line[]): Generator<ReadRow<RowTypes[F]>> {
    for (const record of this.records.add(lines)) yield this.rowOf(record);
  }

  *atEnd(): Generator<ReadRow<RowTypes[F]>> {
    for (const record of this.records.end()) yield this.rowOf(record);
  }

  counts(): Pick<FileSummary, 'read' | 'accepted' | 'rejected' | 'warnings'> {
    const { accepted, rejected } = this;
    return {
      read: accepted + rejected,
      accepted,
      rejected,
      warnings: { cprModulus11: this.suspectCprs, coCprUnknown: 0 },
    };
  }

  private rowOf(record: FileRecord): ReadRow<RowTypes[F]> {
    const row = this.rowIn(record.cells);
    const { fault, suspectCprs } = this.check;
    if (record.fault !== null) return this.reject(record, record.fault);
    if (fault !== null) return this.reject(record, fault.code, fault.column);
    this.accepted += 1;
    this.suspectCprs += suspectCprs;
    return { kind: 'accepted', line: record.line, raw: record.raw, row };
  }

  /** What the cells make; counts only where `check.fault` is null afterwards. */
  private rowIn(cells: readonly string[]): RowTypes[F] {
    this.check.start(cells);
    return ROW_READERS[this.file](this.check);
  }

  private reject(record: FileRecord, code: RejectedRow['code'], column?: string): ReadRow<RowTypes[F]> {
    this.rejected += 1;
    return {
      kind: 'rejected',
      reject: {
        file: this.file,
        line: record.line,
        code,
        message: rejectMessage(code, column),
        row: record.raw,
        ...remainsOf(this.file, record, this.check, this.dialect),
      },
    };
  }
}

/** Begins to read a file; nothing happens before the first row is asked for. */
export function readFile<F extends DeliveryFileName>(
  delivery: Delivery,
  file: F,
  context: ReadingContext,
): FileReading<F> {
  return new FileReading(delivery, file, context);
}
