import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeliveryFolders } from '../support/delivery-folder.js';
import { LoadDesk } from '../support/load-desk.js';

/** The columns and cells of one row of each file that has optional columns. */
const ROWS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  citizens: {
    cpr: '6101701234',
    name: 'Anna Prøve',
    municipality: '461',
    address_protected: '1',
    previous_cpr: '6102701234',
    deceased: '1',
  },
  grants: {
    grant_no: 'B-1',
    cpr: '6101701234',
    municipality: '461',
    benefit_type: 'KONTANTHJAELP',
    period_from: '2020-01-01',
    period_to: '2020-12-31',
    amount: '1000.00',
    journal_no: 'J-1',
    status: 'CLOSED',
    co_cpr: '6103701234',
  },
  accounts: {
    account_no: 'K-1',
    municipality: '461',
    cpr: '6101701234',
    name: 'Anna Prøve',
    benefit_type: 'KONTANTHJAELP',
    grant_ref: 'B-1',
    established: '2021-01-01',
    due_date: '2021-02-01',
    balance: '500.00',
    source_system: 'PRISME',
  },
  claims: {
    claim_no: 'F-1',
    account_no: 'K-1',
    type: 'TILBAGEBETALING',
    principal: '500.00',
    interest: '0.00',
    balance: '500.00',
    established: '2021-01-01',
    due_date: '2021-02-01',
    period_from: '2020-03-01',
    period_to: '2020-03-31',
    limitation_date: '2031-01-01',
    collection_status: 'AT_GAELDSSTYRELSEN',
    parent_claim: 'F-0',
  },
};
const OPTIONAL = [
  'address_protected',
  'previous_cpr',
  'deceased',
  'co_cpr',
  'source_system',
  'limitation_date',
  'collection_status',
  'parent_claim',
];
const PARTNER = '6103701234,Bo Prøve,461';

type Change = Readonly<Record<string, string>>;

/** A delivery of the rows above without some of the columns and with other cells. */
function files({ without = [], cells = {} }: { without?: readonly string[]; cells?: Change } = {}) {
  const texts = Object.entries(ROWS).map(([file, row]) => {
    const columns = Object.keys(row).filter((column) => !without.includes(column));
    const line = columns.map((column) => cells[column] ?? row[column]).join(',');
    const more = file === 'citizens' ? `${PARTNER}${','.repeat(columns.length - 3)}\n` : '';
    return [`${file}.csv`, `${columns.join(',')}\n${line}\n${more}`];
  });
  return Object.fromEntries(texts) as Record<string, string>;
}

describe('a delivery and the optional columns', () => {
  const folders = new DeliveryFolders();
  let desk: LoadDesk;

  beforeAll(async () => {
    desk = await LoadDesk.open();
    await load(files());
  });
  afterAll(async () => {
    await desk.close();
    await folders.remove();
  });

  const load = async (delivery: Record<string, string>) => desk.import(await folders.with(delivery));
  const known = async () => {
    const [row] = await desk.app.db.superQuery(
      `SELECT d.kind, d.address_protected, (SELECT count(*)::int FROM app.debtor_previous_cpr) AS earlier, co.name AS partner, a.source_system,
              c.limitation_date::text, c.collection_status, c.parent_claim_no
       FROM app.debtor_account a JOIN app.debtor d ON d.id = a.debtor_id JOIN app.claim c ON c.account_id = a.id
       JOIN app.grant_award g ON g.debtor_id = d.id LEFT JOIN app.debtor co ON co.id = g.co_debtor_id`,
    );
    return row;
  };
  const ALL = {
    kind: 'ESTATE',
    address_protected: true,
    earlier: 1,
    partner: 'Bo Prøve',
    source_system: 'PRISME',
    limitation_date: '2031-01-01',
    collection_status: 'AT_GAELDSSTYRELSEN',
    parent_claim_no: 'F-0',
  };

  it('keeps what the register knows where the file has no such column, and changes nothing', async () => {
    expect(await known()).toEqual(ALL);
    const run = await load(files({ without: OPTIONAL }));
    expect(run).toMatchObject({ received: 1, rejected: 0, changed: 0 });
    expect(run.files['claims']).toMatchObject({
      absentColumns: ['municipality', 'limitation_date', 'collection_status', 'parent_claim'],
    });
    expect(await known()).toEqual(ALL);
  });

  it('still changes the columns that the file has, and counts those alone', async () => {
    const cells = { name: 'Anna Ny', amount: '900.00', due_date: '2021-03-01' };
    const run = await load(files({ without: OPTIONAL, cells }));
    expect(run.changed).toBe(4);
    expect(run.changes).toMatchObject({
      citizens: { added: 0, changed: 1, columns: { name: 1 } },
      grants: { added: 0, changed: 1, columns: { amount_oere: 1 } },
      accounts: { added: 0, changed: 1, columns: { name_delivered: 1, due_date: 1 } },
      claims: { added: 0, changed: 1, columns: { due_date: 1 } },
    });
    expect(await known()).toEqual(ALL);
    expect(await load(files({ cells }))).toMatchObject({ changed: 0 });
  });

  it('takes each file by itself: one of them may lack what another has', async () => {
    const run = await load(files({ without: ['co_cpr'], cells: { collection_status: 'RETURNED' } }));
    expect(run.changes['claims']).toMatchObject({ changed: 1 });
    expect(await known()).toEqual({ ...ALL, collection_status: 'RETURNED' });
    await load(files());
  });

  it('takes an empty cell as none, and an empty 0/1 cell as nothing said', async () => {
    const cells = Object.fromEntries(OPTIONAL.map((column) => [column, '']));
    const run = await load(files({ cells }));
    const none = { source_system: 'KMD_DEBITOR', partner: null, limitation_date: null };
    const empty = { ...ALL, ...none, collection_status: null, parent_claim_no: null };
    expect(await known()).toEqual(empty);
    expect(run.changes).toMatchObject({
      citizens: { changed: 0 },
      grants: { changed: 1, columns: { co_debtor_id: 1 } },
      accounts: { changed: 1, columns: { source_system: 1 } },
      claims: { changed: 1, columns: { limitation_date: 1, collection_status: 1, parent_claim_no: 1 } },
    });
    await load(files({ without: OPTIONAL }));
    expect(await known()).toEqual(empty);
  });

  it('takes back a protection and a death with 0 alone', async () => {
    const run = await load(files({ cells: { address_protected: '0', deceased: '0' } }));
    expect(run.changes['citizens']).toMatchObject({
      changed: 1,
      columns: { kind: 1, address_protected: 1 },
    });
    expect(await known()).toMatchObject({ kind: 'PERSON', address_protected: false });
  });

  it('gives a new row no value where the file has no column', async () => {
    const delivery = Object.entries(files({ without: OPTIONAL })).map(([name, text]) => [
      name,
      text.replaceAll('61017', '61047').replaceAll(/\b([BKF])-1/g, '$1-2'),
    ]);
    await load(Object.fromEntries(delivery) as Record<string, string>);
    const [row] = await desk.app.db.superQuery(
      `SELECT d.kind, d.address_protected, a.source_system, c.limitation_date FROM app.debtor_account a
       JOIN app.debtor d ON d.id = a.debtor_id JOIN app.claim c ON c.account_id = a.id WHERE a.account_no = 'K-2'`,
    );
    expect(row).toEqual({
      kind: 'PERSON',
      address_protected: false,
      source_system: 'KMD_DEBITOR',
      limitation_date: null,
    });
  });
});
