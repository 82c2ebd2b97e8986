import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { filteredList } from '../../src/admin/kit/components/filtered-list.js';
import type { LoadNews, RunResult } from '../../src/modules/imports/index.js';
import { CompletionService, PackageService } from '../../src/modules/task-packages/index.js';
import { KOBENHAVN, ODENSE, aUser } from '../support/builders.js';
import { LoadDesk, rewrite } from '../support/load-desk.js';
import { loggedIn, type PanelClient } from '../support/panel-client.js';

describe('what the coordinator is told of a later delivery', () => {
  let desk: LoadDesk;
  let dir: string;
  let coordinator: PanelClient;
  let second: RunResult;

  beforeAll(async () => {
    desk = await LoadDesk.open();
    coordinator = await loggedIn(desk.app.url, 'coordinator.461');
    dir = await desk.delivery({
      accounts: 30,
      kinds: { AUTO: 30 },
      control: false,
      municipalities: { [ODENSE]: 2, [KOBENHAVN]: 1 },
    });
    await desk.import(dir);
  });
  afterAll(() => desk.close());

  async function news(client = coordinator): Promise<LoadNews | null> {
    const { status, json } = await client.get('/api/v1/loads/news');
    expect(status).toBe(200);
    return json['news'] as LoadNews | null;
  }
  /** The list behind a number, as the first page links it. */
  async function tasksOf(loadEffect: string): Promise<readonly Record<string, unknown>[]> {
    const address = filteredList('tasks', { loadRun: String(second.runId), loadEffect });
    const query = Object.fromEntries(new URLSearchParams(address.split('?')[1]));
    return ((await coordinator.list('tasks', query)).json.records ?? []).map(({ params }) => params);
  }

  it('is nothing after the first load, which is no news', async () => {
    expect(await news()).toBeNull();
  });

  describe('that came after the package was completed', () => {
    beforeAll(async () => {
      const packages = desk.app.app.get(PackageService);
      const { packageId } = await packages.createPackage(ODENSE, desk.vendor);
      await packages.publishPackage(ODENSE, packageId, 1, desk.vendor);
      const caseworker = await aUser(desk.app.db, 'CASEWORKER');
      await desk.app.app
        .get(CompletionService)
        .markCompleted({ municipalityCode: ODENSE, packageId, version: 2 }, false, caseworker);
      await rewrite(dir, 'accounts.csv', (text) => {
        const [header = '', ...rows] = text.trim().split('\n');
        const model = (rows.find((row) => row.split(',')[1] === ODENSE) ?? '').split(',');
        const late = (no: string): string => [no, ...model.slice(1, 5), '', ...model.slice(6)].join(',');
        return [header, ...rows, late('NY-1'), late('NY-2'), 'NY-3,461'].join('\n');
      });
      // Of the first account of Odense: its citizen gets another name, its grant is annulled.
      await rewrite(dir, 'grants.csv', (text) => {
        const lines = text.trim().split('\n');
        const at = lines.findIndex((line) => line.split(',')[2] === ODENSE && /,(ACTIVE|CLOSED)$/.test(line));
        lines[at] = (lines[at] ?? '').replace(/[A-Z]+$/, 'ANNULLED');
        return lines.join('\n');
      });
      second = await desk.import(dir);
    });

    it('says how many new accounts became tasks, and opens exactly those', async () => {
      expect((await news())?.tasks).toMatchObject({ added: 2, reopened: 0 });
      const tasks = await tasksOf('ADDED');
      expect(tasks.map((task) => task['accountNo']).sort()).toEqual(['NY-1', 'NY-2']);
    });

    it('says which links are to be checked, with R-19', async () => {
      const { checks } = (await news())?.tasks ?? { checks: 0 };
      expect(checks).toBeGreaterThan(0);
      const tasks = await tasksOf('CHECK');
      expect(tasks).toHaveLength(checks);
      for (const task of tasks) expect(String(task['reasons'])).toContain('R-19');
    });

    it('stands among the notifications, made with the load', async () => {
      const { json } = await coordinator.get('/api/v1/notifications');
      const { checks } = (await news())?.tasks ?? { checks: 0 };
      expect(json['items']).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ kind: 'CHECKS_ADDED', runId: second.runId, count: checks }),
          expect.objectContaining({ kind: 'REOPENED', runId: second.runId }),
        ]),
      );
      const caseworker = await (await loggedIn(desk.app.url, 'caseworker.461')).get('/api/v1/notifications');
      expect(caseworker.text).not.toContain('CHECKS_ADDED');
    });

    it('says that the package is open again, and why', async () => {
      expect((await news())?.packages).toEqual([
        expect.objectContaining({ reason: 'Nye eller ændrede konti er indlæst' }),
      ]);
    });

    it('says which master data changed, and that a row was rejected', async () => {
      const told = await news();
      expect(told).toMatchObject({ runId: second.runId, municipalityCode: ODENSE, rejected: 1 });
      expect(told?.changes['grants']).toEqual({ added: 0, changed: 1, columns: { status: 1 } });
    });

    it('is told to nobody else: other municipality, other role', async () => {
      expect(await news(await loggedIn(desk.app.url, 'coordinator.101'))).toMatchObject({
        municipalityCode: KOBENHAVN,
        tasks: { added: 0, reopened: 0, checks: 0 },
        packages: [],
        rejected: 0,
      });
      for (const who of ['caseworker.461', 'auditor.461', 'vendor'])
        expect((await (await loggedIn(desk.app.url, who)).get('/api/v1/loads/news')).status).toBe(403);
    });

    it('is news of the latest load only', async () => {
      await rewrite(dir, 'citizens.csv', (text) => text.replace(/^(\d+),[^,]*,461/m, '$1,Et Andet Navn,461'));
      second = await desk.import(dir);
      expect(await news()).toMatchObject({
        runId: second.runId,
        tasks: { added: 0, reopened: 0, checks: 0 },
        packages: [],
        changes: { citizens: { changed: 1, columns: { name: 1 } } },
      });
    });
  });
});
