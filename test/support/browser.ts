import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser, type Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../src/modules/identity/index.js';
import { PROJECT_ROOT } from '../../src/modules/shared/index.js';

const SHOTS = join(PROJECT_ROOT, 'test-output', '__screenshots__');
const PATIENCE_MS = 20_000;

/**
 * The browser that npm installs, or the one that TILKNYT_BROWSER names. Without the package's own arguments: its single
 * process hands one window's cookies to another.
 */
export async function startBrowser(): Promise<Browser> {
  const installed = process.env['TILKNYT_BROWSER'];
  try {
    if (installed !== undefined) return await chromium.launch({ executablePath: installed });
    return await chromium.launch({ executablePath: await sparticuz.executablePath() });
  } catch (error) {
    throw new Error('No browser: install Chrome or Chromium and name it in TILKNYT_BROWSER', {
      cause: error,
    });
  }
}

/** A demo user in a window of his own. */
export class Visitor {
  private constructor(
    readonly page: Page,
    private readonly url: string,
  ) {}

  static async logIn(browser: Browser, url: string, user: string): Promise<Visitor> {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'da-DK' });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await page.goto(`${url}/admin/login`);
    await page.fill('input[name=email]', `${user}@demo.tilknyt.dk`);
    await page.fill('input[name=password]', DEMO_PASSWORD);
    await page.click('main button[type=submit], form button[type=submit]');
    await page.waitForURL((address) => !address.pathname.endsWith('/login'));
    return new Visitor(page, url);
  }

  async open(path: string): Promise<void> {
    await this.page.goto(`${this.url}/admin${path}`);
    await this.page.waitForLoadState('networkidle');
  }

  /** Presses the action's button, fills its form, confirms, and waits until the form has given way to the record. */
  async act(action: string, fields: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.begin(action, fields);
    await this.page.waitForSelector('.tk-form', { state: 'detached' });
    await this.page.waitForLoadState('networkidle');
  }

  /** The same where a refusal is expected; answers with its code. */
  async tryTo(action: string, fields: Readonly<Record<string, string>> = {}): Promise<string | null> {
    await this.begin(action, fields);
    return (await this.page.waitForSelector('.tk-refusal')).getAttribute('data-code');
  }

  /** Waits until the page says so; fails when it never does. */
  async see(text: RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  async shoot(name: string): Promise<void> {
    mkdirSync(SHOTS, { recursive: true });
    await this.page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true });
  }

  private async begin(action: string, fields: Readonly<Record<string, string>>): Promise<void> {
    await this.page.click(`[data-testid=action-${action}]`);
    await this.page.waitForSelector('.tk-form');
    for (const [name, value] of Object.entries(fields)) {
      const field = this.page.locator(`.tk-form [name=${name}]`);
      const isSelect = await field.evaluate(({ tagName }) => tagName === 'SELECT');
      await (isSelect ? field.selectOption(value) : field.fill(value));
    }
    await this.page.click('.tk-form button[type=submit]');
  }
}
