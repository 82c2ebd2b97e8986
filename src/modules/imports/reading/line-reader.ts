import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { isAscii } from 'node:buffer';
import type { Encoding } from './dialect.js';
import { FileChanged, asFileRefusal } from './reading.errors.js';
import { BYTE_ORDER_MARK, CHUNK, LONGEST_LINE, type Survey } from './survey.js';
import { decodeLine, type DecodedLine } from './text-decoder.js';

/** One physical line. */
export interface Line extends DecodedLine {
  /** From 1. */
  readonly number: number;
  readonly end: '\n' | '\r\n' | '';
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/**
 * The lines of a surveyed file, block by block. Throws FileUnreadable, and FileChanged when the contents are no
 * longer those that were surveyed (at the end at the latest: what was read before must then be thrown away).
 */
export async function* readLines(path: string, name: string, survey: Survey): AsyncGenerator<Line[]> {
  const hash = createHash('sha256');
  const blocks = new LineBlocks(survey.encoding);
  try {
    const chunks: AsyncIterable<Buffer> = createReadStream(path, { highWaterMark: CHUNK });
    for await (const chunk of chunks) {
      hash.update(chunk);
      yield blocks.add(chunk);
      if (blocks.isOverlong) throw new FileChanged({ file: name });
    }
  } catch (error) {
    throw asFileRefusal(error, name);
  }
  yield blocks.end();
  if (hash.digest('hex') !== survey.sha256) throw new FileChanged({ file: name });
}

class LineBlocks {
  private rest: Buffer = Buffer.alloc(0);
  private lines = 0;
  private isFirst = true;

  constructor(private readonly encoding: Encoding) {}

  /** The survey found no such line, so the file is another one by now. */
  get isOverlong(): boolean {
    return this.rest.length > LONGEST_LINE + CHUNK;
  }

  add(chunk: Buffer): Line[] {
    const last = chunk.lastIndexOf(LINE_FEED);
    const block = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    if (last === -1) {
      this.rest = block;
      return [];
    }
    const stop = block.length - (chunk.length - last - 1);
    this.rest = Buffer.from(block.subarray(stop));
    return this.linesOf(block.subarray(0, stop));
  }

  end(): Line[] {
    return this.linesOf(this.rest);
  }

  private linesOf(bytes: Buffer): Line[] {
    const block =
      this.isFirst && this.encoding === 'utf-8-bom' ? bytes.subarray(BYTE_ORDER_MARK.length) : bytes;
    this.isFirst = false;
    const isPlain = isAscii(block);
    const lines: Line[] = [];
    for (let start = 0; start < block.length;) {
      const feed = block.indexOf(LINE_FEED, start);
      const stop = feed === -1 ? block.length : feed;
      const hasReturn = feed > start && block[feed - 1] === CARRIAGE_RETURN;
      const textStop = hasReturn ? stop - 1 : stop;
      const decoded: DecodedLine = isPlain
        ? { text: block.toString('latin1', start, textStop), fault: null }
        : decodeLine(block.subarray(start, textStop), this.encoding);
      const end = feed === -1 ? '' : hasReturn ? '\r\n' : '\n';
      lines.push({ text: decoded.text, fault: decoded.fault, number: (this.lines += 1), end });
      start = stop + 1;
    }
    return lines;
  }
}
