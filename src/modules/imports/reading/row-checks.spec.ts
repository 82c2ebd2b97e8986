import { afterAll, describe, expect, it } from '@jest/globals';
import { DeliveryFolders, READING_CONTEXT } from '../../../../test/support/delivery-folder.js';
import { openDelivery, readFile, type DeliveryFileName, type ReadRow, type RowTypes } from './index.js';

const folders = new DeliveryFolders();
afterAll(() => folders.remove());

type Cells = Record<string, string>;

/** A row of each file that is accepted as it stands. */
const VALID: Record<DeliveryFileName, Cells> = {
  citizens: { cpr: '610170-1234', name: 'Anne Ærø', municipality: '461', previous_cpr: '', deceased: '0' },
  grants: {
    grant_no: 'B1',
    cpr: '6101701234',
    municipality: '461',
    benefit_type: 'SHO_YDELSE',
    period_from: '2020-01-01',
    period_to: '',
    amount: '1200.50',
    journal_no: '',
    status: 'ACTIVE',
    co_cpr: '',
  },
  cases: {
    case_no: 'S1',
    cpr: '6101701234',
    municipality: '461',
    benefit_type: 'SHO',
    grant_no: 'B1',
    opened: '2020-02-29',
    status: 'REOPENED',
  },
  accounts: {
    account_no: 'D1',
    municipality: '461',
    cpr: '6101701234',
    name: 'Anne Ærø',
    benefit_type: 'KTH',
    grant_ref: ' b 1 ',
    established: '2021-01-01',
    due_date: '',
    balance: '-12.5',
    cvr: '',
  },
  claims: {
    claim_no: 'F1',
    account_no: 'D1',
    type: 'KTNESÆR',
    principal: '10',
    interest: '0.05',
    balance: '10.05',
    established: '2021-01-01',
    due_date: '2021-02-01',
    period_from: '',
    period_to: '2020-12-31',
    municipality: '',
  },
  postings: {
    posting_no: 'P1',
    claim_no: 'F1',
    type: 'COVERAGE',
    amount: '1.00',
    entry_date: '2022-01-01',
    effective_date: '2022-01-02',
  },
  control: { municipality: '461', as_of: '2026-11-01', accounts: '12', claims: '40', balance: '12345.67' },
};

async function read<F extends DeliveryFileName>(file: F, ...rows: Cells[]): Promise<ReadRow<RowTypes[F]>[]> {
  const columns = Object.keys(rows[0] ?? VALID[file]);
  const lines = rows.map((row) => columns.map((column) => row[column] ?? '').join(','));
  return readText(file, [columns.join(','), ...lines].join('\n'));
}

async function readText<F extends DeliveryFileName>(
  file: F,
  text: string | Buffer,
): Promise<ReadRow<RowTypes[F]>[]> {
  const delivery = await openDelivery(await folders.with({ [`${file}.csv`]: text }));
  const found: ReadRow<RowTypes[F]>[] = [];
  for await (const row of readFile(delivery, file, READING_CONTEXT)) found.push(row);
  return found;
}

const rejectOf = async (file: DeliveryFileName, change: Cells) => {
  const [row] = await read(file, { ...VALID[file], ...change });
  return row?.kind === 'rejected' ? row.reject : null;
};

describe('an accepted row', () => {
  it.each<[DeliveryFileName, object]>([
    ['citizens', { cpr: '6101701234', previousCpr: null, deceased: false, addressProtected: null }],
    ['grants', { benefitType: 'SHO', periodTo: null, amountOere: 120_050, journalNo: null, coCpr: null }],
    ['cases', { caseNo: 'S1', opened: '2020-02-29', status: 'REOPENED' }],
    [
      'accounts',
      {
        benefitTypeRaw: 'KTH',
        benefitType: null,
        grantRef: 'b 1',
        balanceOere: -1250,
        cvr: null,
        dueDate: null,
      },
    ],
    [
      'claims',
      { kind: 'MAIN', interestOere: 5, periodFrom: null, periodTo: '2020-12-31', municipalityCode: null },
    ],
    ['postings', { amountOere: 100, effectiveDate: '2022-01-02' }],
    [
      'control',
      { municipalityCode: '461', asOf: '2026-11-01', accounts: 12, claims: 40, balanceOere: 1_234_567 },
    ],
  ])('of %s comes out typed', async (file, values) => {
    expect(await read(file, VALID[file])).toEqual([
      expect.objectContaining({ kind: 'accepted', line: 2, row: expect.objectContaining(values) }),
    ]);
  });

  it('may write a benefit type in small letters, and an account one that nobody knows', async () => {
    const [grant] = await read('grants', { ...VALID.grants, benefit_type: 'sho_Ydelse' });
    expect(grant).toMatchObject({ row: { benefitType: 'SHO' } });
    const [account] = await read('accounts', { ...VALID.accounts, benefit_type: 'Særlig støtte' });
    expect(account).toMatchObject({ row: { benefitTypeRaw: 'Særlig støtte', benefitType: null } });
  });

  it('may run over lines in quotes, separators after the line break included', async () => {
    const rows = await readText('citizens', 'cpr,name,municipality\r\n6101701234,"Anne\r\nB, C",461\r\n');
    expect(rows).toMatchObject([
      { line: 2, raw: '6101701234,"Anne\r\nB, C",461', row: { name: 'Anne\nB, C' } },
    ]);
  });

  it('of an employer has a CVR number in place of a CPR number', async () => {
    const [row] = await read('accounts', { ...VALID.accounts, cpr: '', cvr: '98000011' });
    expect(row).toMatchObject({ kind: 'accepted', row: { cpr: null, cvr: '98000011' } });
  });

  it('keeps its raw text and its line, columns in any order and extra ones kept out', async () => {
    const text = 'note,municipality,name,cpr\nx,461,Anne,6101701234\n\ny,825,"Bo\nHansen",6201701234';
    const rows = await readText('citizens', text);
    expect(rows).toMatchObject([
      { line: 2, raw: 'x,461,Anne,6101701234', row: { municipalityCode: '461', name: 'Anne' } },
      { line: 4, raw: 'y,825,"Bo\nHansen",6201701234', row: { municipalityCode: '825', name: 'Bo\nHansen' } },
    ]);
  });
});

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
    expect(await rejectOf(file, change)).toMatchObject({ code, file, line: 2 });
  });

  it('keeps what could be read of it, and its message holds nothing of it', async () => {
    const account = await rejectOf('accounts', { established: 'x', balance: '12.50' });
    expect(account).toMatchObject({
      naturalKey: 'D1',
      municipality: '461',
      cpr: '6101701234',
      balanceOere: 1250,
    });
    expect(account?.row).toBe('D1,461,6101701234,Anne Ærø,KTH, b 1 ,x,,12.50,');
    expect(account?.message).toBe('Datoen findes ikke eller er skrevet forkert. (kolonne established)');
    expect(await rejectOf('grants', { benefit_type: 'KTH' })).toMatchObject({
      grantNo: 'B1',
      cpr: '6101701234',
    });
    expect(await rejectOf('accounts', { balance: 'x' })).toMatchObject({ balanceOere: null });
  });

  it('of the wrong width still tells its municipality and person', async () => {
    const header = 'case_no,cpr,municipality,benefit_type,grant_no,opened,status';
    const [row] = await readText('cases', `${header}\nS1,x,610170-1234,461,SHO,,2020-01-01,OPEN`);
    expect(row).toMatchObject({
      reject: { code: 'bad_column_count', municipality: '461', cpr: '6101701234' },
    });
    const [stray] = await readText('cases', `${header}\nS1,"610170-1234,461,SHO,,2020-01-01,OPEN`);
    expect(stray).toMatchObject({ reject: { code: 'bad_column_count', cpr: '6101701234' } });
  });

  it('costs only its own line when a quote is not closed', async () => {
    const text =
      'cpr,name,municipality\n6101701234,"Anne,461\n6201701234,"Bo ""B"" Hansen",461\n6301701234,"C" x,461\n6401701234,D "d" E,461';
    const rows = await readText('citizens', text);
    expect(
      rows.map((row) => (row.kind === 'rejected' ? [row.reject.line, row.reject.code] : row.row.name)),
    ).toEqual([[2, 'bad_column_count'], 'Bo "B" Hansen', [4, 'bad_column_count'], 'D "d" E']);
  });

  it('never swallows the rows after it, even where a later quote seems to close its own', async () => {
    const text = 'cpr,name,municipality\n6101701234,"Anne,461\n6201701234,Bo,461\n6301701234,Tv 42",461\n';
    const rows = await readText('citizens', text);
    expect(rows.map((row) => (row.kind === 'rejected' ? row.reject.line : row.row.name))).toEqual([
      2,
      'Bo',
      'Tv 42"',
    ]);
  });

  it('of damaged UTF-8 is bad_encoding, its text kept', async () => {
    const sound = Buffer.from('cpr,name,municipality\n6101701234,Åse,461\n6301701234,Ærø,461\n');
    const rows = await readText(
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
      await folders.with({ 'citizens.csv': 'cpr,name,municipality\n6101701234,A,461\n6101701242,B,461' }),
    );
    const reading = readFile(delivery, 'citizens', READING_CONTEXT);
    for await (const row of reading) expect(row.kind).toBe('accepted');
    expect(reading.summary.warnings.cprModulus11).toBeGreaterThan(0);
  });
});
