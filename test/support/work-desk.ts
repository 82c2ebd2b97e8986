import type { Page } from 'playwright-core';

/** Somebody at the work screen who uses the keyboard only. */
export class WorkDesk {
  constructor(readonly page: Page) {}

  async open(url: string, query = ''): Promise<void> {
    await this.page.goto(`${url}/admin/pages/work${query}`);
    await this.page.waitForSelector('[data-testid=work-task]');
  }

  /** The task on the screen; null when there is none. */
  async task(): Promise<number | null> {
    const shown = this.page.locator('[data-testid=work-task]');
    return (await shown.count()) === 0 ? null : Number(await shown.getAttribute('data-task'));
  }

  /** Names the best grant, with a justification where one is demanded, and asks. */
  async answer(): Promise<void> {
    await this.page.keyboard.press('1');
    await this.page.keyboard.press('Enter');
    if ((await this.page.locator('textarea[name=note]:focus').count()) > 0) {
      await this.page.keyboard.type('Passer på periode og beløb');
      await this.page.keyboard.press('Escape');
      await this.page.keyboard.press('Enter');
    }
    await this.page.waitForSelector('.tk-work-asking');
  }

  /**
   * Presses Enter until it counts, as it does 400 ms after the question; the next task is on the screen then, or this one
   * again, when its refusal is already here: another Enter would pass over it.
   */
  async confirm(): Promise<void> {
    const before = await this.task();
    const returned = this.page.locator('.tk-work-returned');
    const hadReturned = (await returned.count()) > 0;
    do {
      await this.page.keyboard.press('Enter');
      await this.page.waitForTimeout(50);
    } while ((await this.task()) === before && (hadReturned || (await returned.count()) === 0));
  }

  /** Everything is answered by the server. */
  async settle(): Promise<void> {
    await this.page.waitForSelector('[data-outbox=empty]', { state: 'attached' });
  }

  said(): Promise<string | null> {
    return this.page.textContent('[data-testid=said]');
  }
}
