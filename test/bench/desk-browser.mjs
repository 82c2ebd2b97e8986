import { gzipSync } from 'node:zlib';
import sparticuz from '@sparticuz/chromium';
import { chromium } from 'playwright-core';
import { quantiles } from './quantiles.mjs';

const DECISIONS = 60;
const WARM_UP = 5;
/** The confirming Enter counts 400 ms after the question. */
const PAUSE_MS = 450;
const PATIENCE_MS = 30_000;
/** Bundles that every page of the panel loads; the panel's own pages, the work screen among them, are one more. */
const OWN_SCRIPT = /components\.bundle/;

/** Runs in the page: from the key that confirms until the frame after the next task stands in the document. */
function clock() {
  window.deskTimes = [];
  const shown = () => document.querySelector('[data-testid=work-task]')?.getAttribute('data-task') ?? null;
  document.addEventListener(
    'keydown',
    ({ key, timeStamp }) => {
      if (key !== 'Enter' || document.querySelector('.tk-work-asking') === null) return;
      const before = shown();
      const observer = new MutationObserver(() => {
        if (shown() === null || shown() === before) return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => window.deskTimes.push(performance.now() - timeStamp)));
      });
      observer.observe(document, { subtree: true, childList: true, attributes: true });
    },
    true,
  );
}

/** A caseworker in a real browser, by keyboard alone: how long each decision keeps him from the next task. */
export async function measureBrowser(url, email, password) {
  const installed = process.env.TILKNYT_BROWSER;
  const browser = await chromium.launch({ executablePath: installed ?? (await sparticuz.executablePath()) });
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'da-DK' });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await page.addInitScript(clock);
    const weights = weighScripts(page);
    await page.goto(`${url}/admin/login`);
    await page.fill('input[name=email]', email);
    await page.fill('input[name=password]', password);
    await page.click('main button[type=submit], form button[type=submit]');
    await page.waitForURL((address) => !address.pathname.endsWith('/login'));
    await page.goto(`${url}/admin/pages/work?reason=R-01`);
    await page.waitForSelector('[data-testid=work-task]');
    for (let round = 0; round < WARM_UP + DECISIONS; round += 1) await decide(page);
    await page.waitForSelector('[data-outbox=empty]', { state: 'attached' });
    await page.waitForLoadState('networkidle');
    const times = (await page.evaluate(() => window.deskTimes)).slice(WARM_UP);
    return {
      decisions: times.length,
      ...quantiles('decision to next task ms', times),
      'own script kB gzip': Math.round((await weights()) / 100) / 10,
    };
  } finally {
    await browser.close();
  }
}

/** The best grant by keyboard; where there is none to confirm, the task is skipped and not counted. */
async function decide(page) {
  const task = page.locator('[data-testid=work-task]');
  const before = await task.getAttribute('data-task');
  const others = page.locator(`[data-testid=work-task]:not([data-task="${before}"])`);
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  if ((await page.locator('textarea[name=note]:focus').count()) > 0) {
    await page.keyboard.insertText('Passer på periode og beløb');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
  }
  try {
    await page.waitForSelector('.tk-work-asking', { timeout: 1_000 });
  } catch {
    await skip(page);
    return others.waitFor({ state: 'attached' });
  }
  await page.waitForTimeout(PAUSE_MS);
  await page.keyboard.press('Enter');
  await others.waitFor({ state: 'attached' });
}

async function skip(page) {
  await page.keyboard.press('Escape');
  await page.keyboard.press('s');
  await page.locator('dialog[open] textarea').fill('Kan ikke afgøres nu');
  await page.click('dialog[open] button[type=submit]');
}

/** Adds up the panel's own scripts that a page loads, as gzip sends them. */
function weighScripts(page) {
  const sizes = new Map();
  page.on('response', (response) => {
    if (OWN_SCRIPT.test(response.url()))
      sizes.set(
        response.url(),
        response.body().then((body) => gzipSync(body).length),
      );
  });
  return async () => (await Promise.all(sizes.values())).reduce((sum, size) => sum + size, 0);
}
