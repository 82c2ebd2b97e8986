import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MyDecisions, TwinOffer, TwinsApplied } from '../../src/modules/task-packages/index.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { ODENSE, anAccount, finishLoad } from '../support/builders.js';
import { loggedIn, type PanelAnswer, type PanelClient } from '../support/panel-client.js';
import {
  fingerprint,
  publishThroughPanel,
  seedRegister,
  type SeededAccount,
} from '../support/panel-office.js';
import { PanelPeople } from '../support/tenant/panel-people.js';

const WHY = { reason: 'Forkert bevilling' };

let running: TestApp;
let people: PanelPeople;
let decided: SeededAccount;
let linkId: number;

beforeAll(async () => {
  running = await startTestApp();
  const { accounts } = await seedRegister(running.db, ODENSE, 2);
  [decided] = accounts as [SeededAccount];
  const [citizen] = await running.db.superQuery<{ id: number }>(
    'SELECT debtor_id::int AS id FROM app.debtor_account WHERE id = $1',
    [decided.id],
  );
  for (const period of [['2019-05-01', '2019-05-31'] as const, ['2019-06-01', '2019-06-30'] as const])
    await anAccount(running.db, { debtorId: citizen?.id ?? 0, period });
  await finishLoad(running.db);
  await publishThroughPanel(await loggedIn(running.url, 'vendor'), ODENSE);
  people = await PanelPeople.of(running, ODENSE);
  await people.press(people.caseworker, decided, 'takeTask');
  await people.match(decided, 'Passer på periode og beløb');
  linkId = (await mine()).decisions[0]?.linkId ?? 0;
});
afterAll(() => running.close());

const body = <T>(answer: PanelAnswer): T => {
  expect([answer.status, answer.json.code]).toEqual([200, undefined]);
  return answer.json as unknown as T;
};
const mine = async (client: PanelClient = people.caseworker): Promise<MyDecisions> =>
  body<MyDecisions>(await client.get('/api/v1/work-queue/decisions'));
const offer = async (): Promise<TwinOffer> =>
  body<TwinOffer>(await people.caseworker.get(`/api/v1/links/${linkId}/twins`));
const ticked = ({ twins }: TwinOffer) => ({
  twins: twins.map(({ taskId, version, receiptHash }) => ({ taskId, version, receiptHash })),
});

describe('a person’s decisions over HTTP', () => {
  it('are listed with what an undo would do, for the person only, and reading changes nothing', async () => {
    const before = await fingerprint(running.db);
    expect(await mine()).toMatchObject({
      hasMore: false,
      decisions: [
        {
          kind: 'LINK',
          accountNos: [decided.accountNo],
          grantNo: decided.grant.grantNo,
          undoable: true,
          why: null,
          reverses: [{ code: 'closesCase' }],
        },
      ],
    });
    expect(await mine(people.coordinator)).toEqual({ decisions: [], hasMore: false });
    expect(body(await people.coordinator.get(`/api/v1/links/${linkId}/undo-outlook`))).toMatchObject({
      undoable: true,
    });
    expect((await offer()).twins).toHaveLength(2);
    expect(await fingerprint(running.db)).toBe(before);
  });

  it('are not for the auditor or Netcompany, and need a key', async () => {
    for (const name of ['auditor.461', 'vendor', 'admin']) {
      const client = await loggedIn(running.url, name);
      for (const path of ['/work-queue/decisions', `/links/${linkId}/twins`, `/links/${linkId}/undo-outlook`])
        expect((await client.get(`/api/v1${path}`)).status).toBe(403);
      expect((await client.post(`/api/v1/work-queue/decisions/${linkId}/undo`, WHY)).status).toBe(403);
    }
    const path = `/api/v1/work-queue/decisions/${linkId}/undo`;
    const keyless = await people.caseworker.post(path, WHY, { 'idempotency-key': '' });
    expect(keyless.status).toBe(400);
  });

  it('are applied to the ticked twins once per key, and undone as one group', async () => {
    const shown = ticked(await offer());
    const key = { 'idempotency-key': randomUUID() };
    const path = `/api/v1/links/${linkId}/twins`;
    const answers = await Promise.all([1, 2].map(() => people.caseworker.post(path, shown, key)));
    const [applied, again] = answers.map((answer) => body<TwinsApplied>(answer));
    expect(again).toEqual(applied);
    expect(applied).toMatchObject({ groupId: linkId, results: [{ kind: 'LINKED' }, { kind: 'LINKED' }] });
    const [group] = (await mine()).decisions;
    expect(group).toMatchObject({ kind: 'GROUP', groupId: linkId, undoable: true });
    const undo = `/api/v1/work-queue/groups/${linkId}/undo`;
    const noReason = await people.caseworker.post(undo, { linkIds: group?.linkIds, reason: ' ' });
    expect([noReason.status, noReason.json.code]).toEqual([400, 'packages.text_required']);
    const other = await people.caseworker.post(undo, { linkIds: [linkId], ...WHY });
    expect([other.status, other.json.code]).toEqual([409, 'shared.stale_version']);
    const undone = body(await people.caseworker.post(undo, { linkIds: group?.linkIds, ...WHY }));
    expect(undone).toEqual({ groupId: linkId, linkIds: group?.linkIds });
    expect((await offer()).twins).toHaveLength(2);
  });

  it('are undone one by one; what waits for a second person is taken back', async () => {
    const path = `/api/v1/work-queue/decisions/${linkId}/undo`;
    expect(body(await people.caseworker.post(path, WHY))).toMatchObject({ kind: 'UNDONE', linkId });
    const again = await people.caseworker.post(path, WHY);
    expect([again.status, again.json.code]).toEqual([409, 'linking.account_not_linked']);
    await people.press(people.caseworker, decided, 'takeTask');
    await people.press(people.caseworker, decided, 'recordNoDirectGrant', {
      note: 'Ingen bevilling passer',
      category: 'OTHER',
      requestNewCase: true,
      receiptHash: await people.receiptHash(decided),
    });
    const [proposal] = (await mine()).decisions;
    expect(proposal).toMatchObject({ kind: 'PROPOSAL', reverses: [{ code: 'takesBack' }] });
    const { proposalId, taskId } = proposal ?? {};
    const back = await people.caseworker.post(`/api/v1/work-queue/proposals/${proposalId}/undo`, { taskId });
    expect(body(back)).toEqual({ taskId });
    const [task] = await running.db.superQuery('SELECT status FROM app.link_task WHERE id = $1', [taskId]);
    expect(task).toEqual({ status: 'IN_PROGRESS' });
  });
});
