import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DeliveryFolders, READING_CONTEXT } from '../../../../test/support/delivery-folder.js';
import { DomainError } from '../../shared/index.js';
import { COLUMNS, DELIVERY_FILES, type DeliveryFileName } from './delivery-files.js';
import { openDelivery, readFile, type FileSummary } from './index.js';

const folders = new DeliveryFolders();
afterAll(() => folders.remove());

const separator = fc.constantFrom(',', ';');
const lineEnd = fc.constantFrom('\n', '\r\n', '\n\n');
const cell = fc.oneof(
  fc.constantFrom(
    '',
    '"',
    '""',
    '"a"',
    '"a\nb"',
    'x"y',
    ' ',
    '461',
    '6101701234',
    '610170-1234',
    'SHO',
    'ACTIVE',
  ),
  fc.constantFrom(
    '1.234',
    '1.234,56',
    '1,234.56',
    '-1',
    '12,50',
    '2024-03-31',
    '31-03-2024',
    '2024-02-30',
    'ÆØÅ',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const rows = fc.array(fc.tuple(fc.array(cell, { maxLength: 12 }), separator, lineEnd), { maxLength: 15 });

/** Text that looks like a file and bytes that look like nothing, with the encodings mixed up. */
const contents = fc.record({
  file: fc.constantFrom(...DELIVERY_FILES),
  sep: separator,
  rows,
  encoding: fc.constantFrom('utf8' as const, 'latin1' as const),
  tail: fc.oneof(fc.constant(new Uint8Array()), fc.uint8Array({ maxLength: 60 })),
});

async function readAll(file: DeliveryFileName, content: Buffer): Promise<FileSummary & { lines: number[] }> {
  const delivery = await openDelivery(await folders.with({ [`${file}.csv`]: content }));
  const reading = readFile(delivery, file, READING_CONTEXT);
  const lines: number[] = [];
  for await (const row of reading) lines.push(row.kind === 'accepted' ? row.line : row.reject.line);
  return { ...reading.summary, lines };
}

describe('whatever the bytes of a file', () => {
  it('every row is accepted or rejected, or the file is refused with a code', async () => {
    await fc.assert(
      fc.asyncProperty(contents, async ({ file, sep, rows: body, encoding, tail }) => {
        const text = body.map(([cells, own, end]) => cells.join(own) + end).join('');
        const header = Buffer.from(`${COLUMNS[file].required.join(sep)}\n`);
        const content = Buffer.concat([header, Buffer.from(text, encoding), tail]);
        const found = await readAll(file, content).catch((error: unknown) => error);
        if (found instanceof DomainError) return expect(found.details.file).toBe(`${file}.csv`);
        if (found instanceof Error) throw found;
        const { read, accepted, rejected, lines } = found as Awaited<ReturnType<typeof readAll>>;
        expect(read).toBe(accepted + rejected);
        expect(lines).toHaveLength(read);
        expect(lines).toEqual([...new Set(lines)].sort((a, b) => a - b));
      }),
      { numRuns: 150 },
    );
  });

  it('is never a crash', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const found = await readAll('citizens', Buffer.from(bytes)).catch((error: unknown) => error);
        expect(found).toBeInstanceOf(DomainError);
      }),
      { numRuns: 80 },
    );
  });
});
