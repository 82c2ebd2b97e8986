import { isAscii, isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import type { Encoding } from './dialect.js';
import type { RejectCode } from './reject-codes.js';

const UNDEFINED = '\ufffd';

/** A line as text; where its bytes do not fit the file's encoding, `fault` says so and the text is a best guess. */
export interface DecodedLine {
  readonly text: string;
  readonly fault: Extract<RejectCode, 'bad_encoding' | 'mixed_dialect'> | null;
}

/** Decodes a line in the file's encoding. Never loses a byte: a row that does not fit can be mended and sent again. */
export function decodeLine(bytes: Buffer, encoding: Encoding): DecodedLine {
  if (isAscii(bytes)) return { text: bytes.toString('latin1'), fault: null };
  if (isUtf8(bytes)) {
    // Text in Windows-1252 is never valid UTF-8 by chance: this line was written by another hand.
    return { text: bytes.toString('utf8'), fault: encoding === 'windows-1252' ? 'mixed_dialect' : null };
  }
  const text = iconv.decode(bytes, 'win1252');
  if (text.includes(UNDEFINED)) return { text: bytes.toString('latin1'), fault: 'bad_encoding' };
  return { text, fault: encoding === 'windows-1252' ? null : 'bad_encoding' };
}
