import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { ImportService, generateDelivery } from '../../src/modules/imports/index.js';
import { systemActor } from '../../src/modules/shared/index.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { violations } from '../support/axe.js';
import { Visitor, startBrowser } from '../support/browser.js';
import { loggedIn } from '../support/panel-client.js';
import { publishThroughPanel } from '../support/panel-office.js';
import { WorkDesk } from '../support/work-desk.js';

const ODENSE = '461';
const TASKS = 16;
const PATIENCE_MS = 240_000;

/** The work screen with everything behind it: queue, leases, decisions. */
describe('the page "Behandl opgaver"', () => {
  let app: TestApp;
  let browser: Browser;
  let page: Page;
  let desk: WorkDesk;

  const count = async (sql: string): Promise<number> => {
    const [row] = await app.db.superQuery<{ count: number }>(`SELECT count(*)::int AS count FROM ${sql}`);
    return row?.count ?? -1;
  };

  beforeAll(async () => {
    app = await startTestApp();
    const dir = mkdtempSync(join(tmpdir(), 'tilknyt-work-'));
    const kinds = { MISSING_REF: TASKS };
    await generateDelivery(
      { seed: 'work', accounts: TASKS, municipalities: { [ODENSE]: TASKS }, kinds },
      dir,
    );
    await app.app.get(ImportService).importDelivery(dir, systemActor('test'));
    await publishThroughPanel(await loggedIn(app.url, 'vendor'), ODENSE);
    browser = await startBrowser();
    page = (await Visitor.logIn(browser, app.url, 'caseworker.461')).page;
    desk = new WorkDesk(page);
  }, PATIENCE_MS);
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  it(
    'breaks no rule of accessibility, in Danish and English, before and after an answer',
    async () => {
      for (const [language, title] of [
        ['en', 'Work on tasks'],
        ['da', 'Behandl opgaver'],
      ] as const) {
        await page.context().addCookies([{ name: 'tilknyt_sprog', value: language, url: app.url }]);
        await desk.open(app.url);
        expect(await page.textContent('main h1')).toBe(title);
        expect(await violations(page, 'main')).toEqual([]);
      }
      await page.keyboard.press('0');
      await page.waitForSelector('select[name=category]');
      expect(await violations(page, 'main')).toEqual([]);
      await page.keyboard.press('p');
      await page.waitForSelector('dialog[open]');
      expect(await violations(page, 'main')).toEqual([]);
      await page.keyboard.press('Escape');
      await page.waitForSelector('dialog[open]', { state: 'detached' });
    },
    PATIENCE_MS,
  );

  it(
    'resolves ten tasks by keyboard alone',
    async () => {
      const done: (number | null)[] = [];
      for (let round = 0; round < 10; round += 1) {
        done.push(await desk.task());
        await desk.answer();
        await desk.confirm();
      }
      await desk.settle();
      expect(new Set(done).size).toBe(10);
      expect(await count(`app.link_task WHERE status = 'COMPLETED'`)).toBe(10);
      expect(await count(`app.account_link WHERE ended_at IS NULL AND method = 'MANUAL'`)).toBe(10);
    },
    PATIENCE_MS,
  );

  it(
    'keeps one effect when the answer is lost and the decision is sent again',
    async () => {
      const keys: string[] = [];
      await page.route('**/match-to-grant', async (route) => {
        keys.push(route.request().headers()['idempotency-key'] ?? '');
        if (keys.length > 1) return route.continue();
        await route.fetch();
        return route.abort('connectionreset');
      });
      const before = await count('app.account_link');
      await desk.answer();
      await desk.confirm();
      await page.waitForSelector('[data-outbox=unreachable]');
      await desk.settle();
      await page.unroute('**/match-to-grant');
      expect(keys.length).toBe(2);
      expect(new Set(keys).size).toBe(1);
      expect(await count('app.account_link')).toBe(before + 1);
      expect(await desk.said()).toMatch(/er knyttet til/);
    },
    PATIENCE_MS,
  );

  it(
    'brings a task back that a colleague linked meanwhile, and says who did',
    async () => {
      const taskId = await desk.task();
      await desk.answer();
      const colleague = await loggedIn(app.url, 'coordinator.461');
      const queue = `/api/v1/work-queue/tasks/${taskId}`;
      expect((await colleague.post(`${queue}/take-over`, { reason: 'Haster' })).status).toBe(200);
      const { task, view } = (await colleague.get(queue)).json as unknown as {
        task: { version: number };
        view: { receiptHash: string; candidates: { grant: { grantId: number } | null }[] };
      };
      const grantId = view.candidates.find(({ grant }) => grant !== null)?.grant?.grantId;
      const decision = { grantId, note: 'Passer', receiptHash: view.receiptHash, version: task.version };
      const linked = await colleague.post(`/api/v1/tasks/${taskId}/match-to-grant`, decision);
      expect(linked.status).toBe(200);
      const before = await count('app.account_link');
      await desk.confirm();
      const note = await page.waitForSelector('.tk-work-returned');
      expect(await note.getAttribute('data-code')).toBe('packages.task_moved_on');
      const [coordinator] = await app.db.superQuery<{ name: string }>(
        `SELECT display_name AS name FROM app.app_user WHERE email = 'coordinator.461@demo.tilknyt.dk'`,
      );
      expect(await note.textContent()).toContain(coordinator?.name);
      expect(await desk.task()).toBe(taskId);
      expect(await count('app.account_link')).toBe(before);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Enter');
      await page.waitForFunction(
        (id) => document.querySelector('[data-testid=work-task]')?.getAttribute('data-task') !== String(id),
        taskId,
      );
    },
    PATIENCE_MS,
  );

  it(
    'keeps the decision when the login has ended, and sends it after a new one',
    async () => {
      const before = await count('app.account_link');
      await desk.answer();
      const cookies = await page.context().cookies();
      await page.context().clearCookies({ name: /tilknyt$/ });
      await desk.confirm();
      await page.waitForSelector('[data-outbox=loggedOut]');
      expect(await count('app.account_link')).toBe(before);
      await page.context().addCookies(cookies);
      await page.getByRole('button', { name: 'Prøv igen' }).click();
      await desk.settle();
      expect(await count('app.account_link')).toBe(before + 1);
    },
    PATIENCE_MS,
  );
});
