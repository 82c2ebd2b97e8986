import type { TestApp } from '../app.js';
import type { PanelAnswer, PanelClient } from '../panel-client.js';
import type { SeededAccount } from '../panel-office.js';
import { loggedIn } from '../panel-client.js';
import { shownRow } from '../shown.js';

/** The people of one municipality at the panel; every press must succeed. */
export class PanelPeople {
  private constructor(
    private readonly running: TestApp,
    readonly caseworker: PanelClient,
    readonly coordinator: PanelClient,
    readonly second: PanelClient,
  ) {}

  static async of(running: TestApp, code: string): Promise<PanelPeople> {
    const person = (role: string): Promise<PanelClient> => loggedIn(running.url, `${role}.${code}`);
    return new PanelPeople(
      running,
      await person('caseworker'),
      await person('coordinator'),
      await person('coordinator2'),
    );
  }

  async taskOf(account: { readonly id: number }): Promise<{ id: number; version: number }> {
    return this.row('SELECT id::int, version FROM app.link_task WHERE account_id = $1', account.id);
  }

  /** Presses a button of the account's task, as the screen shows it now. */
  async press(client: PanelClient, account: SeededAccount, action: string, body: object = {}): Promise<void> {
    const { id, version } = await this.taskOf(account);
    const shown = await shownRow(this.running.db, account.id, action);
    done(action, await client.act('tasks', id, action, { version, ...shown, ...body }));
  }

  async pressPackage(
    client: PanelClient,
    packageId: number,
    action: string,
    body: object = {},
  ): Promise<void> {
    const { version } = await this.row<{ version: number }>(
      'SELECT version FROM app.task_package WHERE id = $1',
      packageId,
    );
    done(action, await client.act('packages', packageId, action, { version, ...body }));
  }

  /** What the match screen shows the caseworker now. */
  async receiptHash(account: SeededAccount): Promise<string> {
    const { json } = await this.caseworker.get(`/api/v1/tasks/${(await this.taskOf(account)).id}/matching`);
    return (json['view'] as { receiptHash: string }).receiptHash;
  }

  async match(account: SeededAccount, note: string): Promise<void> {
    const receiptHash = await this.receiptHash(account);
    await this.press(this.caseworker, account, 'matchToGrant', {
      note,
      grantId: account.grant.id,
      receiptHash,
    });
  }

  private async row<T>(sql: string, id: number): Promise<T> {
    const [row] = await this.running.db.superQuery<T>(sql, [id]);
    if (!row) throw new Error(`nothing found by ${sql}`);
    return row;
  }
}

/** The command succeeded. */
export function done(action: string, answer: PanelAnswer): void {
  if (answer.json.notice?.type !== 'success') throw new Error(`${action}: ${answer.text.slice(0, 400)}`);
}
