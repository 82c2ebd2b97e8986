import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { ByteTally } from './byte-tally.js';
import type { Encoding } from './dialect.js';
import {
  EncodingUnsupported,
  FileEmpty,
  FileHasNul,
  FileIsArchive,
  LineTooLong,
  NotAFile,
  asFileRefusal,
  type FileRefused,
} from './reading.errors.js';

/** Bytes; far above any row, and small enough to hold in memory. */
export const LONGEST_LINE = 1 << 20;
export const CHUNK = 1 << 16;
export const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

const ARCHIVES = ['504b0304', '504b0506', '504b0708', '1f8b'].map((hex) => Buffer.from(hex, 'hex'));
const UTF_16 = ['fffe', 'feff'].map((hex) => Buffer.from(hex, 'hex'));
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** What one pass over a file tells before any row is read. */
export interface Survey {
  readonly sha256: string;
  readonly bytes: number;
  /** Line ends; of a file that is refused, those before what it is refused for. */
  readonly lines: number;
  readonly encoding: Encoding;
  readonly lineEnd: 'LF' | 'CRLF';
  /** Why no row of the file may be read, so that nothing of it is half-written. */
  readonly refusal: FileRefused | null;
}

/**
 * Reads a file through once: hash, encoding, line ends, and whether it is a text file with lines of bearable
 * length. Memory stays flat whatever the file holds. `name` is for error details. Throws NotAFile, FileUnreadable.
 */
export async function surveyFile(path: string, name: string): Promise<Survey> {
  const survey = new FileSurvey(name);
  try {
    // A pipe would be waited for without end.
    if (!(await stat(path)).isFile()) throw new NotAFile({ file: name });
    const chunks: AsyncIterable<Buffer> = createReadStream(path, { highWaterMark: CHUNK });
    for await (const chunk of chunks) survey.add(chunk);
  } catch (error) {
    throw asFileRefusal(error, name);
  }
  return survey.result();
}

class FileSurvey {
  private readonly hash = createHash('sha256');
  private readonly tally = new ByteTally();
  private head = Buffer.alloc(0);
  private bytes = 0;
  private lines = 0;
  private carriageReturns = 0;
  private lineBytes = 0;
  private lastByte = 0;
  private refusal: FileRefused | null = null;

  constructor(private readonly name: string) {}

  add(chunk: Buffer): void {
    this.hash.update(chunk);
    if (this.head.length < 4) this.head = Buffer.concat([this.head, chunk.subarray(0, 4)]);
    this.bytes += chunk.length;
    if (this.refusal !== null) return;
    this.tally.add(chunk);
    this.measureLines(chunk, chunk.indexOf(0));
    this.lastByte = chunk[chunk.length - 1] ?? 0;
  }

  result(): Survey {
    const hasMark = this.head.subarray(0, 3).equals(BYTE_ORDER_MARK);
    return {
      sha256: this.hash.digest('hex'),
      bytes: this.bytes,
      lines: this.lines,
      encoding: hasMark ? 'utf-8-bom' : this.tally.encoding,
      lineEnd: this.carriageReturns * 2 > this.lines ? 'CRLF' : 'LF',
      refusal: this.refusalByHead(hasMark) ?? this.refusal,
    };
  }

  private measureLines(chunk: Buffer, nul: number): void {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); ; end = chunk.indexOf(LINE_FEED, start)) {
      const stop = end === -1 ? chunk.length : end;
      this.lineBytes += stop - start;
      const details = { file: this.name, line: this.lines + 1 };
      if (nul !== -1 && nul < stop) this.refusal = new FileHasNul(details);
      else if (this.lineBytes > LONGEST_LINE)
        this.refusal = new LineTooLong({ ...details, limit: LONGEST_LINE });
      if (end === -1 || this.refusal !== null) return;
      this.endLine(end === 0 ? this.lastByte : chunk[end - 1]);
      start = end + 1;
    }
  }

  private endLine(byteBefore: number | undefined): void {
    this.lines += 1;
    this.lineBytes = 0;
    if (byteBefore === CARRIAGE_RETURN) this.carriageReturns += 1;
  }

  private refusalByHead(hasMark: boolean): FileRefused | null {
    const details = { file: this.name };
    if (this.bytes <= (hasMark ? BYTE_ORDER_MARK.length : 0)) return new FileEmpty(details);
    if (ARCHIVES.some((magic) => this.startsWith(magic))) return new FileIsArchive(details);
    return UTF_16.some((mark) => this.startsWith(mark)) ? new EncodingUnsupported(details) : null;
  }

  private startsWith(bytes: Buffer): boolean {
    return this.head.subarray(0, bytes.length).equals(bytes);
  }
}
