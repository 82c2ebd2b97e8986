import { isAscii } from 'node:buffer';
import type { Encoding } from './dialect.js';

/**
 * Letters that Windows-1252 text of this kind holds. Â, Ã (0xC2, 0xC3) are left out since they begin æ, ø, å in
 * UTF-8, and þ, ÿ (0xFE, 0xFF) since no Danish name has them: alone they speak of damage, not of a dialect.
 */
const isLetter1252 = (byte: number): boolean =>
  (byte >= 0xc0 && byte <= 0xfd && byte !== 0xc2 && byte !== 0xc3 && byte !== 0xd7 && byte !== 0xf7) ||
  byte === 0xa7;

const LINE_FEED = 10;

/** Counts, over a whole file, the lines that speak for UTF-8 and those that speak for Windows-1252. */
export class ByteTally {
  private utf8Lines = 0;
  private lines1252 = 0;
  private hasUtf8 = false;
  private has1252 = false;
  private lead = 0;
  private awaited = 0;

  add(chunk: Buffer): void {
    if (this.awaited === 0 && isAscii(chunk)) return;
    for (const byte of chunk) {
      if (byte >= 0x80 || this.awaited > 0) this.addByte(byte);
      if (byte === LINE_FEED) this.endLine();
    }
  }

  /** The encoding of a file without byte order mark, to be asked for at its end; with both, the more frequent one. */
  get encoding(): Exclude<Encoding, 'utf-8-bom'> {
    this.endLine();
    return this.lines1252 > this.utf8Lines ? 'windows-1252' : 'utf-8';
  }

  private addByte(byte: number): void {
    if (this.awaited > 0) {
      if ((byte & 0xc0) === 0x80) {
        this.awaited -= 1;
        if (this.awaited === 0) this.hasUtf8 = true;
        return;
      }
      this.awaited = 0;
      this.has1252 ||= isLetter1252(this.lead);
    }
    if (byte < 0x80) return;
    this.awaited = continuationsOf(byte);
    this.lead = byte;
    if (this.awaited === 0) this.has1252 ||= isLetter1252(byte);
  }

  private endLine(): void {
    if (this.hasUtf8) this.utf8Lines += 1;
    if (this.has1252) this.lines1252 += 1;
    this.hasUtf8 = this.has1252 = false;
  }
}

function continuationsOf(byte: number): number {
  if (byte >= 0xc2 && byte <= 0xdf) return 1;
  if (byte >= 0xe0 && byte <= 0xef) return 2;
  return byte >= 0xf0 && byte <= 0xf4 ? 3 : 0;
}
