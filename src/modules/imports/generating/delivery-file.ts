import { open, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Dialect } from './dialect.js';

const FLUSH_AT = 1 << 18;

/** One file of a delivery, written in blocks so that its length does not matter for the memory. */
export class DeliveryFile {
  rows = 0;
  private pending = '';

  private constructor(
    private readonly path: string,
    private readonly handle: FileHandle,
    private readonly dialect: Dialect,
  ) {}

  /** Creates or replaces the file and writes the byte order mark, when there is one, and the header. */
  static async create(
    dir: string,
    name: string,
    columns: readonly string[],
    dialect: Dialect,
  ): Promise<DeliveryFile> {
    const path = join(dir, name);
    const file = new DeliveryFile(path, await open(path, 'w'), dialect);
    file.pending = dialect.encoding === 'utf-8-bom' ? '\ufeff' : '';
    file.append(columns);
    return file;
  }

  /** Adds a row of cells that are written as the dialect wants them. */
  add(cells: readonly string[]): void {
    this.append(cells);
    this.rows += 1;
  }

  get isFull(): boolean {
    return this.pending.length >= FLUSH_AT;
  }

  async flush(): Promise<void> {
    const text = this.pending;
    this.pending = '';
    // The names hold no letter between 0x80 and 0x9f, where Windows-1252 and Latin-1 differ.
    await this.handle.writeFile(
      Buffer.from(text, this.dialect.encoding === 'windows-1252' ? 'latin1' : 'utf8'),
    );
  }

  /** A file without rows is none of the format and goes again. */
  async close(): Promise<void> {
    try {
      await this.flush();
    } finally {
      await this.handle.close();
    }
    if (this.rows === 0) await rm(this.path);
  }

  private append(cells: readonly string[]): void {
    this.pending += cells.join(this.dialect.separator) + this.dialect.lineEnd;
  }
}
