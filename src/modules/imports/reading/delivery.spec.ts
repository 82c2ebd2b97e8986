import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DeliveryFolders, READING_CONTEXT } from '../../../../test/support/delivery-folder.js';
import { hashDelivery, openDelivery, readFile } from './index.js';

const folders = new DeliveryFolders();
afterAll(() => folders.remove());

const HEADER = 'cpr,name,municipality\n';
const ROW = '6101701234,Anne Jensen,461\n';

async function refusalOf(content: string | Buffer): Promise<unknown> {
  const delivery = await openDelivery(await folders.with({ 'citizens.csv': content, 'cases.csv': 'x' }));
  return (await hashDelivery(delivery)).refused.citizens ?? refusalWhileReading(delivery);
}

async function refusalWhileReading(delivery: Awaited<ReturnType<typeof openDelivery>>): Promise<unknown> {
  try {
    for await (const row of readFile(delivery, 'citizens', READING_CONTEXT))
      if (row.kind === 'accepted') return row;
    return null;
  } catch (error) {
    return error;
  }
}

describe('openDelivery', () => {
  it('finds the files by their exact names and names the others', async () => {
    const dir = await folders.with({
      'accounts.csv': 'a',
      'Grants.csv': 'b',
      'truth.csv': 'c',
      'control.csv': 'd',
    });
    const delivery = await openDelivery(dir);
    expect(delivery.files).toEqual(['accounts', 'control']);
    expect(delivery.otherFiles).toEqual(['Grants.csv', 'truth.csv']);
  });

  it('refuses a folder that is not there, a file in its place, and one with none of the files', async () => {
    const dir = await folders.with({ 'notes.txt': 'a' });
    const missing = { code: 'imports.delivery_missing', kind: 'not_found', details: { folder: 'nowhere' } };
    await expect(openDelivery(join(dir, 'nowhere'))).rejects.toMatchObject(missing);
    await expect(openDelivery(join(dir, 'notes.txt'))).rejects.toMatchObject({
      code: 'imports.delivery_not_folder',
    });
    await expect(openDelivery(dir)).rejects.toMatchObject({ code: 'imports.delivery_empty' });
  });
});

describe('hashDelivery', () => {
  it('gives one hash for the same contents and another for changed ones', async () => {
    const hashOf = async (content: string) =>
      (await hashDelivery(await openDelivery(await folders.with({ 'citizens.csv': content })))).sha256;
    expect(await hashOf(HEADER + ROW)).toBe(await hashOf(HEADER + ROW));
    expect(await hashOf(HEADER + ROW)).not.toBe(await hashOf(HEADER));
  });

  it('refuses a directory with the name of a file and lets the others be read', async () => {
    const dir = await folders.with({ 'citizens.csv': HEADER + ROW });
    await mkdir(join(dir, 'accounts.csv'));
    const delivery = await openDelivery(dir);
    const { refused, files } = await hashDelivery(delivery);
    expect(refused).toEqual({ accounts: expect.objectContaining({ code: 'imports.not_a_file' }) });
    expect(files.accounts).toBeNull();
    const citizens = readFile(delivery, 'citizens', READING_CONTEXT);
    for await (const row of citizens) expect(row.kind).toBe('accepted');
    expect(citizens.summary).toMatchObject({ read: 1, accepted: 1 });
  });
});

describe('a file as a whole', () => {
  const zip = Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.alloc(100)]);
  const longLine = Buffer.concat([Buffer.from(HEADER + ROW), Buffer.alloc(3 << 20, 'x')]);
  it.each<[string, string | Buffer, string, object]>([
    ['is empty', '', 'imports.file_empty', {}],
    ['holds a byte order mark only', '\ufeff', 'imports.file_empty', {}],
    ['holds empty lines only', '\n \r\n', 'imports.file_empty', {}],
    ['holds a header only', HEADER, 'imports.file_has_no_rows', {}],
    ['holds a header without a line end', HEADER.trimEnd(), 'imports.file_has_no_rows', {}],
    ['holds a header and empty lines', `${HEADER}\n\r\n`, 'imports.file_has_no_rows', {}],
    ['has rows and no header', ROW, 'imports.header_missing', {}],
    ['lacks a column', 'cpr;name\n', 'imports.header_wrong', { missing: 'municipality' }],
    ['names a column twice', 'cpr,name,municipality,name\n', 'imports.header_duplicate', { column: 'name' }],
    ['is a zip archive', zip, 'imports.file_is_archive', {}],
    ['is a gzip archive', gzipSync(HEADER), 'imports.file_is_archive', {}],
    ['is UTF-16', Buffer.from(`\ufeff${HEADER}`, 'utf16le'), 'imports.encoding_unsupported', {}],
    ['holds NUL bytes', `${HEADER}${ROW}6101\0`, 'imports.file_has_nul', { line: 3 }],
    ['holds a line without end', longLine, 'imports.line_too_long', { line: 3, limit: 1_048_576 }],
  ])('is refused with its name when it %s', async (_, content, code, details) => {
    const refusal = await refusalOf(content);
    expect(refusal).toMatchObject({ code, kind: 'invalid', details: { file: 'citizens.csv', ...details } });
  });

  it('is refused when it is not part of the delivery', async () => {
    const delivery = await openDelivery(await folders.with({ 'cases.csv': 'x' }));
    expect(await refusalWhileReading(delivery)).toMatchObject({ code: 'imports.file_not_delivered' });
  });

  it('is refused when it changed after it was hashed', async () => {
    const dir = await folders.with({ 'citizens.csv': HEADER });
    const delivery = await openDelivery(dir);
    await hashDelivery(delivery);
    await writeFile(join(dir, 'citizens.csv'), `${HEADER}\n`);
    expect(await refusalWhileReading(delivery)).toMatchObject({ code: 'imports.file_changed' });
  });
});
