import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ImportService, generateDelivery } from '../../src/modules/imports/index.js';
import { systemActor } from '../../src/modules/shared/index.js';
import { PackageService } from '../../src/modules/task-packages/index.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { loggedIn, type PanelClient } from '../support/panel-client.js';

const HERE = '461';
const ELSEWHERE = '101';
const RESOURCES = [
  'tasks',
  'packages',
  'accounts',
  'claims',
  'grants',
  'cases',
  'loads',
  'auditEvents',
  'escalations',
];
const TASK_ACTIONS = [
  'takeTask',
  'releaseTask',
  'addNote',
  'approve',
  'reject',
  'withdrawProposal',
  'undoLink',
  'confirmLink',
  'proposeWithdrawal',
  'escalateTask',
  'matchToGrant',
  'recordNoDirectGrant',
];
const TABLES = [
  'debtor',
  'debtor_account',
  'claim',
  'grant_award',
  'case_file',
  'account_link',
  'link_task',
  'task_package',
  'proposal',
  'package_completion',
  'escalation',
  'internal_note',
  'lookup_log',
];
const BODY = {
  note: 'forsøg',
  reason: 'DOUBT',
  ground: 'ZERO_BALANCE',
  grantId: 1,
  category: 'OTHER',
  receiptHash: 'a'.repeat(64),
  version: 1,
};

/** A caseworker of Odense with ids of København in hand: nothing leaks, nothing changes. */
describe('the wall between municipalities, over HTTP', () => {
  let app: TestApp;
  let caseworker: PanelClient;
  let canaries: string[];
  let foreign: Record<string, (number | string)[]>;
  let before: string;

  beforeAll(async () => {
    app = await startTestApp();
    for (const code of [HERE, ELSEWHERE]) {
      const dir = mkdtempSync(join(tmpdir(), 'tilknyt-tenant-'));
      await generateDelivery(
        { seed: code, accounts: 12, municipalities: { [code]: 12 }, kinds: { MISSING_REF: 3 } },
        dir,
      );
      await app.app.get(ImportService).importDelivery(dir, systemActor('test'));
    }
    const packages = app.app.get(PackageService);
    await packages.createPackages({}, systemActor('test'));
    await packages.publishPackages({}, systemActor('test'));
    caseworker = await loggedIn(app.url, 'caseworker.461');
    canaries = await readCanaries();
    foreign = await readForeignIds();
    before = await checksum();
  });
  afterAll(() => app.close());

  it('has something to find elsewhere', () => {
    expect(canaries.length).toBeGreaterThan(40);
    for (const resource of ['tasks', 'packages', 'accounts', 'claims', 'grants', 'cases', 'loads'])
      expect(foreign[resource]?.length).toBeGreaterThan(0);
  });

  it.each(RESOURCES)('%s: lists, sorts, searches and filters without a foreign row', async (resource) => {
    for (const query of [
      { perPage: '100' },
      { perPage: '100', direction: 'desc' },
      { 'filters.municipality': 'København' },
      { search: canaries[0] ?? '' },
    ]) {
      expectNoCanary((await caseworker.list(resource, query as unknown as Record<string, string>)).text);
    }
    for (const canary of canaries.slice(0, 10)) {
      const found = await caseworker.get(
        `/admin/api/resources/${resource}/search/${encodeURIComponent(canary)}`,
      );
      expect(found.json.records ?? []).toEqual([]);
    }
  });

  it.each(RESOURCES)(
    '%s: shows no foreign record, and answers as for one that does not exist',
    async (resource) => {
      const missing = await caseworker.show(resource, resource === 'loads' ? '999-101' : 999_999);
      for (const id of foreign[resource] ?? []) {
        const answer = await caseworker.show(resource, id);
        expectNoCanary(answer.text);
        expect([answer.status, answer.json.code]).toEqual([missing.status, missing.json.code]);
      }
    },
  );

  it('refuses every command on a foreign task or package, and every page of its own', async () => {
    for (const id of foreign['tasks'] ?? []) {
      for (const action of TASK_ACTIONS) {
        expectNoCanary((await caseworker.act('tasks', id, action, BODY)).text);
        expectNoCanary((await caseworker.get(`/admin/api/resources/tasks/records/${id}/${action}`)).text);
      }
      expect((await caseworker.get(`/api/v1/tasks/${id}/matching`)).status).toBe(404);
      expect((await caseworker.post(`/api/v1/tasks/${id}/cpr`)).status).toBe(404);
    }
    for (const id of foreign['packages'] ?? []) {
      for (const action of ['markCompleted', 'escalatePackage', 'reopenPackage', 'publishPackage']) {
        expectNoCanary(
          (await caseworker.act('packages', id, action, { ...BODY, municipalityCode: ELSEWHERE })).text,
        );
      }
    }
    for (const action of ['bulkDelete', 'delete', 'edit', 'new']) {
      const ids = (foreign['tasks'] ?? []).join(',');
      expectNoCanary(
        (await caseworker.post(`/admin/api/resources/tasks/bulk/${action}?recordIds=${ids}`, { id: 1 })).text,
      );
      expectNoCanary(
        (await caseworker.act('tasks', foreign['tasks']?.[0] ?? 0, action, { status: 'COMPLETED' })).text,
      );
    }
    expect(await checksum()).toBe(before);
  });

  it('changes nothing by a GET, also on own tasks', async () => {
    const own = await app.db.superQuery<{ id: number }>(
      'SELECT id FROM app.link_task WHERE municipality_code = $1',
      [HERE],
    );
    for (const { id } of own) {
      for (const action of TASK_ACTIONS)
        expect([403, 405]).toContain(
          (await caseworker.get(`/admin/api/resources/tasks/records/${id}/${action}`)).status,
        );
    }
    expect(await app.db.superQuery(`SELECT 1 FROM app.link_task WHERE status <> 'NEW'`)).toEqual([]);
  });

  it('holds by row-level security with the application’s own condition removed', async () => {
    const actor = { kind: 'user', userId: 1, name: 'x', role: 'CASEWORKER', municipalityCode: HERE } as const;
    for (const table of TABLES) {
      const rows = await app.db.transactor.read(actor, (em) =>
        em.query(`SELECT 1 FROM app.${table} WHERE municipality_code = $1`, [ELSEWHERE]),
      );
      expect(rows).toEqual([]);
    }
  });

  function expectNoCanary(text: string): void {
    expect(canaries.filter((canary) => text.includes(canary))).toEqual([]);
  }

  /** Values that only København has. */
  async function readCanaries(): Promise<string[]> {
    const rows = await app.db.superQuery<{ value: string }>(
      `SELECT account_no AS value FROM app.debtor_account WHERE municipality_code = $1 UNION SELECT claim_no FROM app.claim WHERE municipality_code = $1
       UNION SELECT grant_no FROM app.grant_award WHERE municipality_code = $1 UNION SELECT name FROM app.debtor WHERE municipality_code = $1
       UNION SELECT task_no FROM app.link_task WHERE municipality_code = $1`,
      [ELSEWHERE],
    );
    const own = await app.db.superQuery<{ value: string }>(
      `SELECT account_no AS value FROM app.debtor_account WHERE municipality_code = $1 UNION SELECT claim_no FROM app.claim WHERE municipality_code = $1
       UNION SELECT name FROM app.debtor WHERE municipality_code = $1`,
      [HERE],
    );
    const known = new Set(own.map((row) => row.value));
    return rows.map((row) => row.value).filter((value) => !known.has(value));
  }

  async function readForeignIds(): Promise<Record<string, (number | string)[]>> {
    const tables = {
      tasks: 'link_task',
      packages: 'task_package',
      accounts: 'debtor_account',
      claims: 'claim',
      grants: 'grant_award',
      cases: 'case_file',
    };
    const ids: Record<string, (number | string)[]> = { auditEvents: [`${ELSEWHERE}-1`] };
    for (const [resource, table] of Object.entries(tables)) {
      const rows = await app.db.superQuery<{ id: number }>(
        `SELECT id FROM app.${table} WHERE municipality_code = $1 LIMIT 5`,
        [ELSEWHERE],
      );
      ids[resource] = rows.map((row) => row.id);
    }
    const loads = await app.db.superQuery<{ id: string }>(
      `SELECT run_id || '-' || municipality_code AS id FROM app.load_run_municipality WHERE municipality_code = $1`,
      [ELSEWHERE],
    );
    return { ...ids, loads: loads.map((row) => row.id) };
  }

  /** Over every row that København has. */
  async function checksum(): Promise<string> {
    const sums: string[] = [];
    for (const table of TABLES) {
      const [row] = await app.db.superQuery<{ sum: string }>(
        `SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS sum FROM app.${table} t WHERE municipality_code = $1`,
        [ELSEWHERE],
      );
      sums.push(row?.sum ?? '');
    }
    return sums.join(' ');
  }
});
