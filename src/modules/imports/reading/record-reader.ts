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
  /** Whether there are as many cells as columns; without that no column can be trusted. */
  readonly fits: boolean;
  readonly fault: Extract<RejectCode, 'bad_column_count' | 'bad_encoding' | 'mixed_dialect'> | null;
}

// No value that is read may be longer than 200 characters, so a quote open for longer was never meant as one.
const MOST_LINES = 200;
const LONGEST_QUOTE = 1 << 16;

/** The next record and the lines it takes; no record for an empty line. */
interface Taken {
  readonly lines: number;
  readonly record: FileRecord | null;
}

/**
 * Makes records of lines. A quote that is not closed properly costs its own line only: reading goes on at the
 * next physical line, so that one stray quote never swallows the rows after it.
 */
export class RecordReader {
  private waiting: Line[] = [];

  constructor(
    private readonly separator: Separator,
    private readonly width: number,
    /** Whether these cells are an acceptable row. */
    private readonly isAcceptable: (cells: readonly string[]) => boolean,
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
        ? this.quoted(line, lines.slice(at + 1, at + MOST_LINES), isEnd)
        : this.plain(line);
      if (taken === null) break;
      at += taken.lines;
      if (taken.record !== null) yield taken.record;
    }
    this.waiting = lines.slice(at);
  }

  private plain(line: Line): Taken {
    const cells = line.text.split(this.separator);
    const isEmpty = cells.length === 1 && line.text.trim() === '';
    return { lines: 1, record: isEmpty ? null : this.checked(line.number, line.text, cells, line.fault) };
  }

  /** Null while more lines are needed to know where the record ends. */
  private quoted(first: Line, rest: readonly Line[], isEnd: boolean): Taken | null {
    let raw = first.text;
    let fault = first.fault;
    let end = first.end;
    let taken = 0;
    for (;;) {
      const { cells, state } = splitCells(raw, this.separator);
      if (state === 'whole' && (taken === 0 || cells.length === this.width)) {
        return { lines: taken + 1, record: this.checked(first.number, raw, cells, fault) };
      }
      const next = rest[taken];
      const mayGoOn = state === 'open' && taken + 1 < MOST_LINES && raw.length < LONGEST_QUOTE;
      if (mayGoOn && next === undefined && !isEnd) return null;
      if (!mayGoOn || next === undefined || this.isRow(next)) return { lines: 1, record: this.stray(first) };
      raw += end + next.text;
      fault ??= next.fault;
      end = next.end;
      taken += 1;
    }
  }

  /**
   * Whether a line is an acceptable row by itself: then it is not the end of the one before it. Counting its cells
   * would not do, since the rest of a quoted cell may hold separators.
   */
  private isRow(line: Line): boolean {
    const cells = line.text.split(this.separator);
    return cells.length === this.width && this.isAcceptable(cells);
  }

  /** The line of a quote that is not closed, or closed in the middle of a cell. */
  private stray({ number, text, fault }: Line): FileRecord {
    const cells = text.split(this.separator);
    return { line: number, raw: text, cells, fits: false, fault: fault ?? 'bad_column_count' };
  }

  private checked(
    line: number,
    raw: string,
    cells: readonly string[],
    fault: FileRecord['fault'],
  ): FileRecord {
    const fits = cells.length === this.width;
    if (fault !== null || fits) return { line, raw, cells, fits, fault };
    const other = splitCells(raw, otherSeparator(this.separator));
    const isOther = other.state === 'whole' && other.cells.length === this.width;
    if (isOther) return { line, raw, cells: other.cells, fits: true, fault: 'mixed_dialect' };
    return { line, raw, cells, fits, fault: 'bad_column_count' };
  }
}
