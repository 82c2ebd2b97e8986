import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';

/** Every tenth claim is due on another day, as when a municipality corrects its ledger; everything else is the same. */
export async function changedDelivery(from, to) {
  await mkdir(to, { recursive: true });
  const names = (await readdir(from)).filter((name) => name.endsWith('.csv') && name !== 'truth.csv');
  for (const name of names)
    await pipeline(
      createInterface({ input: createReadStream(join(from, name)) }),
      name === 'claims.csv' ? dueLater : asItIs,
      createWriteStream(join(to, name)),
    );
}

async function* asItIs(lines) {
  for await (const line of lines) yield `${line}\n`;
}

async function* dueLater(lines) {
  let row = 0;
  let column = -1;
  for await (const line of lines) {
    const cells = line.split(',');
    if (row === 0) column = cells.indexOf('due_date');
    else if (row % 10 === 0 && cells[column] !== '') cells[column] = '2031-01-31';
    row += 1;
    yield `${cells.join(',')}\n`;
  }
}
