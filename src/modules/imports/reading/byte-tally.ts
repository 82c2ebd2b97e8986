import { isAscii } from 'node:buffer';
import type { Encoding } from './dialect.js';

/**
 * Letters that Windows-1252 text of this kind holds. Â, Ã (0xC2, 0xC3) are left out since they begin æ, ø, å in
 * UTF-8, and þ, ÿ (0xFE, 0xFF) since no Danish name has them: alone they speak of damage, not of a dialect.
 */
const isLetter1252 = (byte: number): boolean =>
  (byte >= 0xc0 && byte <= 0xfd && byte !== 0xc2 && byte !== 0xc3 && byte !== 0xd7 && byte !== 0xf7) ||
  byte === 0xa7;

/** Counts, over a whole file, what speaks for UTF-8 and what for Windows-1252. */
export class ByteTally {
  private utf8Characters = 0;
  private letters1252 = 0;
  private lead = 0;
  private awaited = 0;

  add(chunk: Buffer): void {
    if (this.awaited === 0 && isAscii(chunk)) return;
    for (const byte of chunk) {
      if (byte < 0x80 && this.awaited === 0) continue;
      this.addByte(byte);
    }
  }

  /** The encoding of a file without byte order mark; a file with both keeps the more frequent one. */
  get encoding(): Exclude<Encoding, 'utf-8-bom'> {
    return this.letters1252 > this.utf8Characters ? 'windows-1252' : 'utf-8';
  }

  private addByte(byte: number): void {
    if (this.awaited > 0) {
      if ((byte & 0xc0) === 0x80) {
        this.awaited -= 1;
        if (this.awaited === 0) this.utf8Characters += 1;
        return;
      }
      this.awaited = 0;
      this.countStray(this.lead);
    }
    if (byte < 0x80) return;
    this.awaited = continuationsOf(byte);
    this.lead = byte;
    if (this.awaited === 0) this.countStray(byte);
  }

  private countStray(byte: number): void {
    if (isLetter1252(byte)) this.letters1252 += 1;
  }
}

function continuationsOf(byte: number): number {
  if (byte >= 0xc2 && byte <= 0xdf) return 1;
  if (byte >= 0xe0 && byte <= 0xef) return 2;
  return byte >= 0xf0 && byte <= 0xf4 ? 3 : 0;
}
