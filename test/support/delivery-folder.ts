import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReadingContext } from '../../src/modules/imports/reading/index.js';

/** Folders for deliveries that a test writes file by file; `remove` when done. */
export class DeliveryFolders {
  private readonly root = mkdtemp(join(tmpdir(), 'delivery-'));
  private made = 0;

  /** A new folder with these files, by full name; returns its path. */
  async with(files: Readonly<Record<string, string | Buffer>>): Promise<string> {
    const dir = join(await this.root, String((this.made += 1)));
    await mkdir(dir);
    for (const [name, content] of Object.entries(files)) await writeFile(join(dir, name), content);
    return dir;
  }

  async remove(): Promise<void> {
    await rm(await this.root, { recursive: true, force: true });
  }
}

/** Some of the reference data, enough for reading files. */
export const READING_CONTEXT: ReadingContext = {
  municipalities: new Set(['101', '461', '825']),
  benefitTypes: new Map([
    ['KONTANTHJAELP', 'KONTANTHJAELP'],
    ['SHO', 'SHO'],
    ['SHO_YDELSE', 'SHO'],
  ]),
  claimTypes: new Map([
    ['TILBAGEBETALING', 'MAIN'],
    ['RENTE', 'INTEREST'],
    ['KTNESÆR', 'MAIN'],
  ]),
};
