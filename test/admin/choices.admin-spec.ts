import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PanelCatalog } from '../../src/admin/kit/index.js';
import { can, type Permission } from '../../src/modules/identity/index.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { KOBENHAVN, ODENSE, aClaim } from '../support/builders.js';
import { loggedIn, type PanelAnswer, type PanelClient } from '../support/panel-client.js';
import {
  fingerprint,
  publishThroughPanel,
  seedRegister,
  type SeededAccount,
} from '../support/panel-office.js';
import { PanelPeople } from '../support/tenant/panel-people.js';

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly note?: string;
}

let running: TestApp;
let vendor: PanelClient;
let odense: PanelPeople;
let accounts: readonly SeededAccount[];

beforeAll(async () => {
  running = await startTestApp();
  vendor = await loggedIn(running.url, 'vendor');
  ({ accounts } = await seedRegister(running.db, ODENSE, 2));
  await publishThroughPanel(vendor, ODENSE);
  odense = await PanelPeople.of(running, ODENSE);
});
afterAll(() => running.close());

async function choicesOf(client: PanelClient, path: string): Promise<Choice[]> {
  return (await client.get(`/api/v1/${path}`)).json['choices'] as Choice[];
}

async function expectRefused(call: () => Promise<PanelAnswer>, code: string): Promise<void> {
  const before = await fingerprint(running.db);
  const { json } = await call();
  expect([json.code, json.notice?.message]).toEqual([code, `errors.${code}`]);
  expect(await fingerprint(running.db)).toBe(before);
}

async function expectClosedTo(path: string, people: readonly string[]): Promise<void> {
  for (const email of people) {
    const answer = await (await loggedIn(running.url, email)).get(`/api/v1/${path}`);
    expect([email, answer.status, answer.json.code]).toEqual([email, 403, 'identity.not_permitted']);
  }
}

describe('assignTask', () => {
  let task: { id: number; version: number };
  const assign = (assigneeId: unknown, version = task.version) =>
    odense.coordinator.act('tasks', task.id, 'assignTask', { version, assigneeId });

  beforeAll(async () => {
    const [account] = accounts;
    if (!account) throw new Error('seed more accounts');
    await odense.press(odense.caseworker, account, 'takeTask');
    task = await odense.taskOf(account);
    await running.db.superQuery(
      `INSERT INTO app.app_user (email, display_name, role, municipality_code, password_hash, disabled_at)
       VALUES ('stoppet@test.tilknyt.dk', 'Stoppet Person', 'CASEWORKER', '461', 'x', now())`,
    );
  });

  it('lets the coordinator choose among the caseworkers and coordinators of the municipality', async () => {
    expect(await choicesOf(odense.coordinator, 'tasks/assignees')).toEqual([
      { value: expect.any(String), label: 'Kirsten Lund', note: 'roles.COORDINATOR' },
      { value: expect.any(String), label: 'Mette Holm', note: 'roles.CASEWORKER' },
      { value: expect.any(String), label: 'Søren Bach', note: 'roles.COORDINATOR' },
    ]);
    const others = ['caseworker.461', 'vendor', 'auditor.461', 'auditor', 'admin'];
    await expectClosedTo('tasks/assignees', others);
  });

  it('is offered to the coordinator alone', async () => {
    const offered = async (client: PanelClient): Promise<boolean | undefined> =>
      (await client.show('tasks', task.id)).json.record?.recordActions.some(
        ({ name }) => name === 'assignTask',
      );
    expect(await offered(odense.coordinator)).toBe(true);
    expect(await offered(odense.caseworker)).toBe(false);
  });

  it('refuses an empty choice, a person elsewhere or without access, and a stale screen', async () => {
    const [gone] = await running.db.superQuery<{ id: number }>(
      `SELECT id::int FROM app.app_user WHERE display_name = 'Stoppet Person'`,
    );
    const [elsewhere] = await running.db.superQuery<{ id: number }>(
      `SELECT id::int FROM app.app_user WHERE email = 'caseworker.101@demo.tilknyt.dk'`,
    );
    for (const empty of [undefined, '', 'x', 1.5, 0])
      await expectRefused(() => assign(empty), 'shared.invalid_input');
    for (const nobody of [gone?.id, elsewhere?.id, 999_999])
      await expectRefused(() => assign(nobody), 'packages.assignee_unknown');
    const [first] = await choicesOf(odense.coordinator, 'tasks/assignees');
    await expectRefused(() => assign(first?.value, task.version - 1), 'shared.stale_version');
  });

  it('moves a task that somebody has begun to the chosen colleague, with an audit event', async () => {
    const [kirsten] = await choicesOf(odense.coordinator, 'tasks/assignees');
    const { json } = await assign(kirsten?.value);
    expect(json.notice).toMatchObject({ type: 'success', message: 'assignTaskDone' });
    expect(json.record?.params).toMatchObject({ status: 'ASSIGNED', assignee: 'Kirsten Lund' });
    const { version } = (await odense.coordinator.show('tasks', task.id)).json.record?.params ?? {};
    await expectRefused(
      () => odense.caseworker.act('tasks', task.id, 'takeTask', { version }),
      'packages.task_taken',
    );
    const events = await running.db.superQuery(
      `SELECT actor_name FROM app.audit_event WHERE command = 'assignTask' AND entity = 'link_task'`,
    );
    expect(new Set(events.map((event) => (event as { actor_name: string }).actor_name))).toEqual(
      new Set(['Søren Bach']),
    );
  });
});

describe('createPackage', () => {
  const path = 'packages/municipalities';
  const load = (code: string, status: string): Promise<unknown> =>
    running.db.superQuery('UPDATE app.load_run_municipality SET status = $2 WHERE municipality_code = $1', [
      code,
      status,
    ]);

  it('offers the municipalities that are loaded and have no package, by name and number', async () => {
    expect(await choicesOf(vendor, path)).toEqual([]);
    for (const code of ['825', KOBENHAVN]) await seedRegister(running.db, code, 1);
    expect(await choicesOf(vendor, path)).toEqual([
      { value: '101', label: 'København (101)' },
      { value: '825', label: 'Læsø (825)' },
    ]);
    for (const status of ['RUNNING', 'WAITING', 'AWAITING_REASON', 'FAILED']) {
      await load('825', status);
      expect([status, await choicesOf(vendor, path)]).toEqual([
        status,
        [{ value: '101', label: 'København (101)' }],
      ]);
    }
    await load('825', 'FINISHED');
  });

  it('creates the package of the chosen one, which is then offered no more', async () => {
    const { json } = await vendor.actOnResource('packages', 'createPackage', { municipality: '825' });
    expect(json.notice).toMatchObject({ type: 'success' });
    expect((await choicesOf(vendor, path)).map(({ value }) => value)).toEqual(['101']);
  });

  it('tells its choices to Netcompany alone', () =>
    expectClosedTo(path, ['caseworker.461', 'coordinator.461', 'auditor', 'admin']));
});

describe('every select that the server fills', () => {
  it('gets its choices from a route that the command’s own people may ask', async () => {
    const fields = running.app
      .get(PanelCatalog)
      .resources.flatMap(({ actions }) =>
        actions.flatMap(({ fields: all, permission }) =>
          all.flatMap(({ choices }) => (choices === undefined ? [] : [{ choices, permission }])),
        ),
      );
    expect(fields.map(({ choices }) => choices).sort()).toEqual([
      'claims/types',
      'claims/{id}/reversible',
      path,
      'tasks/assignees',
    ]);
    const claimId = await aClaim(running.db, { accountId: accounts[0]?.id ?? 0 });
    for (const { choices, permission } of fields)
      expect(
        (await (await personFor(permission)).get(`/api/v1/${choices.replace('{id}', String(claimId))}`))
          .status,
      ).toBe(200);
  });

  const path = 'packages/municipalities';

  function personFor(permission: Permission): Promise<PanelClient> {
    return loggedIn(running.url, can('VENDOR', permission) ? 'vendor' : 'coordinator.461');
  }
});
