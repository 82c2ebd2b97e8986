import { afterAll, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DeliveryFolders } from '../../../../test/support/delivery-folder.js';
import { RejectsFile, rejectMessage, type RejectLine } from './index.js';

const folders = new DeliveryFolders();
afterAll(() => folders.remove());

it('writes rows that come back as they were delivered, for their owner only', async () => {
  const path = join(await folders.with({}), 'rejected-1.csv');
  const rows = ['D1;"Jensen; ""Anne""";x', '=1+1,"a\r\nb"', ' ÆØÅ ', ''];
  const rejects = rows.map((row, i): RejectLine => {
    return {
      file: 'accounts',
      line: i + 2,
      code: 'bad_date',
      message: rejectMessage('bad_date', 'established'),
      row,
    };
  });
  const file = await RejectsFile.create(path);
  await file.add(rejects);
  await file.close();
  expect(parse(await readFile(path), { columns: true })).toEqual(
    rejects.map((reject) => ({ ...reject, file: 'accounts.csv', line: String(reject.line) })),
  );
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});
