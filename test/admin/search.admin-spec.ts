import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import type { SearchGroup } from '../../src/modules/task-packages/index.js';
import { nameWords } from '../../src/modules/task-packages/search/name-words.js';
import { NUMBER_KINDS, findByNumber } from '../../src/modules/task-packages/search/number-search.js';
import { findByName } from '../../src/modules/task-packages/search/person-hits.js';
import { startTestApp, type TestApp } from '../support/app.js';
import {
  KOBENHAVN,
  ODENSE,
  aCase,
  aCpr,
  aDebtor,
  aGrant,
  aUser,
  anAccount,
  type BuiltAccount,
  type BuiltCase,
  type BuiltGrant,
} from '../support/builders.js';
import { loggedIn, type PanelAnswer, type PanelClient } from '../support/panel-client.js';
import { publishThroughPanel, seedRegister } from '../support/panel-office.js';

const CPR = aCpr();
const EARLIER = aCpr();

let running: TestApp;
let caseworker: PanelClient;
let debtorId: number;
let account: BuiltAccount;
let grant: BuiltGrant;
let known: BuiltCase;

beforeAll(async () => {
  running = await startTestApp();
  const { db } = running;
  debtorId = await aDebtor(db, { cpr: CPR, previousCpr: EARLIER, name: 'Åse Bodil Sørensen' });
  grant = await aGrant(db, { debtorId, journalNo: 'J19-00077' });
  known = await aCase(db, { debtorId });
  account = await anAccount(db, { debtorId });
  await seedRegister(db, KOBENHAVN, 2);
  await aDebtor(db, { name: 'Uden Konto Sørensen' });
  const { canaries } = await seedRegister(db, ODENSE, 1);
  expect(canaries).not.toEqual([]);
  await publishThroughPanel(await loggedIn(running.url, 'vendor'), ODENSE);
  caseworker = await loggedIn(running.url, 'caseworker.461');
});
afterAll(() => running.close());

function search(text: string, client = caseworker): Promise<PanelAnswer> {
  return client.post('/api/v1/search', { text });
}

/** kind → the numbers found. */
async function found(text: string, client = caseworker): Promise<Record<string, string[]>> {
  const groups = (await search(text, client)).json['groups'] as SearchGroup[];
  return Object.fromEntries(groups.map(({ kind, hits }) => [kind, hits.map(({ no }) => no)]));
}

async function lookUps(): Promise<{ debtor: number | null; fields: string[] }[]> {
  return running.db.superQuery(
    `SELECT debtor_id::int AS debtor, revealed_fields AS fields FROM app.lookup_log WHERE screen = 'search' ORDER BY id`,
  );
}

describe('the search box', () => {
  it('finds every kind of number by its beginning, in small letters, too', async () => {
    expect(await found(account.accountNo)).toEqual({ account: [account.accountNo] });
    expect(await found(account.accountNo.toLowerCase())).toEqual({ account: [account.accountNo] });
    expect((await found(grant.grantNo.slice(0, 10)))['grant']).toContain(grant.grantNo);
    expect(await found('j19-000')).toEqual({ journal: [grant.grantNo] });
    expect((await found(known.caseNo.slice(0, -1)))['case']).toContain(known.caseNo);
    const [row] = await running.db.superQuery<{ task: string; claim: string }>(
      'SELECT t.task_no AS task, c.claim_no AS claim FROM app.link_task t JOIN app.claim c USING (account_id) WHERE t.account_id = $1',
      [account.id],
    );
    expect((await found(row?.task ?? ''))['task']).toEqual([row?.task]);
    expect(await found(row?.claim ?? '')).toEqual({ claim: [row?.claim] });
    expect(await found('%_1')).toEqual({});
    expect(await lookUps()).toEqual([]);
  });

  it.each(['sørensen', 'SOERENSEN', 'sorens', 'åse', 'Aase Sørensen', 'sørensen, bodil', 'ase b soerensen'])(
    'finds a person with an account by "%s"',
    async (text) => expect(await found(text)).toEqual({ person: [account.accountNo] }),
  );

  it('registers whom it shows by name, and nobody else', async () => {
    const before = (await lookUps()).length;
    expect(await found('Bodilsen')).toEqual({});
    expect(await found('sørensen')).toEqual({ person: [account.accountNo] });
    expect((await lookUps()).slice(before)).toEqual([{ debtor: debtorId, fields: ['name'] }]);
  });

  it('finds by CPR number what belongs to the person, and registers the search', async () => {
    const before = (await lookUps()).length;
    const all = { account: [account.accountNo], grant: [grant.grantNo], case: [known.caseNo] };
    expect(await found(`${CPR.slice(0, 6)}-${CPR.slice(6)}`)).toEqual(all);
    expect(await found(EARLIER)).toEqual(all);
    expect(await found(aCpr())).toEqual({});
    expect((await lookUps()).slice(before).map(({ debtor }) => debtor)).toEqual([debtorId, debtorId, null]);
  });

  it('shows nobody who is not of the own municipality', async () => {
    expect(await found('Kanariefugl101')).toEqual({});
    expect(await found('101-2019')).toEqual({});
    expect((await found('Kanariefugl461'))['person']).toHaveLength(1);
  });

  it('finds numbers of all municipalities, and no persons, for those who look across', async () => {
    for (const user of ['auditor', 'vendor']) {
      const client = await loggedIn(running.url, user);
      const { groups } = (await search(account.accountNo.slice(0, 3), client)).json as {
        groups: SearchGroup[];
      };
      const places = groups.flatMap(({ hits }) => hits.map(({ municipality }) => municipality));
      expect(new Set(places)).toEqual(new Set(['København', 'Odense']));
      expect(await found('sørensen', client)).toEqual({});
      expect((await search(CPR, client)).json.code).toBe('identity.not_permitted');
    }
    expect(await found('101-2019', await loggedIn(running.url, 'vendor'))).toEqual({});
  });

  it('is refused to who sees no register, and for less than three characters', async () => {
    expect((await search('D00', await loggedIn(running.url, 'admin'))).json.code).toBe(
      'identity.not_permitted',
    );
    expect((await search(' D0 ')).json.code).toBe('packages.search_too_short');
    expect((await search('Åse 991370-1234')).json.code ?? '').toBe('');
    expect((await search(`Åse ${CPR}`)).json.code).toBe('claims.cpr_format');
  });

  it('reads by index behind row-level security', async () => {
    const actor = await aUser(running.db, 'CASEWORKER');
    const plans: string[] = [];
    await running.db.transactor.read(actor, async (em) => {
      await em.query('SET LOCAL enable_seqscan = off');
      const explained = {
        query: async (sql: string, params: unknown[]): Promise<unknown[]> => {
          const rows: Record<string, string>[] = await em.query(`EXPLAIN ${sql}`, params);
          plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'));
          return [];
        },
      } as unknown as EntityManager;
      for (const kind of NUMBER_KINDS) await findByNumber(explained, ODENSE, kind, 'D001');
      await findByName(explained, ODENSE, ['sorensen']);
    });
    expect(plans).toHaveLength(NUMBER_KINDS.length + 1);
    for (const plan of plans) expect(plan).toMatch(/Index Cond: .*~>=~/);
  });

  it('folds names as the database does', async () => {
    const names = ['Åse Ærø-Sørensen', 'AASE AEROE', "D'Ángelo  Müller", 'Þór Ðan', 'Łukasz Žižek', 'Ålborg'];
    const folded = await running.db.superQuery<{ key: string }>(
      'SELECT app.folded_name(name) AS key FROM unnest($1::text[]) AS name',
      [names],
    );
    expect(folded.map(({ key }) => key)).toEqual(names.map((name) => nameWords(name).join(' ')));
  });
});

describe('the citizen behind what is worked on', () => {
  const show = (from: string, id: number, client = caseworker) =>
    client.post(`/api/v1/citizens/of/${from}/${id}`, {});

  it('is shown masked with grants, accounts and cases, after the look-up was registered with its purpose', async () => {
    const { json, status } = await show('account', account.id);
    expect(status).toBe(200);
    expect(json).toMatchObject({
      purpose: account.accountNo,
      name: 'Åse Bodil Sørensen',
      grants: [{ grantNo: grant.grantNo, periodFrom: '2019-01-01', periodTo: '2019-12-31' }],
      accounts: [
        { accountNo: account.accountNo, caseNo: null, spans: [{ from: '2019-03-01', to: '2019-04-30' }] },
      ],
      cases: [{ caseNo: known.caseNo, status: 'OPEN' }],
    });
    expect(JSON.stringify(json)).not.toContain(CPR.slice(-4));
    for (const [from, id] of [
      ['case', known.id],
      ['grant', grant.id],
    ] as const)
      expect((await show(from, id)).json['name']).toBe('Åse Bodil Sørensen');
    const logged = await running.db.superQuery<{ purpose: string }>(
      `SELECT purpose FROM app.lookup_log WHERE screen = 'citizen' AND debtor_id = $1 ORDER BY id`,
      [debtorId],
    );
    expect(logged.map(({ purpose }) => purpose)).toEqual([account.accountNo, known.caseNo, grant.grantNo]);
  });

  it('is nobody where nothing leads to him, and for those who work on nothing', async () => {
    expect((await show('account', 999_999)).status).toBe(404);
    expect((await show('person', account.id)).status).toBe(404);
    expect((await show('account', account.id, await loggedIn(running.url, 'vendor'))).status).toBe(403);
    expect((await show('account', account.id, await loggedIn(running.url, 'auditor'))).status).toBe(403);
  });
});

describe('the page of a case', () => {
  it('tells its accounts, claims and history', async () => {
    const [task] = await running.db.superQuery<{ id: number }>(
      'SELECT id::int FROM app.link_task WHERE account_id = $1',
      [account.id],
    );
    const leased = await caseworker.post(`/api/v1/work-queue/tasks/${task?.id}/lease`, {});
    const { task: shown, view } = leased.json as unknown as {
      task: { version: number };
      view: { receiptHash: string };
    };
    const decision = {
      grantId: grant.id,
      note: 'Passer',
      receiptHash: view.receiptHash,
      version: shown.version,
    };
    expect((await caseworker.post(`/api/v1/tasks/${task?.id}/match-to-grant`, decision)).status).toBe(200);
    const { json } = await caseworker.get(`/api/v1/cases/${known.id}/page`);
    expect(json).toMatchObject({
      caseNo: known.caseNo,
      origin: 'DELIVERED',
      links: [{ accountNo: account.accountNo, grantNo: grant.grantNo, outcome: 'LINKED', endedAt: null }],
      claims: [{ accountNo: account.accountNo, periodFrom: '2019-03-01', balanceOere: 50_000 }],
    });
    const national = await (await loggedIn(running.url, 'auditor')).get(`/api/v1/cases/${known.id}/page`);
    expect(national.json).toEqual(json);
    expect((await (await loggedIn(running.url, 'vendor')).get(`/api/v1/cases/${known.id}/page`)).status).toBe(
      403,
    );
  });
});
