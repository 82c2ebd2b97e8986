import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DeskOverview } from '../../src/modules/task-packages/index.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { ODENSE } from '../support/builders.js';
import { loggedIn, type PanelAnswer, type PanelClient } from '../support/panel-client.js';
import { publishThroughPanel, seedRegister, type SeededAccount } from '../support/panel-office.js';
import { shownRow } from '../support/shown.js';
import { PanelPeople } from '../support/tenant/panel-people.js';

const NOTE = { note: 'Passer på periode og beløb' };
const ZERO = { ...NOTE, ground: 'ZERO_BALANCE' };

let running: TestApp;
let people: PanelPeople;
let vendor: PanelClient;
let packageId: number;
let changed: SeededAccount;
let linked: SeededAccount;
let spent: SeededAccount;

beforeAll(async () => {
  running = await startTestApp();
  vendor = await loggedIn(running.url, 'vendor');
  const { accounts } = await seedRegister(running.db, ODENSE, 3);
  [changed, linked, spent] = accounts as [SeededAccount, SeededAccount, SeededAccount];
  await running.db.superQuery('UPDATE app.debtor_account SET balance_oere = 0 WHERE id = $1', [spent.id]);
  packageId = await publishThroughPanel(vendor, ODENSE);
  people = await PanelPeople.of(running, ODENSE);
});
afterAll(() => running.close());

/** Presses the button whatever comes of it. */
async function press(client: PanelClient, account: SeededAccount, action: string): Promise<PanelAnswer> {
  const { id, version } = await people.taskOf(account);
  const shown = await shownRow(running.db, account.id, action);
  return client.act('tasks', id, action, { version, ...NOTE, ...shown });
}

async function valuesOf(client: PanelClient, resource: string, id: number) {
  return (await client.show(resource, id)).json.record?.params ?? {};
}

async function statusOf(account: SeededAccount, client = people.second): Promise<unknown> {
  return (await valuesOf(client, 'tasks', (await people.taskOf(account)).id))['status'];
}

async function offered(client: PanelClient, account: SeededAccount): Promise<string[]> {
  const { json } = await client.show('tasks', (await people.taskOf(account)).id);
  return (json.record?.recordActions ?? []).map(({ name }) => name);
}

describe('a withdrawal that Netcompany proposes', () => {
  it('shows as awaiting approval, and only the proposer has the button to take it back', async () => {
    await people.press(vendor, spent, 'proposeWithdrawal', ZERO);
    for (const client of [vendor, people.second, people.caseworker])
      expect(await statusOf(spent, client)).toBe('AWAITING_APPROVAL');
    expect(await offered(vendor, spent)).toContain('withdrawProposal');
    for (const client of [await loggedIn(running.url, 'vendor2'), people.coordinator])
      expect(await offered(client, spent)).not.toContain('withdrawProposal');
    await people.press(vendor, spent, 'withdrawProposal');
    expect(await statusOf(spent)).toBe('NEW');
  });

  it('is undone by a coordinator once it was approved', async () => {
    await people.press(vendor, spent, 'proposeWithdrawal', ZERO);
    await people.press(people.second, spent, 'approve', NOTE);
    expect(await offered(people.coordinator, spent)).toContain('undoWithdrawal');
    await people.press(people.coordinator, spent, 'undoWithdrawal', NOTE);
    expect(await statusOf(spent)).toBe('REOPENED');
    expect(await offered(people.coordinator, spent)).not.toContain('undoWithdrawal');
  });
});

describe('approving what no longer holds', () => {
  it('says that nothing was carried out, and why', async () => {
    await people.press(people.caseworker, changed, 'takeTask');
    await people.press(people.caseworker, changed, 'recordNoDirectGrant', {
      ...NOTE,
      category: 'OTHER',
      requestNewCase: true,
      receiptHash: await people.receiptHash(changed),
    });
    await running.db.superQuery('UPDATE app.debtor_account SET version = version + 1 WHERE id = $1', [
      changed.id,
    ]);
    const { json } = await press(people.second, changed, 'approve');
    expect(json.notice).toMatchObject({ type: 'info', message: 'approveOtherwise_ACCOUNT_CHANGED' });
    expect(await statusOf(changed)).toBe('IN_PROGRESS');
  });
});

describe('an undo after completion', () => {
  it('is told as a proposal, and shows on task, account and first page that it awaits approval', async () => {
    for (const account of [linked, spent]) await people.press(people.caseworker, account, 'takeTask');
    for (const account of [changed, linked, spent]) await people.match(account, NOTE.note);
    await people.pressPackage(people.caseworker, packageId, 'markCompleted');
    const { json } = await press(people.coordinator, linked, 'undoLink');
    expect(json.notice).toMatchObject({ type: 'info', message: 'undoLinkOtherwise_PROPOSED' });
    expect(await statusOf(linked)).toBe('AWAITING_APPROVAL');
    expect(await valuesOf(people.second, 'accounts', linked.id)).toMatchObject({
      awaiting: 'UNDO_AFTER_COMPLETION',
    });
    const overview = (await people.second.get('/api/v1/overview')).json as unknown as DeskOverview;
    expect(overview.coordination?.awaitingApproval).toBe(1);
    await people.press(people.second, linked, 'approve', NOTE);
    expect(await statusOf(linked)).toBe('REOPENED');
  });
});
