import { randomUUID, type UUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import { ODENSE } from '../support/builders.js';
import { loggedIn, type PanelAnswer } from '../support/panel-client.js';
import { publishThroughPanel, seedRegister, type SeededAccount } from '../support/panel-office.js';
import { shownProposal } from '../support/shown.js';
import { PanelPeople } from '../support/tenant/panel-people.js';

const NOTE = { note: 'Passer på periode og beløb' };
const REFUSED = ['shared.stale_version', 'packages.task_not_held', 'linking.account_already_linked'];

let running: TestApp;
let people: PanelPeople;
let accounts: readonly SeededAccount[];

beforeAll(async () => {
  running = await startTestApp();
  ({ accounts } = await seedRegister(running.db, ODENSE, 3));
  await publishThroughPanel(await loggedIn(running.url, 'vendor'), ODENSE);
  people = await PanelPeople.of(running, ODENSE);
  for (const account of accounts) await people.press(people.caseworker, account, 'takeTask');
});
afterAll(() => running.close());

/** The match screen of the account as it stands now, sent as often as it is clicked. */
async function matching(account: SeededAccount): Promise<(key: UUID) => Promise<PanelAnswer>> {
  const { id, version } = await people.taskOf(account);
  const receiptHash = await people.receiptHash(account);
  const body = { ...NOTE, version, grantId: account.grant.id, receiptHash };
  return (key) => people.caseworker.act('tasks', id, 'matchToGrant', body, key);
}

async function count(table: string, account: SeededAccount): Promise<number> {
  const [row] = await running.db.superQuery<{ count: number }>(
    `SELECT count(*)::int AS count FROM app.${table} WHERE account_id = $1`,
    [account.id],
  );
  return row?.count ?? 0;
}

const codesOf = (answers: readonly PanelAnswer[]): string[] =>
  answers.map(({ json }) => json.code ?? json.notice?.type ?? '').sort();

describe('a decision that is sent more than once', () => {
  it('with the same key has one effect and the same answer, at once and later', async () => {
    const [account] = accounts as [SeededAccount];
    const send = await matching(account);
    const key = randomUUID();
    const twins = await Promise.all([send(key), send(key)]);
    expect(codesOf([...twins, await send(key)])).toEqual(['success', 'success', 'success']);
    expect(await count('account_link', account)).toBe(1);
    const events = await running.db.superQuery(
      `SELECT 1 FROM app.audit_event WHERE command = 'matchToGrant' AND entity = 'account_link'`,
    );
    expect(events).toHaveLength(1);
  });

  it('with two keys at once has one effect, and the other is refused', async () => {
    const [, account] = accounts as [SeededAccount, SeededAccount];
    const send = await matching(account);
    const answers = await Promise.all([send(randomUUID()), send(randomUUID())]);
    const [refused, done] = codesOf(answers);
    expect(done).toBe('success');
    expect(REFUSED).toContain(refused);
    expect(await count('account_link', account)).toBe(1);
  });

  it('as an approval with two keys at once is carried out once', async () => {
    const account = accounts[2] as SeededAccount;
    await people.press(people.caseworker, account, 'recordNoDirectGrant', {
      ...NOTE,
      category: 'OTHER',
      requestNewCase: true,
      receiptHash: await people.receiptHash(account),
    });
    const { id, version } = await people.taskOf(account);
    const body = { ...NOTE, version, proposalId: await shownProposal(running.db, account.id) };
    const answers = await Promise.all(
      [people.second, people.coordinator].map((client) => client.act('tasks', id, 'approve', body)),
    );
    expect(codesOf(answers)).toEqual(['shared.stale_version', 'success']);
    expect(await count('account_link', account)).toBe(1);
  });
});
