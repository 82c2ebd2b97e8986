import { describe, expect, it } from '@jest/globals';
import { ProgressLine } from './progress-line.js';

function terminal(isTTY: boolean) {
  const written: string[] = [];
  return { isTTY, written, write: (text: string) => written.push(text) };
}

async function walk(line: ProgressLine): Promise<void> {
  await line.onStep({ of: 'files', names: ['citizens', 'claims'], done: 1 });
  await line.onStep({ of: 'files', names: ['citizens', 'claims'], done: 1, percent: 43 });
  await line.onStep({ of: 'files', names: ['citizens', 'claims'], done: 2 });
  await line.onStep({ of: 'municipalities', names: ['101', '461', '825'], done: 0 });
  await line.onStep({ of: 'municipalities', names: ['101', '461', '825'], done: 3 });
  line.end();
}

describe('ProgressLine', () => {
  it('says on a terminal where the load is, in one line that is gone at the end', async () => {
    const screen = terminal(true);
    await walk(new ProgressLine(screen));
    expect(screen.written).toEqual([
      '\r\u001B[2KÅbner leverancen … 0 s',
      '\r\u001B[2KLæser claims.csv, fil 2 af 2 … 0 s',
      '\r\u001B[2KLæser claims.csv, fil 2 af 2, 43 % … 0 s',
      '\r\u001B[2KKontrollerer leverancen … 0 s',
      '\r\u001B[2KIndlæser kommune 101, 1 af 3 … 0 s',
      '\r\u001B[2KAfslutter indlæsningen … 0 s',
      '\r\u001B[2K',
    ]);
  });

  it('writes nothing into a file or a pipe', async () => {
    const pipe = terminal(false);
    await walk(new ProgressLine(pipe));
    expect(pipe.written).toEqual([]);
  });
});
