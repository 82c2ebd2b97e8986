import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import { DomainError } from '../modules/shared/index.js';

/** The file cannot be made there; `details.file` names it. */
export class FileNotWritable extends DomainError {
  readonly code = 'start.file_not_writable' as const;
  readonly kind = 'invalid' as const;
}

type Cell = string | number | null;

/**
 * Writes rows to a CSV file with a header line and answers how many. The file appears under its name when it is
 * complete, never before.
 */
export async function writeCsv(
  file: string,
  columns: readonly string[],
  rows: AsyncIterable<readonly Cell[]>,
): Promise<number> {
  const target = resolve(file);
  const unfinished = `${target}.${process.pid}.part`;
  let count = 0;
  const counter = new Transform({
    objectMode: true,
    transform: (row, _encoding, done) => {
      count += 1;
      done(null, row);
    },
  });
  try {
    await pipeline(
      Readable.from(rows),
      counter,
      stringify({ header: true, columns: [...columns] }),
      createWriteStream(unfinished),
    );
    await rename(unfinished, target);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw (error as NodeJS.ErrnoException).syscall === undefined
      ? error
      : new FileNotWritable({ file: target });
  }
  return count;
}
