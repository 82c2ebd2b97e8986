import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startTestApp, type TestApp } from '../support/app.js';
import { violations } from '../support/axe.js';
import { Visitor, startBrowser } from '../support/browser.js';
import { ODENSE, type BuiltAccount } from '../support/builders.js';
import { loggedIn } from '../support/panel-client.js';
import { WorkDesk } from '../support/work-desk.js';
import { workScene, type WorkScene } from '../support/work-scene.js';

/** What one decision leads to, and what two people do with the same task. */
describe('the work screen between people', () => {
  let app: TestApp;
  let browser: Browser;
  let scene: WorkScene;
  let caseworker: Page;
  let coordinator: Page;

  beforeAll(async () => {
    app = await startTestApp();
    scene = await workScene(app, ODENSE);
    browser = await startBrowser();
    caseworker = (await Visitor.logIn(browser, app.url, 'caseworker.461')).page;
    coordinator = (await Visitor.logIn(browser, app.url, 'coordinator.461')).page;
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  const taskOf = async ({ id }: BuiltAccount): Promise<number> => {
    const [row] = await app.db.superQuery<{ id: number }>(
      'SELECT id::int FROM app.link_task WHERE account_id = $1',
      [id],
    );
    return row?.id ?? 0;
  };
  /** Every lease runs out, also of the tasks that somebody's page fetched ahead. */
  const runOut = (): Promise<unknown> =>
    app.db.superQuery(`UPDATE app.task_lease SET lease_until = lease_until - interval '31 minutes'`);
  const at = async (page: Page, account: BuiltAccount): Promise<WorkDesk> => {
    await runOut();
    const desk = new WorkDesk(page);
    await desk.open(app.url, `?task=${await taskOf(account)}`);
    return desk;
  };
  const linksOf = (accounts: readonly BuiltAccount[]) =>
    app.db.superQuery<{ account: number; caseId: number; hash: string }>(
      `SELECT l.account_id::int AS account, l.case_id::int AS "caseId", l.evidence ->> 'receiptHash' AS hash
       FROM app.account_link l WHERE l.account_id = ANY($1) AND l.ended_at IS NULL`,
      [accounts.map(({ id }) => id)],
    );

  it('offers the twins of a decision, none ticked and differences marked; one key ticks all, one applies, one undo reverses', async () => {
    const desk = await at(caseworker, scene.twins[0]!);
    await desk.answer();
    await desk.confirm();
    await desk.settle();
    await caseworker.waitForSelector('[data-testid=twins-offered]');
    await caseworker.keyboard.press('t');
    const grid = caseworker.locator('[data-testid=twins]');
    await grid.waitFor();
    const ticked = grid.locator('input:checked');
    expect(await grid.locator('input[type=checkbox]').count()).toBe(2);
    expect(await ticked.count()).toBe(0);
    expect(await grid.locator('tr[data-account] [data-differs]').allTextContents()).toEqual([
      'anderledes: 507,00',
      'anderledes: 507,00',
      'anderledes: 514,00',
      'anderledes: 514,00',
    ]);
    expect(await violations(caseworker, 'main')).toEqual([]);
    await caseworker.keyboard.press('a');
    expect(await ticked.count()).toBe(2);
    await caseworker.keyboard.press('Enter');
    await grid.waitFor({ state: 'detached' });
    expect(await desk.said()).toMatch(/brugt på 2 konti/);
    const links = await linksOf(scene.twins);
    expect(new Set(links.map(({ hash }) => hash)).size).toBe(3);
    expect(new Set(links.map(({ caseId }) => caseId)).size).toBe(1);

    await caseworker.keyboard.press('u');
    const undo = caseworker.locator('dialog[open]');
    await undo.waitFor();
    expect(await undo.locator('[data-testid=reverses]').textContent()).toMatch(
      /^2 konti bliver til opgaver igen\. Sag .* bevares, fordi andre konti bruger den \(1\)\.$/,
    );
    expect(await violations(caseworker, 'main')).toEqual([]);
    await caseworker.keyboard.type('Forkert periode');
    await caseworker.keyboard.press('Tab');
    await caseworker.keyboard.press('Enter');
    await undo.waitFor({ state: 'detached' });
    expect(await desk.said()).toMatch(/fortrudt/);
    expect(await linksOf(scene.twins)).toEqual([links.find(({ account }) => account === scene.twins[0]?.id)]);
  });

  it('keeps the last decisions at the side, folded to a strip where there is no room', async () => {
    const list = caseworker.locator('[data-testid=decisions]');
    expect(await list.isVisible()).toBe(false);
    await caseworker.keyboard.press('d');
    await list.waitFor();
    expect(await list.textContent()).toMatch(/Tvillinger: 2 konti/);
    expect(await violations(caseworker, 'main')).toEqual([]);
    await caseworker.keyboard.press('Escape');
    await list.waitFor({ state: 'hidden' });
  });

  it('sends a grant outside the gates to a second person, who is never the proposer', async () => {
    const taskId = await taskOf(scene.doubtful);
    const desk = await at(coordinator, scene.doubtful);
    await coordinator.keyboard.press('/');
    await coordinator.keyboard.type(scene.stranger.grantNo);
    await coordinator.keyboard.press('Enter');
    await coordinator.locator(`.tk-found [data-grant="${scene.stranger.grantNo}"]`).press('Enter');
    await coordinator.keyboard.press('Escape');
    await coordinator.locator('[data-testid=ky-outcome][aria-busy=false]').waitFor();
    await coordinator.keyboard.press('Enter');
    await coordinator.waitForSelector('textarea[name=note]:focus');
    expect(await desk.said()).toBe('Skriv først en begrundelse.');
    await coordinator.keyboard.type('Samlever, jf. journalen');
    await coordinator.keyboard.press('Escape');
    await coordinator.keyboard.press('Enter');
    await coordinator.waitForSelector('.tk-work-asking');
    await desk.confirm();
    await desk.settle();
    expect(await desk.said()).toBe(`Konto ${scene.doubtful.accountNo} er sendt til godkendelse.`);
    expect(await linksOf([scene.doubtful])).toEqual([]);

    await coordinator.goto(`${app.url}/admin/resources/tasks/records/${taskId}/show`);
    await coordinator.waitForSelector('[data-testid=proposal]');
    expect(await coordinator.locator('[data-testid=action-approve]').count()).toBe(0);
    const [open] = await app.db.superQuery<{ id: number; version: number }>(
      `SELECT p.id::int, t.version FROM app.proposal p JOIN app.link_task t ON t.account_id = p.account_id
       WHERE t.id = $1 AND p.status = 'OPEN'`,
      [taskId],
    );
    const own = await (
      await loggedIn(app.url, 'coordinator.461')
    ).act('tasks', taskId, 'approve', { version: open?.version, proposalId: open?.id, note: 'Ja' });
    expect(own.text).toContain('linking.self_approval');
    expect(await linksOf([scene.doubtful])).toEqual([]);

    const second = await Visitor.logIn(browser, app.url, 'coordinator2.461');
    await second.open(`/resources/tasks/records/${taskId}/show`);
    await second.act('approve', { note: 'Journalen bekræfter det' });
    expect(await linksOf([scene.doubtful])).toHaveLength(1);
  });

  it('lets a colleague go on when the lease has run out, tells who has it, and takes it over with a reason', async () => {
    const taskId = await taskOf(scene.shared);
    const desk = await at(caseworker, scene.shared);
    // Opening it lets every lease run out first.
    const theirs = await at(coordinator, scene.shared);
    expect(await theirs.task()).toBe(taskId);
    expect(await coordinator.locator('[data-testid=decide]').count()).toBe(1);

    await caseworker.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    const banner = caseworker.locator('.tk-work-not-mine');
    await banner.waitFor();
    expect(await banner.textContent()).toMatch(/har opgaven på skærmen lige nu/);
    expect(await caseworker.locator('[data-testid=decide]').count()).toBe(0);
    expect(await violations(caseworker, 'main')).toEqual([]);
    await banner.getByRole('button', { name: 'Overtag opgaven' }).click();
    await caseworker.fill('dialog[open] textarea', 'Aftalt med kollegaen');
    await caseworker.click('dialog[open] button[type=submit]');
    await banner.waitFor({ state: 'detached' });
    expect(await desk.said()).toMatch(/^Du har overtaget opgave/);

    await coordinator.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await coordinator.locator('.tk-work-not-mine').waitFor();
  });

  it('shows the answers in the same order each time, in English too, and keeps with the link what was shown (Annex B 19)', async () => {
    const address = `/api/v1/work-queue/tasks/${await taskOf(scene.tied)}`;
    const client = await loggedIn(app.url, 'caseworker.461');
    const [first, again] = [(await client.get(address)).json, (await client.get(address)).json];
    expect(again['view']).toEqual(first['view']);
    await caseworker.context().addCookies([{ name: 'tilknyt_sprog', value: 'en', url: app.url }]);
    const shown: (readonly string[])[] = [];
    let desk = await at(caseworker, scene.tied);
    for (let round = 0; round < 2; round += 1) {
      desk = await at(caseworker, scene.tied);
      const rows = caseworker.locator('.tk-work-answer');
      shown.push(
        await rows.evaluateAll((all) =>
          all.map(
            (one) => `${one.getAttribute('data-grant')}: ${/(\d+) points?/.exec(one.textContent ?? '')?.[1]}`,
          ),
        ),
      );
    }
    expect(shown[0]).toHaveLength(4);
    expect(shown[1]).toEqual(shown[0]);
    await desk.answer();
    expect(await caseworker.textContent('[data-testid=ky-outcome]')).toMatch(/^KY will create a new case/);
    await desk.confirm();
    await desk.settle();
    expect(await desk.said()).toMatch(/^Account .* is linked to the new case/);
    const [link] = await app.db.superQuery<{ shown: string[] }>(
      `SELECT (SELECT array_agg(coalesce(c ->> 'grantNo', 'NONE') || ': ' || (c ->> 'score') ORDER BY n)
               FROM jsonb_array_elements(evidence -> 'candidates') WITH ORDINALITY AS shown (c, n)) AS shown
       FROM app.account_link WHERE account_id = $1`,
      [scene.tied.id],
    );
    expect(link?.shown).toEqual(shown[0]);
  });
});
