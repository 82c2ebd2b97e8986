import { afterAll, describe, expect, it } from '@jest/globals';
import { READING_CONTEXT } from '../../../../test/support/delivery-folder.js';
import { RowReader, type Cells } from '../../../../test/support/row-reader.js';
import { openDelivery, readFile, type DeliveryFileName } from './index.js';

const reader = new RowReader();
afterAll(() => reader.remove());

describe('a rejected row', () => {
  it.each<[string, DeliveryFileName, Cells]>([
    ['missing_value', 'citizens', { name: ' ' }],
    ['missing_value', 'accounts', { cpr: '', cvr: '' }],
    ['missing_value', 'claims', { interest: '' }],
    ['too_long', 'citizens', { name: 'x'.repeat(201) }],
    ['too_long', 'grants', { grant_no: 'x'.repeat(61) }],
    ['bad_cpr', 'citizens', { cpr: '610170123' }],
    ['bad_cpr', 'cases', { cpr: '6113701234' }],
    ['bad_cpr', 'grants', { co_cpr: '9202701234' }],
    ['bad_cvr', 'accounts', { cpr: '', cvr: '98000010' }],
    ['bad_cvr', 'accounts', { cvr: '98000011' }],
    ['bad_date', 'cases', { opened: '2021-02-29' }],
    ['bad_date', 'accounts', { established: '2021/01/01' }],
    ['bad_amount', 'accounts', { balance: '12.345.6' }],
    ['bad_amount', 'accounts', { balance: '1e5' }],
    ['bad_amount', 'control', { accounts: '-1' }],
    ['unknown_municipality', 'accounts', { municipality: '999' }],
    ['unknown_benefit_type', 'grants', { benefit_type: 'KTH' }],
    ['unknown_benefit_type', 'cases', { benefit_type: 'SHO-YDELSE' }],
    ['unknown_status', 'grants', { status: 'OPEN' }],
    ['unknown_status', 'cases', { status: 'ACTIVE' }],
    ['unknown_status', 'claims', { type: 'KTSFO' }],
    ['unknown_status', 'postings', { type: 'PAYMENT' }],
    ['unknown_status', 'citizens', { deceased: 'nej' }],
    ['period_reversed', 'grants', { period_to: '2019-12-31' }],
    ['period_reversed', 'claims', { period_from: '2021-01-01' }],
    ['amount_out_of_range', 'accounts', { balance: '10000000000.01' }],
    ['amount_out_of_range', 'accounts', { balance: '9'.repeat(40) }],
    ['amount_out_of_range', 'postings', { amount: '0' }],
    ['amount_out_of_range', 'postings', { amount: '-1' }],
  ])('is told by %s in %s: %j', async (code, file, change) => {
    expect(await reader.rejectOf(file, change)).toMatchObject({ code, file, line: 2 });
  });

  it('keeps what could be read of it, and its message holds nothing of it', async () => {
    const account = await reader.rejectOf('accounts', { established: 'x', balance: '12.50' });
    expect(account).toMatchObject({
      naturalKey: 'D1',
      municipality: '461',
      cpr: '6101701234',
      balanceOere: 1250,
    });
    expect(account?.row).toBe('D1,461,6101701234,Anne Ærø,KTH, b 1 ,x,,12.50,');
    expect(account?.message).toBe('Datoen findes ikke eller er skrevet forkert. (kolonne established)');
    expect(await reader.rejectOf('grants', { benefit_type: 'KTH' })).toMatchObject({
      grantNo: 'B1',
      cpr: '6101701234',
    });
    expect(await reader.rejectOf('accounts', { balance: 'x' })).toMatchObject({ balanceOere: null });
  });

  it('of the wrong width still tells its municipality and person', async () => {
    const header = 'case_no,cpr,municipality,benefit_type,grant_no,opened,status';
    const [row] = await reader.readText('cases', `${header}\nS1,x,610170-1234,461,SHO,,2020-01-01,OPEN`);
    expect(row).toMatchObject({
      reject: { code: 'bad_column_count', municipality: '461', cpr: '6101701234' },
    });
    const [stray] = await reader.readText('cases', `${header}\nS1,"610170-1234,461,SHO,,2020-01-01,OPEN`);
    expect(stray).toMatchObject({ reject: { code: 'bad_column_count', cpr: '6101701234' } });
  });

  it('costs only its own line when a quote is not closed', async () => {
    const text =
      'cpr,name,municipality\n6101701234,"Anne,461\n6201701234,"Bo ""B"" Hansen",461\n6301701234,"C" x,461\n6401701234,D "d" E,461';
    const rows = await reader.readText('citizens', text);
    expect(
      rows.map((row) => (row.kind === 'rejected' ? [row.reject.line, row.reject.code] : row.row.name)),
    ).toEqual([[2, 'bad_column_count'], 'Bo "B" Hansen', [4, 'bad_column_count'], 'D "d" E']);
  });

  it('never swallows the rows after it, even where a later quote seems to close its own', async () => {
    const text = 'cpr,name,municipality\n6101701234,"Anne,461\n6201701234,Bo,461\n6301701234,Tv 42",461\n';
    const rows = await reader.readText('citizens', text);
    expect(rows.map((row) => (row.kind === 'rejected' ? row.reject.line : row.row.name))).toEqual([
      2,
      'Bo',
      'Tv 42"',
    ]);
  });

  it('of damaged UTF-8 is bad_encoding, its text kept', async () => {
    const sound = Buffer.from('cpr,name,municipality\n6101701234,Åse,461\n6301701234,Ærø,461\n');
    const rows = await reader.readText(
      'citizens',
      Buffer.concat([sound, Buffer.from('6201701234,S\xf8ren,461', 'latin1')]),
    );
    expect(rows.slice(0, 2)).toMatchObject([{ row: { name: 'Åse' } }, { row: { name: 'Ærø' } }]);
    expect(rows[2]).toMatchObject({
      reject: { code: 'bad_encoding', row: '6201701234,Søren,461', cpr: '6201701234' },
    });
  });

  it('failing modulus 11 is no reason to reject, only counted', async () => {
    const delivery = await openDelivery(
      await reader.with({ 'citizens.csv': 'cpr,name,municipality\n6101701234,A,461\n6101701242,B,461' }),
    );
    const reading = readFile(delivery, 'citizens', READING_CONTEXT);
    for await (const row of reading) expect(row.kind).toBe('accepted');
    expect(reading.summary.warnings.cprModulus11).toBeGreaterThan(0);
  });
});
