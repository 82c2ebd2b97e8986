import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startTestApp, type TestApp } from '../support/app.js';
import { Visitor, startBrowser } from '../support/browser.js';
import { LONG_NAME, ResolvedScene, type Decided } from '../support/resolved-scene.js';

/** A code of the program, or a text that was not found. */
const CODE = /\b[A-Z]{2,}_[A-Z_]{2,}\b|\bresolved\.|\bmatching\.|\blinking\.|undefined|NaN|\{\{/;

/** What would leave the end of the page off the paper: boxes around it that scroll. */
function cutOffBy(element: Element): string[] {
  const boxes: string[] = [];
  for (let box = element.parentElement; box && box !== document.documentElement; box = box.parentElement)
    if (getComputedStyle(box).overflowY !== 'visible' && box.scrollHeight > box.clientHeight + 1)
      boxes.push(box.outerHTML.slice(0, 80));
  return boxes;
}

describe('the auditor’s pages in a browser', () => {
  let scene: ResolvedScene;
  let running: TestApp;
  let browser: Browser;
  let auditor: Visitor;
  let page: Page;

  beforeAll(async () => {
    scene = await ResolvedScene.open();
    running = await startTestApp(scene.db);
    browser = await startBrowser();
    auditor = await Visitor.logIn(browser, running.url, 'auditor.461');
    page = auditor.page;
    await page.setViewportSize({ width: 1440, height: 2000 });
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await running.close();
  });

  const open = async (name: Decided): Promise<string> => {
    const kind = name === 'zeroBalance' ? 'WITHDRAWAL' : 'LINK';
    await auditor.open(`/pages/resolvedDetail?item=461/${kind}/${scene.id(name)}`);
    const show = page.getByRole('button', { name: 'Vis grundlag og personer' });
    await show.click();
    await show.waitFor({ state: 'detached' });
    return page.innerText('main');
  };

  it('shows a decision in words: dates, kroner and people, no JSON and no code', async () => {
    const text = await open('manualCreated');
    expect(text).toContain(LONG_NAME);
    expect(text).toContain('12.345,67');
    expect(text).toContain('01-03-2019 – 30-04-2019');
    expect(text).toContain('31-05-2024 23.59');
    expect(text).toContain('Sagsoprettelse');
    expect(text).toContain('R-01 Bevillingsreference mangler');
    expect(text).toContain('Under behandling');
    for (const name of [
      'manualCreated',
      'automaticLinked',
      'manualClaim',
      'undone',
      'zeroBalance',
    ] as const) {
      expect(await open(name)).not.toMatch(CODE);
      expect(await page.locator('main pre').count()).toBe(0);
      await auditor.shoot(`resolved-detail-${name}`);
    }
  });

  it('prints the decision alone, with who printed it and when', async () => {
    await open('manualCreated');
    await page.setViewportSize({ width: 794, height: 1123 });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.tk-printed').innerText()).toMatch(
      /^Udskrevet \d\d-\d\d-\d{4} \d\d\.\d\d af /,
    );
    for (const gone of ['.tk-top', '[data-css="sidebar"]', '.tk-resolved .tk-actions'])
      expect(await page.locator(gone).first().isVisible()).toBe(false);
    expect(await page.locator('.tk-printed').evaluate(cutOffBy)).toEqual([]);
    await auditor.shoot('resolved-detail-print');
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize({ width: 1440, height: 2000 });
  });
});
