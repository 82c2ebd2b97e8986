import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { ImportService, generateDelivery } from '../../src/modules/imports/index.js';
import { systemActor } from '../../src/modules/shared/index.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { Visitor, startBrowser } from '../support/browser.js';

const LAESOE = '825';

/** The process of the seed document on real input: one delivery with an account for a grant and one without any. */
describe('the whole process in a browser', () => {
  let app: TestApp;
  let browser: Browser;
  let caseworker: Visitor;

  beforeAll(async () => {
    app = await startTestApp();
    const dir = mkdtempSync(join(tmpdir(), 'tilknyt-e2e-'));
    await generateDelivery(
      {
        seed: 'walk',
        accounts: 12,
        municipalities: { [LAESOE]: 12 },
        kinds: { MISSING_REF: 1, SAERLIG_STOETTE: 1 },
      },
      dir,
    );
    const load = await app.app.get(ImportService).importDelivery(dir, systemActor('test'));
    expect(load).toMatchObject({ received: 12, linked: 10, queued: 2, rejected: 0 });
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  it('vendor: sees the load, creates the package and publishes it', async () => {
    const vendor = await Visitor.logIn(browser, app.url, 'vendor');
    await vendor.open('/resources/loads');
    await vendor.see(/12 = 10 \+ 2 \+ 0 \+ 0 \+ 0/);
    await vendor.shoot('1-loads');
    await vendor.open('/resources/packages');
    await vendor.act('createPackage', { municipality: LAESOE });
    await vendor.shoot('2-package-draft');
    await vendor.act('publishPackage');
    await vendor.see(/Publiceret/);
  });

  it('caseworker: cannot complete while two tasks are left', async () => {
    caseworker = await Visitor.logIn(browser, app.url, 'caseworker.825');
    await caseworker.open('/resources/packages');
    await caseworker.page.click('table tbody a');
    expect(await caseworker.tryTo('markCompleted')).toBe('packages.tasks_left');
    await caseworker.shoot('3-completion-refused');
  });

  it('caseworker: takes each task, sees what KY will do, and resolves it', async () => {
    for (const task of ['825-0001', '825-0002']) {
      await caseworker.open('/resources/tasks');
      await caseworker.page.getByRole('link', { name: task, exact: true }).click();
      await caseworker.act('takeTask');
      await caseworker.page.click('[data-testid=action-matchToGrant]');
      await caseworker.page.waitForSelector('.tk-candidate');
      expect(await caseworker.page.locator('.tk-candidate input:checked').count()).toBe(0);
      const best = await caseworker.page.locator('.tk-candidate').first().getAttribute('data-grant');
      await caseworker.page.locator('.tk-candidate input').first().check();
      if (best === 'NONE')
        await caseworker.page.locator('.tk-decision select').first().selectOption('SPECIAL_SUPPORT');
      await caseworker.page.fill('.tk-decision textarea', 'Afgjort ud fra kontoens oplysninger');
      const outcome = await caseworker.page.waitForSelector('[data-testid=ky-outcome][aria-busy=false]');
      expect(await outcome.textContent()).toMatch(/KY .*når du bekræfter|Når du bekræfter, .*KY/);
      await caseworker.shoot(`4-match-${task}`);
      await caseworker.page.click('[data-testid=confirm-decision]');
      await caseworker.page.waitForSelector('.tk-decision', { state: 'detached' });
    }
    const left = await app.db.superQuery(`SELECT status FROM app.link_task WHERE status <> 'COMPLETED'`);
    expect(left).toEqual([]);
  });

  it('caseworker: marks the KLIK task as completed, exactly now that nothing is left', async () => {
    await caseworker.open('/resources/packages');
    await caseworker.see(/Klar til fuldførelse/);
    await caseworker.page.click('table tbody a');
    await caseworker.act('markCompleted');
    await caseworker.shoot('5-completed');
    const completions = await app.db.superQuery(
      'SELECT completed_by_name FROM app.package_completion WHERE ended_at IS NULL',
    );
    expect(completions).toHaveLength(1);
  });

  it('auditor: sees the accounts with their outcome, no person, and the trail', async () => {
    const auditor = await Visitor.logIn(browser, app.url, 'auditor');
    await auditor.open('/resources/accounts');
    await auditor.see(/Manuelt tilknyttet/);
    await auditor.shoot('6-auditor-accounts');
    await auditor.open('/pages/resolved');
    await auditor.page.waitForSelector('table');
    await auditor.shoot('7-resolved');
    await auditor.open('/resources/auditEvents');
    await auditor.page.waitForSelector('table tbody :text("Markerede som fuldført")');
    await auditor.shoot('8-audit-trail');
  });
});
