import { splitCells } from './cells.js';
import { otherSeparator, type Separator } from './dialect.js';
import type { Line } from './line-reader.js';
import type { RejectCode } from './reject-codes.js';

/** One row of the file: a line, or several where a quoted cell holds line breaks. */
export interface FileRecord {
  readonly line: number;
  /** As delivered, without the line end. */
  readonly raw: string;
  /** Where `fault` is set: what could be split all the same. */
  readonly cells: readonly string[];
  readonly fault: Extract<RejectCode, 'bad_column_count' | 'bad_encoding' | 'mixed_dialect'> | null;
}

// No value that is read may be longer than 200 characters, so a quote open for longer was never meant as one.
const LONGEST_QUOTE_LINES = 200;
const LONGEST_QUOTE = 1 << 16;

/**
 * Makes records of lines. A quote that is not closed properly costs its own line only: reading goes on at the
 * next physical line, so that one stray quote never swallows the rows after it.
 */
export class RecordReader {
  private waiting: Line[] = [];

  constructor(
    private readonly separator: Separator,
    private readonly width: number,
  ) {}

  /** The records that these lines complete; empty lines are no rows. */
  *add(lines: readonly Line[]): Generator<FileRecord> {
    yield* this.recordsOf(this.waiting.length === 0 ? lines : [...this.waiting, ...lines], false);
  }

  /** What is left when no more lines come. */
  *end(): Generator<FileRecord> {
    yield* this.recordsOf(this.waiting, true);
  }

  private *recordsOf(lines: readonly Line[], isEnd: boolean): Generator<FileRecord> {
    let at = 0;
    for (let line = lines[at]; line !== undefined; line = lines[at]) {
      const taken = line.text.includes('"')
        ? this.quotedRecord(lines, at, isEnd)
        : { record: this.plain(line), lines: 1 };
      if (taken === null) break;
      at += taken.lines;
      if (taken.record !== null) yield taken.record;
    }
    this.waiting = lines.slice(at);
  }

  private plain(line: Line): FileRecord | null {
    const cells = line.text.split(this.separator);
    if (cells.length === 1 && line.text.trim() === '') return null;
    return this.checked(line.number, line.text, cells, line.fault);
  }

  /** Null while more lines are needed to know where the record ends. */
  private quotedRecord(lines: readonly Line[], at: number, isEnd: boolean) {
    const first = lines[at] as Line;
    let { cells, state } = splitCells(first.text, this.separator);
    let raw = first.text;
    let fault = first.fault;
    let taken = 1;
    while (state === 'open' && taken < LONGEST_QUOTE_LINES && raw.length < LONGEST_QUOTE) {
      const next = lines[at + taken];
      if (next === undefined) {
        if (!isEnd) return null;
        break;
      }
      raw += (lines[at + taken - 1]?.end ?? '') + next.text;
      fault ??= next.fault;
      taken += 1;
      ({ cells, state } = splitCells(raw, this.separator));
    }
    if (state === 'whole') return { record: this.checked(first.number, raw, cells, fault), lines: taken };
    const own = first.text.split(this.separator);
    const record = {
      line: first.number,
      raw: first.text,
      cells: own,
      fault: first.fault ?? ('bad_column_count' as const),
    };
    return { record, lines: 1 };
  }

  private checked(
    line: number,
    raw: string,
    cells: readonly string[],
    fault: FileRecord['fault'],
  ): FileRecord {
    if (fault !== null || cells.length === this.width) return { line, raw, cells, fault };
    const other = splitCells(raw, otherSeparator(this.separator));
    const isOther = other.state === 'whole' && other.cells.length === this.width;
    if (isOther) return { line, raw, cells: other.cells, fault: 'mixed_dialect' };
    return { line, raw, cells, fault: 'bad_column_count' };
  }
}
