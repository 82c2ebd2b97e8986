import { afterAll, describe, expect, it } from '@jest/globals';
import { RowReader, VALID } from '../../../../test/support/row-reader.js';
import type { DeliveryFileName } from './index.js';

const reader = new RowReader();
afterAll(() => reader.remove());

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
    expect(await reader.read(file, VALID[file])).toEqual([
      expect.objectContaining({ kind: 'accepted', line: 2, row: expect.objectContaining(values) }),
    ]);
  });

  it('may write a benefit type in small letters, and an account one that nobody knows', async () => {
    const [grant] = await reader.read('grants', { ...VALID.grants, benefit_type: 'sho_Ydelse' });
    expect(grant).toMatchObject({ row: { benefitType: 'SHO' } });
    const [account] = await reader.read('accounts', { ...VALID.accounts, benefit_type: 'Særlig støtte' });
    expect(account).toMatchObject({ row: { benefitTypeRaw: 'Særlig støtte', benefitType: null } });
  });

  it('may run over lines in quotes, separators after the line break included', async () => {
    const rows = await reader.readText(
      'citizens',
      'cpr,name,municipality\r\n6101701234,"Anne\r\nB, C",461\r\n',
    );
    expect(rows).toMatchObject([
      { line: 2, raw: '6101701234,"Anne\r\nB, C",461', row: { name: 'Anne\nB, C' } },
    ]);
  });

  it('of an employer has a CVR number in place of a CPR number', async () => {
    const [row] = await reader.read('accounts', { ...VALID.accounts, cpr: '', cvr: '98000011' });
    expect(row).toMatchObject({ kind: 'accepted', row: { cpr: null, cvr: '98000011' } });
  });

  it('keeps its raw text and its line, columns in any order and extra ones kept out', async () => {
    const text = 'note,municipality,name,cpr\nx,461,Anne,6101701234\n\ny,825,"Bo\nHansen",6201701234';
    const rows = await reader.readText('citizens', text);
    expect(rows).toMatchObject([
      { line: 2, raw: 'x,461,Anne,6101701234', row: { municipalityCode: '461', name: 'Anne' } },
      { line: 4, raw: 'y,825,"Bo\nHansen",6201701234', row: { municipalityCode: '825', name: 'Bo\nHansen' } },
    ]);
  });
});
