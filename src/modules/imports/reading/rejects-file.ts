import { createWriteStream, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { RejectedRow } from './rejected-row.js';

/** What the rejects file says of a row. */
export type RejectLine = Pick<RejectedRow, 'file' | 'line' | 'code' | 'message' | 'row'>;

/**
 * Writes the rejects file: UTF-8, comma, LF, `file,line,code,message,row` (import-format.md). The row stands in
 * quotes exactly as it was delivered, so that it can be mended and delivered again; nothing is put in front of
 * it, hence the file is for mending and not for a spreadsheet. Only its owner may read the file, as rows hold
 * personal data.
 */
export class RejectsFile {
  private failure: unknown = null;

  private constructor(private readonly stream: WriteStream) {
    stream.on('error', (error) => (this.failure = error));
  }

  /** Creates or replaces the file. */
  static async create(path: string): Promise<RejectsFile> {
    const stream = createWriteStream(path, { mode: 0o600 });
    await once(stream, 'open');
    const file = new RejectsFile(stream);
    await file.write('file,line,code,message,row\n');
    return file;
  }

  /** Adds rejected rows; waits while the disk is slower. */
  async add(rejects: Iterable<RejectLine>): Promise<void> {
    let text = '';
    for (const reject of rejects) {
      text += rejectLine(reject);
      if (text.length > 1 << 16) {
        await this.write(text);
        text = '';
      }
    }
    if (text !== '') await this.write(text);
  }

  async close(): Promise<void> {
    this.stream.end();
    await finished(this.stream);
  }

  private async write(text: string): Promise<void> {
    if (this.failure !== null) throw this.failure;
    if (!this.stream.write(text)) await once(this.stream, 'drain');
  }
}

/** One line of the rejects file. */
export function rejectLine({ file, line, code, message, row }: RejectLine): string {
  return `${file}.csv,${line},${code},${quoted(message)},${quoted(row)}\n`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
