import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PANEL_TEXTS } from '../../src/admin/locale/index.js';
import * as addresses from '../../src/admin/overview/addresses.js';
import type {
  AuditorOverview,
  DeskOverview,
  PackageStanding,
  ResolvedSum,
  VendorOverview,
} from '../../src/modules/task-packages/index.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { KOBENHAVN, ODENSE } from '../support/builders.js';
import { PanelClient, loggedIn } from '../support/panel-client.js';
import { publishThroughPanel, seedRegister, type SeededAccount } from '../support/panel-office.js';
import { PanelPeople, done } from '../support/tenant/panel-people.js';

const WAITING = {
  failed: addresses.MY_FAILED_TASKS,
  answered: addresses.MY_ANSWERS,
  proposed: addresses.MY_PROPOSALS,
};
const NOTE = { note: 'Passer på periode og beløb' };
const EMPTY = {
  kind: 'DESK',
  packages: [],
  awaitingLoad: [],
  mine: 0,
  waiting: { failed: 0, answered: 0, proposed: 0 },
  coordination: null,
};

let running: TestApp;
let vendor: PanelClient;
let odense: PanelPeople;

beforeAll(async () => {
  running = await startTestApp();
  vendor = await loggedIn(running.url, 'vendor');
  await prepare();
});
afterAll(() => running.close());

/**
 * Odense: eight tasks, of them two matched (one undone again), one withdrawn, one escalated, one proposed, one taken, two new; what was undone is nobody’s.
 * København: overdue by nine days with one escalation. Læsø: a draft. Samsø: loaded, no package.
 */
async function prepare(): Promise<void> {
  const { accounts } = await seedRegister(running.db, ODENSE, 8);
  const [spent] = accounts.slice(-1);
  await running.db.superQuery('UPDATE app.debtor_account SET balance_oere = 0 WHERE id = $1', [spent?.id]);
  await publishThroughPanel(vendor, ODENSE);
  odense = await PanelPeople.of(running, ODENSE);
  await workOf(odense, accounts);
  await kobenhavnIsLate();
  await seedRegister(running.db, '825', 3);
  done('createPackage', await vendor.actOnResource('packages', 'createPackage', { municipality: '825' }));
  await seedRegister(running.db, '741', 1);
}

async function workOf(people: PanelPeople, accounts: readonly SeededAccount[]): Promise<void> {
  const [matched, undone, asked, proposed, taken, , , spent] = accounts;
  if (!matched || !undone || !asked || !proposed || !taken || !spent) throw new Error('seed more accounts');
  for (const account of [matched, undone, asked, proposed, taken])
    await people.press(people.caseworker, account, 'takeTask');
  for (const account of [matched, undone]) await people.match(account, NOTE.note);
  await people.press(people.caseworker, undone, 'undoLink', NOTE);
  await people.press(people.caseworker, asked, 'escalateTask', { reason: 'DOUBT', ...NOTE });
  await people.press(people.caseworker, proposed, 'recordNoDirectGrant', {
    category: 'OTHER',
    requestNewCase: true,
    receiptHash: await people.receiptHash(proposed),
    ...NOTE,
  });
  await people.press(people.coordinator, spent, 'proposeWithdrawal', { ground: 'ZERO_BALANCE', ...NOTE });
  await people.press(people.second, spent, 'approve', NOTE);
}

async function kobenhavnIsLate(): Promise<void> {
  await seedRegister(running.db, KOBENHAVN, 2);
  const packageId = await publishThroughPanel(vendor, KOBENHAVN);
  await running.db.superQuery(
    `UPDATE app.task_package SET start_date = d - 30, expected_date = d - 10, end_date = d - 9
     FROM (SELECT (now() AT TIME ZONE 'Europe/Copenhagen')::date AS d) today WHERE id = $1`,
    [packageId],
  );
  const people = await PanelPeople.of(running, KOBENHAVN);
  await people.pressPackage(people.caseworker, packageId, 'escalatePackage', {
    level: 'PACKAGE',
    reason: 'DEFECT',
    ...NOTE,
  });
}

async function overviewOf<T>(client: PanelClient): Promise<T> {
  const { status, json } = await client.get('/api/v1/overview');
  expect(status).toBe(200);
  return json as T;
}

/** How many rows the list behind a number has. */
async function rowsBehind(client: PanelClient, address: string): Promise<number | undefined> {
  const [path = '', query = ''] = address.split('?');
  const list = await client.get(`${path.replace('/admin/', '/admin/api/')}/actions/list?${query}`);
  return list.json.meta?.total;
}

describe('the overview of a caseworker', () => {
  it('counts the own tasks and those left, with the working days to the deadline', async () => {
    const desk = await overviewOf<DeskOverview>(odense.caseworker);
    const waiting = { failed: 0, answered: 0, proposed: 1 };
    expect(desk).toEqual({ ...EMPTY, mine: 3, waiting, packages: [expect.any(Object)] });
    for (const [name, address] of Object.entries(WAITING))
      expect([name, await rowsBehind(odense.caseworker, address)]).toEqual([
        name,
        desk.waiting[name as keyof DeskOverview['waiting']],
      ]);
    const [standing] = desk.packages;
    expect(standing).toMatchObject({ state: 'IN_PROGRESS', tasksLeft: 6, tasksTotal: 8, overdueDays: 0 });
    expect(standing?.workingDaysLeft).toBeGreaterThan(14);
    expect(await rowsBehind(odense.caseworker, addresses.MY_TASKS)).toBe(desk.mine);
    expect(await rowsBehind(odense.caseworker, addresses.tasksLeftOf(standing?.title ?? ''))).toBe(6);
  });

  it('says by how many days the deadline is exceeded', async () => {
    const client = await loggedIn(running.url, 'caseworker.101');
    const { packages } = await overviewOf<DeskOverview>(client);
    expect(packages).toEqual([
      expect.objectContaining({ tasksLeft: 2, overdueDays: 9, workingDaysLeft: 0, state: 'PUBLISHED' }),
    ]);
  });

  it('shows no draft and nothing of another municipality', async () => {
    const client = await loggedIn(running.url, 'caseworker.825');
    expect(await overviewOf(client)).toEqual(EMPTY);
  });
});

describe('the overview of a coordinator', () => {
  it('counts what is unassigned, awaits approval and is asked, too', async () => {
    const desk = await overviewOf<DeskOverview>(odense.coordinator);
    expect(desk.mine).toBe(0);
    expect(desk.coordination).toMatchObject({ unassigned: 3, awaitingApproval: 1, openEscalations: 1 });
    const behind = [
      addresses.UNASSIGNED_TASKS,
      addresses.TASKS_AWAITING_APPROVAL,
      addresses.OPEN_ESCALATIONS,
    ].map((address) => rowsBehind(odense.coordinator, address));
    expect(await Promise.all(behind)).toEqual([3, 1, 1]);
  });

  it('names everybody in the order of the alphabet, each number with its tasks', async () => {
    const { coordination } = await overviewOf<DeskOverview>(odense.coordinator);
    const people = coordination?.people ?? [];
    expect(people.map(({ name }) => name)).toEqual(['Kirsten Lund', 'Mette Holm', 'Søren Bach']);
    expect(people.map(({ left }) => left).sort()).toEqual([0, 0, 3]);
    for (const { id, left } of people)
      expect(await rowsBehind(odense.coordinator, addresses.tasksHeldBy(id))).toBe(left);
  });

  it('draws the way to the deadline from every move that was made', async () => {
    const { coordination, packages } = await overviewOf<DeskOverview>(odense.coordinator);
    const [burnUp] = coordination?.burnUps ?? [];
    const { title = '', endDate } = packages[0] ?? {};
    expect(burnUp).toMatchObject({ title, endDate });
    expect(burnUp?.days.at(-1)).toMatchObject({ total: 8, resolved: 2 });
    const behind = [addresses.tasksOf, addresses.resolvedTasksOf, addresses.tasksLeftOf].map((of) =>
      rowsBehind(odense.coordinator, of(title)),
    );
    expect(await Promise.all(behind)).toEqual([8, 2, 6]);
  });

  it('of København knows nothing of Odense', async () => {
    const { coordination } = await overviewOf<DeskOverview>(await loggedIn(running.url, 'coordinator.101'));
    expect(coordination).toMatchObject({ unassigned: 2, awaitingApproval: 0, openEscalations: 1 });
  });
});

describe('the overview of Netcompany', () => {
  let overview: VendorOverview;
  beforeAll(async () => {
    overview = await overviewOf(vendor);
  });

  it('lists every municipality that was loaded, the most urgent first', () => {
    const line = (municipality: string, standing: Partial<PackageStanding> | null, openEscalations = 0) => ({
      municipality,
      openEscalations,
      package: standing === null ? null : expect.objectContaining(standing),
    });
    expect(overview.municipalities).toEqual([
      line('København', { state: 'PUBLISHED', tasksLeft: 2, overdueDays: 9 }, 1),
      line('Læsø', { state: 'DRAFT', tasksLeft: 3 }),
      line('Odense', { state: 'IN_PROGRESS', tasksLeft: 6, tasksTotal: 8 }, 1),
      line('Samsø', null),
    ]);
  });

  it('counts what its lists show', async () => {
    expect(overview).toMatchObject({ drafts: 1, overdue: 1, tasksLeft: 11, openEscalations: 2 });
    const behind = [
      addresses.DRAFT_PACKAGES,
      addresses.OVERDUE_PACKAGES,
      addresses.TASKS_LEFT,
      addresses.OPEN_ESCALATIONS,
      ...overview.municipalities.flatMap((row) =>
        row.package ? [addresses.tasksLeftOf(row.package.title)] : [],
      ),
      ...overview.municipalities.map((row) => addresses.openEscalationsOf(row.municipality)),
    ].map((address) => rowsBehind(vendor, address));
    expect(await Promise.all(behind)).toEqual([1, 1, 11, 2, 2, 3, 6, 1, 0, 1, 0]);
  });

  it('counts all 98 by stage, and the loads by state', async () => {
    const counted = new Map(overview.stages.map(({ stage, count }) => [stage, count]));
    expect([...counted.values()].reduce((sum, count) => sum + count, 0)).toBe(98);
    expect([counted.get('IN_PROGRESS'), counted.get('PACKAGE'), counted.get('PUBLISHED')]).toEqual([1, 1, 1]);
    for (const name of ['running', 'awaitingReason', 'failed'] as const)
      expect([name, await rowsBehind(vendor, addresses.LOADS[name])]).toEqual([name, overview.loads[name]]);
  });

  it('names no citizen', async () => {
    expect((await vendor.get('/api/v1/overview')).text).not.toContain('Kanariefugl');
  });
});

describe('the overview of an auditor', () => {
  async function listed(client: PanelClient, address: string): Promise<ResolvedSum> {
    const { json } = await client.get(`/api/v1/resolved?${address.split('?')[1]}`);
    return { count: json['count'] as number, oere: json['totalOere'] as number };
  }

  it.each(['auditor.461', 'auditor'])('of %s counts decisions in force, in count and øre', async (email) => {
    const client = await loggedIn(running.url, email);
    const { kind, since, ways } = await overviewOf<AuditorOverview>(client);
    const oere = 7_700_000 + Number(ODENSE) * 100;
    const one = { count: 1, oere };
    const none = { count: 0, oere: 0 };
    expect({ kind, ways }).toEqual({
      kind: 'AUDITOR',
      ways: [
        { way: 'AUTOMATIC', lastDays: none, total: none },
        { way: 'MANUAL', lastDays: one, total: one },
        { way: 'WITHDRAWN', lastDays: { count: 1, oere: 0 }, total: { count: 1, oere: 0 } },
      ],
    });
    for (const { way, lastDays, total } of ways) {
      expect(await listed(client, addresses.resolvedList(way, since))).toEqual(lastDays);
      expect(await listed(client, addresses.resolvedList(way))).toEqual(total);
    }
    expect(await listed(client, addresses.resolvedList(null))).toEqual({ count: 2, oere });
  });

  it.each(['auditor.461', 'auditor'])('of %s counts them by outcome and method, too', async (email) => {
    const client = await loggedIn(running.url, email);
    const { outcomes } = await overviewOf<AuditorOverview>(client);
    expect(outcomes.reduce((sum, { count }) => sum + count, 0)).toBe(2);
    for (const { outcome, method, ...sum } of outcomes)
      expect(await listed(client, addresses.resolvedOutcome(outcome, method))).toEqual(sum);
  });

  it('says when the chain was verified last, each auditor what he sees of it', async () => {
    const local = await loggedIn(running.url, 'auditor.461');
    const national = await loggedIn(running.url, 'auditor');
    expect((await local.get('/api/v1/audit/verification')).json['last']).toBeNull();
    const all = await national.post('/api/v1/audit/verification');
    expect(all.json).toMatchObject({ ok: true, firstBad: null });
    const own = (await local.get('/api/v1/audit/verification')).json['last'];
    expect(own).toMatchObject({ chains: 1, fault: null });
    expect((await local.post('/api/v1/audit/verification')).json).toMatchObject({ ok: true, chains: 1 });
    await running.db.superQuery(
      `SELECT set_config('session_replication_role', 'replica', true);
       UPDATE app.audit_event SET actor_name = 'En anden' WHERE chain = '${ODENSE}' AND seq = 2`,
    );
    await national.post('/api/v1/audit/verification');
    const { json } = await local.get('/api/v1/audit/verification');
    expect(json['last']).toMatchObject({ fault: { chain: ODENSE, seq: 2, fault: 'HASH' } });
    const refused = await odense.coordinator.post('/api/v1/audit/verification');
    expect(refused.json.code).toBe('identity.not_permitted');
  });

  it('leaves older decisions out of the last seven days', async () => {
    await running.db.superQuery(
      `SELECT set_config('session_replication_role', 'replica', true);
       UPDATE app.account_link SET decided_at = now() - interval '8 days'`,
    );
    const client = await loggedIn(running.url, 'auditor.461');
    const { ways } = await overviewOf<AuditorOverview>(client);
    expect(ways[1]).toMatchObject({ lastDays: { count: 0, oere: 0 }, total: { count: 1 } });
  });
});

describe('no overview', () => {
  it('says which share of the accounts is expected to need a person (BR-15, Annex B 20)', async () => {
    const clients = [odense.caseworker, odense.coordinator, vendor, await loggedIn(running.url, 'auditor')];
    for (const client of clients) {
      const { text } = await client.get('/api/v1/overview');
      expect(text).not.toMatch(/percent|procent|expectedManual|manualShare|\bandel\b/i);
    }
    const shown = Object.values(PANEL_TEXTS)
      .flat()
      .flatMap(({ own = {} }) => Object.values(own).flatMap((texts) => Object.values(texts)));
    expect(shown.length).toBeGreaterThan(500);
    const promises =
      /forvent\w* (andel|procent)|expected (share|percentage)|\d\s*(%|pct\.?|procent|percent) (af|of) (konti|accounts)/i;
    expect(shown.filter((text) => promises.test(text))).toEqual([]);
  });
});

describe('everybody else', () => {
  it('is refused', async () => {
    const admin = await (await loggedIn(running.url, 'admin')).get('/api/v1/overview');
    expect([admin.status, admin.json.code]).toEqual([403, 'identity.not_permitted']);
    const stranger = await new PanelClient(running.url).get('/api/v1/overview');
    expect([stranger.status, stranger.json.code]).toEqual([401, 'identity.not_logged_in']);
  });
});
