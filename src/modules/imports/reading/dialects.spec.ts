import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeliveryFolders, READING_CONTEXT } from '../../../../test/support/delivery-folder.js';
import { DIALECTS, generateDelivery, type Dialect as Written } from '../generating/index.js';
import { openDelivery, readFile, type DeliveryFileName, type Dialect, type ReadingContext } from './index.js';

const folders = new DeliveryFolders();
let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'dialects-'));
});
afterAll(async () => {
  await folders.remove();
  await rm(root, { recursive: true, force: true });
});

/** Knows every code, so that only the way of writing can reject a row. */
class Everything extends Map<string, never> {
  override get(key: string): never {
    return key as never;
  }
}
const ANYTHING: ReadingContext = {
  municipalities: READING_CONTEXT.municipalities,
  benefitTypes: new Everything(),
  claimTypes: new Everything(),
};

const WAYS: Record<string, Written> = {
  ...DIALECTS,
  'semicolons, the rest plain': { ...DIALECTS.plain, separator: ';' },
  'Danish with dates as ISO': { ...DIALECTS['danish-full'], dates: 'iso', encoding: 'utf-8' },
};

describe('a generated delivery', () => {
  it.each(Object.entries(WAYS))('written as %s is read without a reject', async (name, dialect) => {
    const options = {
      seed: 7,
      accounts: 300,
      profile: 'hard',
      dialect,
      municipalities: { 461: 2, 825: 1 },
    } as const;
    const { dir, rows } = await generateDelivery(options, join(root, name));
    const delivery = await openDelivery(dir);
    for (const file of delivery.files) {
      const { rejects, summary } = await read(delivery, file, ANYTHING);
      expect([file, rejects]).toEqual([file, []]);
      expect(summary.read).toBe(rows[file]);
      expect(summary.dialect).toMatchObject({ separator: dialect.separator });
      expect(summary.dialect.lineEnd).toBe(dialect.lineEnd === '\n' ? 'LF' : 'CRLF');
    }
    const { summary } = await read(delivery, 'accounts', ANYTHING);
    expect(summary.dialect).toMatchObject({
      decimals: dialect.decimal,
      thousands: dialect.thousands,
      dates: dialect.dates,
      encoding: dialect.encoding,
    });
  });
});

async function read(
  delivery: Awaited<ReturnType<typeof openDelivery>>,
  file: DeliveryFileName,
  context = READING_CONTEXT,
) {
  const reading = readFile(delivery, file, context);
  const rejects: (string | number)[][] = [];
  const accepted: unknown[] = [];
  for await (const row of reading) {
    if (row.kind === 'rejected') rejects.push([row.reject.line, row.reject.code]);
    else accepted.push(row.row);
  }
  return { rejects, accepted, summary: reading.summary };
}

/** What becomes of control rows with these balances and dates. */
async function control(separator: ',' | ';', rows: readonly (readonly [balance: string, date: string])[]) {
  const lines = rows.map(([balance, date]) => ['461', date, '1', '1', balance].join(separator));
  const header = 'municipality,as_of,accounts,claims,balance'.replaceAll(',', separator);
  const delivery = await openDelivery(await folders.with({ 'control.csv': [header, ...lines].join('\r\n') }));
  const { rejects, accepted, summary } = await read(delivery, 'control');
  return {
    rejects,
    amounts: accepted.map((row) => (row as { balanceOere: number }).balanceOere),
    dialect: summary.dialect,
  };
}

describe('amounts', () => {
  const ISO = '2024-03-31';
  it('with thousands separators are read once the file shows that it writes them', async () => {
    const rows = ['1.234.567,89', '1.234', '12', '-0,5', '1 234,00'].map((amount) => [amount, ISO] as const);
    const { amounts, rejects, dialect } = await control(';', rows);
    expect(rejects).toEqual([]);
    expect(amounts).toEqual([123_456_789, 123_400, 1200, -50, 123_400]);
    expect(dialect).toMatchObject({ decimals: ',', thousands: true });
  });

  it('that could be a thousand or three decimals are rejected while nothing tells', async () => {
    const { rejects } = await control(';', [
      ['1.234', ISO],
      ['12,50', ISO],
    ]);
    expect(rejects).toEqual([[2, 'bad_amount']]);
    expect((await control(',', [['1.234', ISO]])).rejects).toEqual([[2, 'mixed_dialect']]);
  });

  it('may stand in quotes with a decimal comma in a file of commas', async () => {
    const { amounts, dialect } = await control(',', [
      ['"1.234,56"', ISO],
      ['"0,07"', ISO],
    ]);
    expect(amounts).toEqual([123_456, 7]);
    expect(dialect).toMatchObject({ separator: ',', decimals: ',' });
  });
});

describe('a file in two dialects', () => {
  it('loses the rows of the rarer decimals and the rarer dates', async () => {
    const { rejects, amounts } = await control(';', [
      ['1,50', '2024-03-31'],
      ['2.50', '2024-03-31'],
      ['3,50', '31-03-2024'],
      ['4,50', '2024-03-31'],
    ]);
    expect(rejects).toEqual([
      [3, 'mixed_dialect'],
      [4, 'mixed_dialect'],
    ]);
    expect(amounts).toEqual([150, 450]);
  });

  it('loses the rows with the other separator', async () => {
    const text = 'cpr;name;municipality\n6101701234;Anne;461\n6201701234,Bo,461\n6301701234;C, D;461\n';
    const { rejects, accepted } = await read(
      await openDelivery(await folders.with({ 'citizens.csv': text })),
      'citizens',
    );
    expect(rejects).toEqual([[3, 'mixed_dialect']]);
    expect(accepted).toHaveLength(2);
  });

  it('loses the rows of the rarer encoding', async () => {
    const rows = ['6101701234;Søren;461', '6201701234;Åse;461'].map((row) =>
      Buffer.from(`${row}\n`, 'latin1'),
    );
    const other = Buffer.from('6301701234;Ærø;461\n');
    const content = Buffer.concat([Buffer.from('cpr;name;municipality\n'), ...rows, other]);
    const { rejects, summary } = await read(
      await openDelivery(await folders.with({ 'citizens.csv': content })),
      'citizens',
    );
    expect(summary.dialect.encoding).toBe('windows-1252');
    expect(rejects).toEqual([[4, 'mixed_dialect']]);
  });
});

it('reads letters of Windows-1252 that Latin-1 lacks', async () => {
  const content = Buffer.from('cpr;name;municipality\n6101701234;\x8aimi\xe6 \x96;461\n', 'latin1');
  const { accepted } = await read(
    await openDelivery(await folders.with({ 'citizens.csv': content })),
    'citizens',
  );
  expect(accepted).toMatchObject([{ name: 'Šimiæ –' }]);
});

it('states the whole dialect', async () => {
  const expected: Dialect = {
    separator: ';',
    decimals: ',',
    thousands: false,
    dates: 'danish',
    encoding: 'utf-8',
    lineEnd: 'CRLF',
  };
  expect((await control(';', [['1,00', '31-03-2024']])).dialect).toEqual(expected);
});
