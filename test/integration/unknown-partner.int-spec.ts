import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeliveryFolders } from '../support/delivery-folder.js';
import { LoadDesk } from '../support/load-desk.js';

const [ANNA, BO, CARL] = ['6101701234', '6103701234', '6104701234'];
const GRANT_HEADER =
  'grant_no,cpr,municipality,benefit_type,period_from,period_to,amount,journal_no,status,co_cpr';
const ACCOUNT_HEADER = 'account_no,municipality,cpr,name,benefit_type,grant_ref,established,due_date,balance';
const CLAIM_HEADER =
  'claim_no,account_no,type,principal,interest,balance,established,due_date,period_from,period_to';

const grant = (no: string, cpr: string, partner: string) =>
  `${no},${cpr},461,KONTANTHJAELP,2020-01-01,2020-12-31,1000.00,,CLOSED,${partner}\n`;
const citizens = (...rows: string[]) => ['cpr,name,municipality', ...rows, ''].join('\n');
const accounts = (no: string, cpr: string) =>
  `${ACCOUNT_HEADER}\n${no},461,${cpr},Navn,KONTANTHJAELP,B-1,2021-01-01,,500.00\n`;
const claims = (no: string) =>
  `${CLAIM_HEADER}\nF-${no},${no},TILBAGEBETALING,500.00,0.00,500.00,2021-01-01,,2020-03-01,2020-03-31\n`;

/** `grants.co_cpr` of a person whom neither this delivery nor one before it knows. */
describe('a grant with an unknown partner', () => {
  const folders = new DeliveryFolders();
  let desk: LoadDesk;

  beforeAll(async () => {
    desk = await LoadDesk.open();
  });
  afterAll(async () => {
    await desk.close();
    await folders.remove();
  });

  const load = async (files: Record<string, string>) => desk.import(await folders.with(files));
  const partnerOf = async (grantNo: string) => {
    const [row] = await desk.app.db.superQuery<{ name: string }>(
      `SELECT d.name, d.cpr_masked AS masked, d.in_citizen_file AS "isCitizen" FROM app.grant_award g
       JOIN app.debtor d ON d.id = g.co_debtor_id WHERE g.grant_no = $1`,
      [grantNo],
    );
    return row;
  };
  const reasonsOf = async (accountNo: string) => {
    const rows = await desk.app.db.superQuery<{ code: string }>(
      `SELECT r.reason_code AS code FROM app.account_reason r JOIN app.debtor_account a ON a.id = r.account_id WHERE a.account_no = $1`,
      [accountNo],
    );
    return rows.map(({ code }) => code);
  };

  it('is accepted and counted, and keeps its partner', async () => {
    const run = await load({
      'citizens.csv': citizens(`${ANNA},Anna Prøve,461`),
      'grants.csv': `${GRANT_HEADER}\n${grant('B-1', ANNA, BO)}${grant('B-2', ANNA, '')}`,
      'accounts.csv': accounts('K-1', ANNA),
      'claims.csv': claims('K-1'),
    });
    expect(run).toMatchObject({ linked: 1, rejected: 0 });
    expect(run.files['grants']).toMatchObject({ accepted: 2, rejected: 0, warnings: { coCprUnknown: 1 } });
    expect(await partnerOf('B-1')).toEqual({ name: '610370-****', masked: '610370-****', isCitizen: false });
  });

  it('is counted again while nobody knows the partner, and changes nothing', async () => {
    const run = await load({ 'grants.csv': `${GRANT_HEADER}\n${grant('B-1', ANNA, BO)}` });
    expect(run).toMatchObject({ changed: 0 });
    expect(run.files['grants']).toMatchObject({ warnings: { coCprUnknown: 1 } });
  });

  it('does not make the partner a citizen of the municipality, who could be granted something', async () => {
    const run = await load({ 'grants.csv': `${GRANT_HEADER}\n${grant('B-3', BO, '')}` });
    expect(run.rejects).toEqual({ orphan_grant: 1 });
  });

  it('has the right partner as soon as he comes, by name and for the account that he owes', async () => {
    await load({ 'citizens.csv': citizens(`${BO},Bo Prøve,461`) });
    expect(await partnerOf('B-1')).toMatchObject({ name: 'Bo Prøve', isCitizen: true });
    const run = await load({
      'grants.csv': `${GRANT_HEADER}\n${grant('B-1', ANNA, BO)}`,
      'accounts.csv': accounts('K-2', BO),
      'claims.csv': claims('K-2'),
    });
    expect(run.files['grants']).toMatchObject({ warnings: { coCprUnknown: 0 } });
    expect(run.changes['grants']).toMatchObject({ changed: 0 });
    expect(run).toMatchObject({ linked: 0, queued: 1 });
    expect(await reasonsOf('K-2')).toContain('R-15');
  });

  it('is not counted where an account or an earlier number of a citizen knows the partner', async () => {
    const run = await load({
      'citizens.csv': `cpr,name,municipality,previous_cpr\n6105701234,Dorte Prøve,461,6106701234\n`,
      'grants.csv': `${GRANT_HEADER}\n${grant('B-4', ANNA, CARL)}${grant('B-5', ANNA, '6106701234')}`,
      'accounts.csv': accounts('K-3', CARL),
    });
    expect(run.files['grants']).toMatchObject({ accepted: 2, warnings: { coCprUnknown: 0 } });
    expect(await partnerOf('B-4')).toMatchObject({ name: 'Navn' });
    expect(await partnerOf('B-5')).toMatchObject({ name: 'Dorte Prøve' });
  });
});
