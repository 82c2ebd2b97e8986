import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenedPerson, WaitingEscalation } from '../../src/modules/task-packages/index.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { KOBENHAVN, ODENSE, aUser } from '../support/builders.js';
import { loggedIn, type PanelAnswer, type PanelClient } from '../support/panel-client.js';
import { publishThroughPanel, seedRegister, type SeededAccount } from '../support/panel-office.js';
import { PanelPeople } from '../support/tenant/panel-people.js';

const DOUBT = { reason: 'DOUBT', note: 'Hvilken af de to bevillinger gælder?' };

let running: TestApp;
let vendor: PanelClient;
let people: PanelPeople;
let packageId: number;
let accounts: readonly SeededAccount[];

beforeAll(async () => {
  running = await startTestApp();
  vendor = await loggedIn(running.url, 'vendor');
  ({ accounts } = await seedRegister(running.db, ODENSE, 2));
  packageId = await publishThroughPanel(vendor, ODENSE);
  people = await PanelPeople.of(running, ODENSE);
  for (const account of accounts) await people.press(people.caseworker, account, 'takeTask');
});
afterAll(() => running.close());

interface Escalation {
  readonly id: number;
  readonly version: number;
}

async function latest(): Promise<Escalation> {
  const [row] = await running.db.superQuery<Escalation>(
    'SELECT id::int, version FROM app.escalation ORDER BY id DESC LIMIT 1',
  );
  if (!row) throw new Error('nobody has asked');
  return row;
}

/** The caseworker asks about the first task. */
async function ask(more: object = {}): Promise<Escalation> {
  await people.press(people.caseworker, accounts[0] as SeededAccount, 'escalateTask', { ...DOUBT, ...more });
  return latest();
}

const press = (client: PanelClient, { id, version }: Escalation, action: string, body: object = {}) =>
  client.act('escalations', id, action, { version, ...body });
const answer = (asked: Escalation): Promise<PanelAnswer> =>
  press(vendor, asked, 'answerEscalation', { note: 'Den fra 2019' });
const look = (asked: Escalation, client = vendor): Promise<PanelAnswer> =>
  client.post(`/api/v1/escalations/${asked.id}/person`);
const codeOf = ({ status, json }: PanelAnswer): unknown => [status, json.code];
const REFUSED = [409, 'packages.no_person_access'];

async function looksLogged(): Promise<number> {
  const [row] = await running.db.superQuery<{ count: number }>(
    `SELECT count(*)::int AS count FROM app.lookup_log WHERE actor_role = 'VENDOR' AND screen = 'escalation'`,
  );
  return row?.count ?? -1;
}

/** As if so much time had passed for every permission. */
const passes = (time: string): Promise<unknown> =>
  running.db.superQuery(
    `DO $$ BEGIN PERFORM set_config('session_replication_role', 'replica', true);
       UPDATE app.person_access SET allowed_at = allowed_at - interval '${time}', expires_at = expires_at - interval '${time}'; END $$`,
  );

describe('the person behind a question about a task', () => {
  it('is not shown to Netcompany unless the sender allows it, and then with a line in the log', async () => {
    const asked = await ask();
    expect(codeOf(await look(asked))).toEqual(REFUSED);
    expect(await looksLogged()).toBe(0);
    const allowed = await press(people.caseworker, asked, 'allowPersonAccess');
    expect(allowed.json.notice?.type).toBe('success');
    const { status, json, text } = await look(asked);
    const person = json as unknown as OpenedPerson;
    expect(status).toBe(200);
    expect(person).toMatchObject({
      name: `Kanariefugl${ODENSE} Nr0`,
      accountNo: accounts[0]?.accountNo,
      grants: [{ grantNo: accounts[0]?.grant.grantNo }],
    });
    expect(person.cases).toHaveLength(1);
    expect(person.cprMasked).toMatch(/\*{4}$|x{4}$/i);
    expect(text).not.toMatch(/\d{10}|\d{6}-\d{4}/);
    expect(await looksLogged()).toBe(1);
    const seen = await people.coordinator.get(`/api/v1/escalations/${asked.id}/person-access`);
    expect(seen.json['opened']).toEqual([{ by: expect.any(String), at: expect.any(String) }]);
    await answer(asked);
  });

  it('is shown for eight hours of the database’s clock', async () => {
    const asked = await ask({ allowsPerson: true });
    await passes('7 hours 59 minutes');
    expect((await look(asked)).status).toBe(200);
    await passes('1 minute');
    expect(codeOf(await look(asked))).toEqual(REFUSED);
    await answer(asked);
  });

  it('is not shown any more once the permission is revoked, or the question answered', async () => {
    const asked = await ask({ allowsPerson: true });
    expect((await press(people.coordinator, asked, 'revokePersonAccess')).json.notice?.type).toBe('success');
    expect(codeOf(await look(asked))).toEqual(REFUSED);
    expect((await press(people.coordinator, asked, 'revokePersonAccess')).json.code).toBe(
      'packages.no_person_access',
    );
    await press(people.caseworker, asked, 'allowPersonAccess');
    expect((await look(asked)).status).toBe(200);
    await answer(asked);
    expect(codeOf(await look(asked))).toEqual(REFUSED);
    expect((await press(people.caseworker, await latest(), 'allowPersonAccess')).json.code).toBe(
      'packages.escalation_not_open',
    );
  });

  it('is the sender’s to allow alone, and of one task', async () => {
    const asked = await ask();
    const coordinator = await press(people.coordinator, asked, 'allowPersonAccess');
    expect(coordinator.json.code).toBe('packages.only_the_sender_allows');
    const stranger = await loggedIn(running.url, `caseworker.${KOBENHAVN}`);
    expect((await press(stranger, asked, 'allowPersonAccess')).status).toBe(404);
    for (const client of [people.caseworker, people.coordinator, stranger])
      expect(codeOf(await look(asked, client))).toEqual([403, 'identity.not_permitted']);
    await answer(asked);
    await people.pressPackage(people.caseworker, packageId, 'escalatePackage', {
      ...DOUBT,
      level: 'KLIK_TASK',
    });
    const about = await latest();
    expect((await press(people.caseworker, about, 'allowPersonAccess')).json.code).toBe(
      'packages.only_the_sender_allows',
    );
    await answer(about);
  });

  it('cannot be had past the function: not the name, not a permission of one’s own, not an open end', async () => {
    const asked = await ask({ allowsPerson: true });
    const netcompany = await aUser(running.db, 'VENDOR');
    const colleague = await aUser(running.db, 'CASEWORKER');
    const as = (actor: typeof netcompany, sql: string): Promise<unknown> =>
      running.db.transactor.run(actor, (em) => em.query(sql, [asked.id]));
    const denied = { code: 'shared.access_denied' };
    await expect(as(netcompany, 'SELECT name FROM app.debtor WHERE id <> $1')).rejects.toMatchObject(denied);
    const insert = `INSERT INTO app.person_access (municipality_code, escalation_id) VALUES ('${ODENSE}', $1)`;
    await expect(as(netcompany, insert)).rejects.toMatchObject(denied);
    await expect(as(colleague, insert)).rejects.toMatchObject({ code: 'packages.only_the_sender_allows' });
    await expect(
      as(
        colleague,
        `UPDATE app.person_access SET expires_at = now() + interval '1 year' WHERE escalation_id = $1`,
      ),
    ).rejects.toMatchObject(denied);
    await expect(as(colleague, `SELECT app.open_person('${ODENSE}', $1)`)).rejects.toMatchObject(denied);
    await expect(
      running.db.superQuery(
        `UPDATE app.person_access SET expires_at = now() + interval '1 year', allowed_at = now()`,
      ),
    ).rejects.toThrow('packages.person_access_is_history');
    await answer(asked);
  });
});

describe('Netcompany’s inbox', () => {
  const waiting = async (client = vendor): Promise<WaitingEscalation[]> => {
    const { status, json } = await client.get('/api/v1/escalations/inbox');
    expect(status).toBe(200);
    return json['waiting'] as WaitingEscalation[];
  };

  it('shows municipality and age in working days, the oldest first, and answering un-parks the task', async () => {
    const asked = await ask();
    await people.pressPackage(people.caseworker, packageId, 'escalatePackage', {
      ...DOUBT,
      level: 'PACKAGE',
    });
    const about = await latest();
    // Two weeks without a holiday hold ten working days, wherever they begin.
    await running.db.superQuery(
      `UPDATE app.escalation SET raised_at = raised_at - interval '14 days' WHERE id = $1`,
      [about.id],
    );
    const shown = await waiting();
    expect(shown.map(({ id, municipality, level }) => [id, municipality, level])).toEqual([
      [about.id, 'Odense', 'PACKAGE'],
      [asked.id, 'Odense', 'TASK'],
    ]);
    expect([shown[0]?.workingDays, shown[1]?.workingDays]).toEqual([expect.any(Number), 0]);
    expect(shown[0]?.workingDays).toBeGreaterThan(5);
    await answer(asked);
    const [task] = await running.db.superQuery('SELECT status FROM app.link_task WHERE account_id = $1', [
      accounts[0]?.id,
    ]);
    expect(task).toEqual({ status: 'IN_PROGRESS' });
    expect((await waiting()).map(({ id }) => id)).toEqual([about.id]);
    await answer(about);
  });

  it('is Netcompany’s alone', async () => {
    for (const client of [people.caseworker, await loggedIn(running.url, 'auditor')])
      expect(codeOf(await client.get('/api/v1/escalations/inbox'))).toEqual([403, 'identity.not_permitted']);
  });
});

describe('a text with a CPR number', () => {
  it.each(['7101801234', '710180-1234', '710180 1234'])(
    'is refused as question and as answer: %s',
    async (cpr) => {
      const note = `Borgeren er ${cpr}`;
      const task = await people.taskOf(accounts[0] as SeededAccount);
      const [row] = await running.db.superQuery<{ version: number }>('SELECT version FROM app.task_package');
      const version = row?.version;
      const refusals = [
        await people.caseworker.act('tasks', task.id, 'escalateTask', {
          ...DOUBT,
          note,
          version: task.version,
        }),
        ...(await Promise.all(
          ['PACKAGE', 'KLIK_TASK'].map((level) =>
            people.caseworker.act('packages', packageId, 'escalatePackage', {
              ...DOUBT,
              level,
              note,
              version,
            }),
          ),
        )),
      ];
      const asked = await ask();
      refusals.push(await press(vendor, asked, 'answerEscalation', { note }));
      expect(refusals.map(({ json }) => json.code)).toEqual(refusals.map(() => 'shared.text_contains_cpr'));
      expect(refusals.map(({ text }) => text.includes(cpr))).toEqual(refusals.map(() => false));
      await answer(asked);
    },
  );
});

describe('doubt about a completed package', () => {
  const completions = (): Promise<{ ended: boolean; reason: string | null }[]> =>
    running.db.superQuery(
      'SELECT ended_at IS NOT NULL AS ended, end_reason AS reason FROM app.package_completion ORDER BY id',
    );

  it('reopens it when Netcompany confirms it, and the earlier completion stays (design.md 11, A-07)', async () => {
    for (const account of accounts) await people.match(account, 'Passer på periode og beløb');
    await people.pressPackage(people.caseworker, packageId, 'markCompleted');
    const about = { ...DOUBT, level: 'PACKAGE', note: 'Blev pakken gennemført korrekt?' };
    await people.pressPackage(people.caseworker, packageId, 'escalatePackage', about);
    expect((await answer(await latest())).json.notice?.type).toBe('success');
    expect(await completions()).toEqual([{ ended: false, reason: null }]);
    await people.pressPackage(people.caseworker, packageId, 'escalatePackage', about);
    const note = 'To konti står på forkert bevilling';
    const confirmed = await press(vendor, await latest(), 'confirmDoubt', { note });
    expect(confirmed.json.notice?.type).toBe('success');
    expect(await completions()).toEqual([{ ended: true, reason: note }]);
    await people.pressPackage(people.caseworker, packageId, 'markCompleted');
    expect(await completions()).toEqual([
      { ended: true, reason: note },
      { ended: false, reason: null },
    ]);
  });

  it('is confirmed of a package only, and Netcompany reopens in no other way', async () => {
    await people.pressPackage(people.caseworker, packageId, 'escalatePackage', {
      ...DOUBT,
      level: 'KLIK_TASK',
    });
    const refused = await press(vendor, await latest(), 'confirmDoubt', { note: 'Ja' });
    expect(refused.json.code).toBe('packages.nothing_to_confirm');
    const netcompany = await aUser(running.db, 'VENDOR');
    await expect(
      running.db.transactor.run(netcompany, (em) =>
        em.query(`UPDATE app.package_completion SET ended_at = now(), ended_by_name = 'x', end_reason = 'x'`),
      ),
    ).rejects.toMatchObject({ code: 'shared.access_denied' });
    expect((await completions()).at(-1)).toEqual({ ended: false, reason: null });
  });
});

describe('package and task', () => {
  it('lead to the published description in one click', async () => {
    const shown = [
      await people.caseworker.show('packages', packageId),
      await people.caseworker.show('tasks', (await people.taskOf(accounts[0] as SeededAccount)).id),
    ];
    for (const { json } of shown) {
      expect(json.record?.params['description']).toMatch(/^MI 32 .* \(1\.1\)$/);
      const { status } = await people.caseworker.get(
        `/api/v1/klik-descriptions/${String(json.record?.params['descriptionId'])}/document`,
      );
      expect(status).toBe(200);
    }
  });
});
