import type { Writable } from 'node:stream';
import { once } from 'node:events';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

type Value = string | number | boolean | Buffer | null;

const BATCH_CHARACTERS = 256 * 1024;

/** One `COPY … FROM STDIN` in text form: rows go in, memory stays flat whatever the file's size. */
export class CopyStream {
  private readonly stream: Writable;
  private failure: Error | null = null;
  private batch = '';

  constructor(client: PoolClient, table: string, columns: readonly string[]) {
    this.stream = client.query(copyFrom(`COPY ${table} (${columns.join(', ')}) FROM STDIN`));
    this.stream.once('error', (error: Error) => {
      this.failure = error;
    });
  }

  async write(values: readonly Value[]): Promise<void> {
    for (const [index, value] of values.entries()) this.batch += (index === 0 ? '' : '\t') + copyText(value);
    this.batch += '\n';
    if (this.batch.length >= BATCH_CHARACTERS) await this.flush();
  }

  async end(): Promise<void> {
    await this.flush();
    const finished = once(this.stream, 'finish');
    this.stream.end();
    await finished;
  }

  /** Gives up: PostgreSQL forgets what this COPY had sent. */
  abort(): void {
    this.stream.destroy();
  }

  private async flush(): Promise<void> {
    if (this.failure) throw this.failure;
    const text = this.batch;
    this.batch = '';
    if (!this.stream.write(text)) await once(this.stream, 'drain');
  }
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function copyText(value: Value): string {
  if (value === null) return '\\N';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString('hex')}`;
  return value.replace(/[\\\t\n\r]/g, (found) => ESCAPES[found] ?? found);
}
