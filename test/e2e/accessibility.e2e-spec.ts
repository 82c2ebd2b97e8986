import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startTestApp, type TestApp } from '../support/app.js';
import { violations } from '../support/axe.js';
import { Visitor, startBrowser } from '../support/browser.js';
import { ResolvedScene } from '../support/resolved-scene.js';

/** The pages take a second each; a busy machine may take its time. */
const PATIENCE_MS = 300_000;

describe('the panel for people who see, hear or move otherwise', () => {
  let scene: ResolvedScene;
  let running: TestApp;
  let browser: Browser;

  beforeAll(async () => {
    scene = await ResolvedScene.open();
    running = await startTestApp(scene.db);
    browser = await startBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await running.close();
  });

  it(
    'breaks no rule on the login page, in both languages',
    async () => {
      const context = await browser.newContext();
      const page = await context.newPage();
      for (const language of ['da', 'en']) {
        await context.addCookies([{ name: 'tilknyt_sprog', value: language, url: running.url }]);
        await page.goto(`${running.url}/admin/login`);
        expect(await page.locator('html').getAttribute('lang')).toBe(language);
        expect(await violations(page)).toEqual([]);
      }
      await context.close();
    },
    PATIENCE_MS,
  );

  it(
    'breaks no rule on the first page, lists, records and forms',
    async () => {
      const coordinator = await Visitor.logIn(browser, running.url, 'coordinator.461');
      const taskId = await idOf('link_task');
      const pages = [
        '',
        '/resources/tasks',
        '/resources/accounts',
        `/resources/tasks/records/${taskId}/show`,
        `/resources/accounts/records/${await idOf('debtor_account')}/show`,
        `/resources/packages/records/${await idOf('task_package')}/show`,
        `/pages/resolvedDetail?item=461/LINK/${scene.id('manualCreated')}`,
        '/pages/resolved',
        '/pages/assign',
        '/pages/notifications',
      ];
      const broken: Record<string, string[]> = {};
      for (const path of pages) {
        await coordinator.open(path);
        const found = await violations(coordinator.page);
        if (found.length > 0) broken[path] = found;
      }
      expect(broken).toEqual({});
    },
    PATIENCE_MS,
  );

  it(
    'breaks no rule on the first page of the other roles, in English',
    async () => {
      for (const [who, shown] of [
        ['caseworker.461', '.tk-figures'],
        ['vendor', '[data-testid="figure-loads-failed"]'],
        ['auditor.461', '[data-testid="verification"] button'],
      ] as const) {
        const { page } = await Visitor.logIn(browser, running.url, who);
        await page.context().addCookies([{ name: 'tilknyt_sprog', value: 'en', url: running.url }]);
        await page.goto(`${running.url}/admin`);
        await page.locator(shown).first().waitFor();
        expect([who, await violations(page)]).toEqual([who, []]);
      }
    },
    PATIENCE_MS,
  );

  it(
    'breaks no rule on the pages that Netcompany steers by: cockpit, plan, task description',
    async () => {
      const vendor = await Visitor.logIn(browser, running.url, 'vendor');
      const [draft] = await running.db.superQuery<{ id: number }>(
        `SELECT id::int FROM app.klik_task_description ORDER BY id LIMIT 1`,
      );
      const broken: Record<string, string[]> = {};
      const pages = [
        '/pages/cockpit',
        '/pages/waves',
        `/resources/klikDescriptions/records/${draft?.id}/show`,
      ];
      for (const path of pages) {
        await vendor.open(path);
        const found = await violations(vendor.page);
        if (found.length > 0) broken[path] = found;
      }
      expect(broken).toEqual({});
      await vendor.open('/pages/cockpit');
      await vendor.page.setViewportSize({ width: 683, height: 768 });
      const wider = await vendor.page.evaluate(
        () => document.querySelector('.tk-map')?.getBoundingClientRect().right ?? Infinity,
      );
      expect(wider).toBeLessThanOrEqual(683);
      expect(
        await vendor.page.evaluate(() => {
          const map = document.querySelector('.tk-tiles');
          return (map?.getBoundingClientRect().right ?? Infinity) <= window.innerWidth;
        }),
      ).toBe(true);
    },
    PATIENCE_MS,
  );

  it(
    'moves nothing sideways at 1024 pixels on the auditor’s list',
    async () => {
      const { page, open } = await auditor();
      await page.setViewportSize({ width: 1024, height: 800 });
      await open('/pages/resolved');
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wider).toBeLessThanOrEqual(0);
      const table = page.locator('main table').first();
      expect(
        await table.evaluate((box) => box.scrollWidth - (box.parentElement?.clientWidth ?? 0)),
      ).toBeLessThanOrEqual(1);
    },
    PATIENCE_MS,
  );

  async function auditor(): Promise<{ page: Page; open: (path: string) => Promise<void> }> {
    const visitor = await Visitor.logIn(browser, running.url, 'auditor.461');
    return { page: visitor.page, open: (path) => visitor.open(path) };
  }

  async function idOf(table: string): Promise<number> {
    const [row] = await scene.db.superQuery<{ id: number }>(
      `SELECT id::int AS id FROM app.${table} WHERE municipality_code = '461' ORDER BY id LIMIT 1`,
    );
    return row?.id ?? 0;
  }
});
