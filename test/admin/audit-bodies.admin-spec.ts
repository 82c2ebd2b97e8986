import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { changesOf, type Change } from '../../src/admin/audit/changes.js';
import { AUDIT_COMMANDS, AUDIT_ENTITIES } from '../../src/admin/audit/event-codes.js';
import { AUDIT_DA } from '../../src/admin/audit/locale.da.js';
import { AUDIT_EN } from '../../src/admin/audit/locale.en.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { KOBENHAVN, ODENSE } from '../support/builders.js';
import { loggedIn, type PanelClient } from '../support/panel-client.js';
import { publishThroughPanel, seedRegister, type SeededAccount } from '../support/panel-office.js';
import { FILTERS } from '../support/resolved-filters.js';
import { COMMANDS } from '../support/tenant/coverage.js';
import { PanelPeople } from '../support/tenant/panel-people.js';

const WHY = 'Passer på periode og beløb';
const UNDONE = 'Borgeren har fået en anden bevilling';

let running: TestApp;
let auditor: PanelClient;
let national: PanelClient;
let coordinator: PanelClient;
let admin: PanelClient;
let ofOdense: { readonly account: SeededAccount; readonly packageId: number };

beforeAll(async () => {
  running = await startTestApp();
  [auditor, national, coordinator, admin] = (await Promise.all(
    ['auditor.461', 'auditor', 'coordinator.461', 'admin'].map((who) => loggedIn(running.url, who)),
  )) as [PanelClient, PanelClient, PanelClient, PanelClient];
  const vendor = await loggedIn(running.url, 'vendor');
  for (const code of [ODENSE, KOBENHAVN]) {
    const { accounts } = await seedRegister(running.db, code, 1);
    const account = accounts[0] as SeededAccount;
    const packageId = await publishThroughPanel(vendor, code);
    if (code === ODENSE) ofOdense = { account, packageId };
    const people = await PanelPeople.of(running, code);
    await people.press(people.caseworker, account, 'takeTask');
    await people.match(account, WHY);
    await people.press(people.caseworker, account, 'undoLink', { note: UNDONE });
  }
});
afterAll(() => running.close());

type Side = Record<string, unknown>;
interface Body {
  readonly operation: string;
  readonly before: Side | null;
  readonly after: Side;
}

async function eventOf(chain: string, entity: string, command: string): Promise<string> {
  const [event] = await running.db.superQuery<{ id: string }>(
    `SELECT chain || '-' || seq AS id FROM app.audit_event WHERE chain = $1 AND entity = $2 AND command = $3 ORDER BY seq DESC`,
    [chain, entity, command],
  );
  if (!event) throw new Error(`${command} left no event on ${entity}`);
  return event.id;
}

async function bodyOf(client: PanelClient, id: string): Promise<Body> {
  const body = (await client.show('auditEvents', id)).json.record?.params['body'];
  expect(typeof body).toBe('string');
  return JSON.parse(String(body)) as Body;
}

describe('what an event changed', () => {
  it('is told to the municipality’s auditor, with the reason', async () => {
    const body = await bodyOf(auditor, await eventOf(ODENSE, 'account_link', 'undoLink'));
    expect(body).toMatchObject({
      operation: 'UPDATE',
      before: { note: WHY, ended_at: null, end_reason: null },
      after: { end_reason: UNDONE, ended_at: expect.any(String) },
    });
  });

  it('leaves out for auditors the evidence, which is opened where the look-up is registered', async () => {
    const id = await eventOf(ODENSE, 'account_link', 'matchToGrant');
    for (const client of [auditor, national]) {
      const { after } = await bodyOf(client, id);
      expect(Object.keys(after)).toEqual(expect.arrayContaining(['grant_id', 'case_id', 'chosen_score']));
      expect(after).not.toHaveProperty('evidence');
      expect(after).not.toHaveProperty('ky_information');
      expect(JSON.stringify(after)).not.toContain('Kanariefugl');
    }
    expect((await bodyOf(coordinator, id)).after).toHaveProperty('evidence');
  });

  it('is told to a national auditor of every municipality, without the free texts of decisions', async () => {
    for (const code of [ODENSE, KOBENHAVN]) {
      const { before, after } = await bodyOf(national, await eventOf(code, 'account_link', 'undoLink'));
      expect([before?.['ended_at'], typeof after['ended_at']]).toEqual([null, 'string']);
      expect(JSON.stringify([before, after])).not.toContain(UNDONE);
      const moved = await bodyOf(national, await eventOf(code, 'link_task', 'takeTask'));
      expect(moved).toMatchObject({ after: { status: 'IN_PROGRESS' } });
    }
  });

  it('keeps what stands of a CPR number from everybody, should a row ever hold it', async () => {
    await running.db.superQuery(
      `SELECT app.audit_append($1, 'debtor', 1, '{"operation": "UPDATE", "before": {"cpr_hash": "h1", "name": "A"}, "after": {"cpr_hash": "h2", "cpr_cipher": "c2", "cpr_masked": "m2", "name": "B"}}')`,
      [ODENSE],
    );
    const id = await eventOf(ODENSE, 'debtor', 'unknown');
    for (const client of [auditor, national, coordinator])
      expect(await bodyOf(client, id)).toEqual({
        operation: 'UPDATE',
        before: { name: 'A' },
        after: { name: 'B' },
      });
  });

  it('is told to the administrator of the system’s own chain only', async () => {
    const own = await bodyOf(admin, await eventOf('000', 'app_user', 'login'));
    expect(own.operation).toBe('LOGIN');
    const { json } = await admin.show('auditEvents', await eventOf(ODENSE, 'link_task', 'takeTask'));
    expect([json.code, json.record]).toEqual(['shared.not_found', undefined]);
    expect(JSON.stringify(json)).not.toContain('IN_PROGRESS');
  });
});

async function proposeApproveAndComplete(): Promise<void> {
  const people = await PanelPeople.of(running, ODENSE);
  const { account, packageId } = ofOdense;
  await people.press(people.caseworker, account, 'takeTask');
  await people.press(people.caseworker, account, 'recordNoDirectGrant', {
    category: 'OTHER',
    requestNewCase: true,
    receiptHash: await people.receiptHash(account),
    note: WHY,
  });
  await people.press(people.second, account, 'approve', { note: WHY });
  await people.pressPackage(people.caseworker, packageId, 'markCompleted');
}

describe('the words of an event', () => {
  const texts = [AUDIT_DA, AUDIT_EN].map((locale) => locale.own?.['audit'] ?? {});
  const unnamed = (fields: Iterable<string>): string[] =>
    [...new Set(fields)].filter((field) => texts.some((words) => words[`field.${field}`] === undefined));

  it('name every column of every audited table', async () => {
    const columns = await running.db.superQuery<{ name: string }>(
      `SELECT DISTINCT a.attname AS name FROM pg_trigger t JOIN pg_attribute a ON a.attrelid = t.tgrelid
       WHERE t.tgname = 'audit_row' AND a.attnum > 0 AND NOT a.attisdropped AND a.attname <> 'password_hash'`,
    );
    expect(columns.length).toBeGreaterThan(50);
    expect(unnamed(columns.map(({ name }) => name))).toEqual([]);
  });

  it('name every audited table and every command of the panel', async () => {
    const tables = await running.db.superQuery<{ name: string }>(
      `SELECT tgrelid::regclass::text AS name FROM pg_trigger WHERE tgname = 'audit_row'`,
    );
    const entities = tables.map(({ name }) => name.replace('app.', ''));
    expect(entities.length).toBeGreaterThan(9);
    expect(entities.filter((name) => !AUDIT_ENTITIES.includes(name))).toEqual([]);
    const commands = Object.keys(COMMANDS).map((path) => path.replace(/^.*\./, ''));
    expect(commands.filter((name) => !AUDIT_COMMANDS.includes(name))).toEqual([]);
    const rows = await running.db.superQuery<{ command: string }>(
      'SELECT DISTINCT command FROM app.audit_event',
    );
    expect(rows.map(({ command }) => command).filter((name) => !AUDIT_COMMANDS.includes(name))).toEqual([]);
  });

  const INSIDE = ['account_link', 'proposal', 'package_completion', 'export'];
  it('name what lies inside a link, a proposal, a completion and an export, too', async () => {
    await proposeApproveAndComplete();
    await coordinator.post(
      '/api/v1/resolved/export',
      Object.fromEntries(
        FILTERS.flatMap(([filter]) => Object.entries(filter)).map(([name, value]) => [
          name,
          typeof value === 'number' ? '1,00' : value,
        ]),
      ),
    );
    const bodies = await running.db.superQuery<{ entity: string; body: string }>(
      `SELECT e.entity, b.body FROM app.audit_event e JOIN app.audit_body b USING (chain, seq)
       WHERE e.entity = ANY ($1)`,
      [INSIDE],
    );
    expect(new Set(bodies.map(({ entity }) => entity))).toEqual(new Set(INSIDE));
    expect(unnamed(bodies.flatMap(({ body }) => keysOf(changesOf(body))))).toEqual([]);
  });
});

/** The fields of the changes and of all inside them; a piece of evidence is a sentence of its own. */
function keysOf(changes: readonly Change[]): string[] {
  const inside = (value: unknown): string[] => {
    if (Array.isArray(value)) return value.flatMap(inside);
    if (typeof value !== 'object' || value === null || 'points' in value) return [];
    return Object.entries(value).flatMap(([name, part]) => [name, ...inside(part)]);
  };
  return changes.flatMap(({ field, before, after }) => [field, ...inside(before), ...inside(after)]);
}
