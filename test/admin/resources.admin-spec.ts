import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PanelCatalog } from '../../src/admin/kit/index.js';
import { can } from '../../src/modules/identity/index.js';
import type { Role } from '../../src/modules/shared/index.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { KOBENHAVN, ODENSE } from '../support/builders.js';
import { loggedIn, type PanelAnswer, type PanelClient } from '../support/panel-client.js';
import {
  fingerprint,
  publishThroughPanel,
  seedRegister,
  type SeededAccount,
} from '../support/panel-office.js';
import { shownProposal, shownRow } from '../support/shown.js';

const NOTE = { note: 'Passer på periode og beløb' };
const PEOPLE: Record<Role, string> = {
  CASEWORKER: 'caseworker.461',
  COORDINATOR: 'coordinator.461',
  VENDOR: 'vendor',
  AUDITOR: 'auditor.461',
  ADMIN: 'admin',
};

let running: TestApp;
const clients = {} as Record<Role, PanelClient>;
let second: PanelClient;
let accounts: readonly SeededAccount[];
let packageId = 0;
let nextAccount = 0;

beforeAll(async () => {
  running = await startTestApp();
  for (const [role, email] of Object.entries(PEOPLE))
    clients[role as Role] = await loggedIn(running.url, email);
  second = await loggedIn(running.url, 'coordinator2.461');
  ({ accounts } = await seedRegister(running.db, ODENSE, 12));
  packageId = await publishThroughPanel(clients.VENDOR, ODENSE);
});
afterAll(() => running.close());

interface Task {
  readonly id: number;
  readonly status: string;
  readonly version: number;
}

async function taskOf(account: { id: number }): Promise<Task> {
  const [task] = await running.db.superQuery<Task>(
    'SELECT id::int, status, version FROM app.link_task WHERE account_id = $1',
    [account.id],
  );
  if (!task) throw new Error('the account has no task');
  return task;
}

async function versionOf(table: 'task_package' | 'escalation', id: number): Promise<number> {
  const [row] = await running.db.superQuery<{ version: number }>(
    `SELECT version FROM app.${table} WHERE id = $1`,
    [id],
  );
  return row?.version ?? 0;
}

/** An account whose task nobody has touched. */
function fresh(): SeededAccount {
  const account = accounts[nextAccount];
  nextAccount += 1;
  if (!account) throw new Error('seed more accounts');
  return account;
}

/** Presses a button of the account's task, as the screen shows it now. */
async function press(client: PanelClient, account: SeededAccount, action: string, body: object = {}) {
  const { id, version } = await taskOf(account);
  const shown = await shownRow(running.db, account.id, action);
  return client.act('tasks', id, action, { version, ...shown, ...body });
}

async function taken(client = clients.CASEWORKER): Promise<SeededAccount> {
  const account = fresh();
  expectDone(await press(client, account, 'takeTask'), 'takeTask');
  return account;
}

async function receiptHash(client: PanelClient, account: SeededAccount): Promise<string> {
  const answer = await client.get(`/api/v1/tasks/${(await taskOf(account)).id}/matching`);
  return (answer.json['view'] as { receiptHash: string }).receiptHash;
}

async function match(client: PanelClient, account: SeededAccount): Promise<PanelAnswer> {
  const hash = await receiptHash(client, account);
  return press(client, account, 'matchToGrant', { ...NOTE, grantId: account.grant.id, receiptHash: hash });
}

async function proposeOther(account: SeededAccount): Promise<PanelAnswer> {
  const hash = await receiptHash(clients.CASEWORKER, account);
  return press(clients.CASEWORKER, account, 'recordNoDirectGrant', {
    ...NOTE,
    category: 'OTHER',
    requestNewCase: true,
    receiptHash: hash,
  });
}

function expectDone(answer: PanelAnswer, action: string): void {
  expect(answer.json.notice).toMatchObject({ type: 'success', message: `${action}Done` });
}

/** The refusal names its code, as notice and as code, and every row is as before. */
async function expectRefused(call: () => Promise<PanelAnswer>, code: string): Promise<void> {
  const before = await fingerprint(running.db);
  const { json } = await call();
  expect([json.code, json.notice?.type, json.notice?.message]).toEqual([code, 'error', `errors.${code}`]);
  expect(await fingerprint(running.db)).toBe(before);
}

/** The command left an event that says who. */
async function expectAudited(command: string, role: Role): Promise<void> {
  const events = await running.db.superQuery(
    'SELECT 1 FROM app.audit_event WHERE command = $1 AND actor_role = $2 AND actor_id IS NOT NULL',
    [command, role],
  );
  expect([command, events.length > 0]).toEqual([command, true]);
}

describe('every command of every list', () => {
  let before: string;
  beforeEach(async () => {
    before = await fingerprint(running.db);
  });

  function paths(): {
    path: string;
    permission: Parameters<typeof can>[1];
    view: Parameters<typeof can>[1];
  }[] {
    return running.app.get(PanelCatalog).resources.flatMap(({ definition, actions }) =>
      actions.map(({ name, on, permission }) => ({
        path: `/admin/api/resources/${definition.id}/${on === 'record' ? `records/1/${name}` : `actions/${name}`}`,
        permission,
        view: definition.permission,
      })),
    );
  }

  it('is refused by GET and changes nothing', async () => {
    for (const { path, permission, view } of paths()) {
      const role = (Object.keys(PEOPLE) as Role[]).find((each) => can(each, permission) && can(each, view));
      if (!role) throw new Error(`nobody may ${path}`);
      const answer = await clients[role].get(path);
      expect([path, answer.status, answer.json.code]).toEqual([path, 405, 'panel.method_not_allowed']);
    }
    expect(await fingerprint(running.db)).toBe(before);
  });

  it('is refused to each role that lacks the permission', async () => {
    for (const { path, permission } of paths()) {
      for (const role of (Object.keys(PEOPLE) as Role[]).filter((each) => !can(each, permission))) {
        const answer = await clients[role].post(path, { version: 1, ...NOTE });
        expect([path, role, answer.status, answer.json.code]).toEqual([
          path,
          role,
          403,
          'identity.not_permitted',
        ]);
      }
    }
    expect(await fingerprint(running.db)).toBe(before);
  });

  it('asks for the justification that it needs', async () => {
    const account = await taken();
    for (const action of ['addNote', 'confirmLink', 'undoLink', 'escalateTask', 'proposeWithdrawal']) {
      await expectRefused(() => press(clients.CASEWORKER, account, action), 'shared.invalid_input');
    }
  });
});

describe('packages', () => {
  it('are created once and only after a finished load (BR-09, BR-13)', async () => {
    const create = (municipality: string) =>
      clients.VENDOR.actOnResource('packages', 'createPackage', { municipality });
    await expectRefused(() => create(KOBENHAVN), 'packages.not_loaded');
    await expectRefused(() => create(ODENSE), 'packages.package_exists');
    expect((await create(ODENSE)).json.notice?.options).toEqual({ municipality: 'Odense' });
    await expectRefused(() => create('Odense'), 'shared.invalid_input');
    await expectAudited('createPackage', 'VENDOR');
  });

  it('are published once', async () => {
    const version = await versionOf('task_package', packageId);
    await expectRefused(
      () => clients.VENDOR.act('packages', packageId, 'publishPackage', { version }),
      'packages.already_published',
    );
    await expectAudited('publishPackage', 'VENDOR');
  });

  it('are not completed with a task left, nor reopened before', async () => {
    const version = await versionOf('task_package', packageId);
    await expectRefused(
      () => clients.CASEWORKER.act('packages', packageId, 'markCompleted', { version }),
      'packages.tasks_left',
    );
    await expectRefused(
      () => clients.COORDINATOR.act('packages', packageId, 'reopenPackage', { version, ...NOTE }),
      'packages.not_completed',
    );
  });
});

describe('a task', () => {
  it('is taken by one person, who may write notes and lay it back', async () => {
    const account = await taken();
    await expectRefused(() => press(clients.COORDINATOR, account, 'takeTask'), 'packages.task_taken');
    expectDone(await press(clients.CASEWORKER, account, 'addNote', NOTE), 'addNote');
    expectDone(await press(clients.CASEWORKER, account, 'releaseTask'), 'releaseTask');
    expect((await taskOf(account)).status).toBe('NEW');
    for (const command of ['takeTask', 'addNote', 'releaseTask']) await expectAudited(command, 'CASEWORKER');
  });

  it('is matched to a grant, and the match undone with a reason', async () => {
    const account = await taken();
    const grantId = account.grant.id;
    await expectRefused(
      () =>
        press(clients.CASEWORKER, account, 'matchToGrant', { grantId, ...NOTE, receiptHash: 'a'.repeat(64) }),
      'linking.evidence_changed',
    );
    await expectRefused(
      () => press(clients.CASEWORKER, account, 'undoLink', { ...NOTE, linkId: 999_999 }),
      'linking.account_not_linked',
    );
    expectDone(await match(clients.CASEWORKER, account), 'matchToGrant');
    expect((await taskOf(account)).status).toBe('COMPLETED');
    expectDone(await press(clients.CASEWORKER, account, 'undoLink', NOTE), 'undoLink');
    expect((await taskOf(account)).status).toBe('REOPENED');
    for (const command of ['matchToGrant', 'undoLink']) await expectAudited(command, 'CASEWORKER');
  });

  it('without a direct grant waits for a second person, who rejects or approves', async () => {
    const account = await taken();
    expectDone(await proposeOther(account), 'recordNoDirectGrant');
    expect((await taskOf(account)).status).toBe('AWAITING_APPROVAL');
    const proposalId = await shownProposal(running.db, account.id);
    expectDone(await press(clients.CASEWORKER, account, 'withdrawProposal'), 'withdrawProposal');
    await expectRefused(
      () => press(clients.COORDINATOR, account, 'approve', { ...NOTE, proposalId }),
      'shared.stale_version',
    );
    await expectRefused(() => press(clients.COORDINATOR, account, 'approve', NOTE), 'shared.invalid_input');
    expectDone(await proposeOther(account), 'recordNoDirectGrant');
    expectDone(await press(clients.COORDINATOR, account, 'reject', NOTE), 'reject');
    expect((await taskOf(account)).status).toBe('IN_PROGRESS');
    expectDone(await proposeOther(account), 'recordNoDirectGrant');
    expectDone(await press(clients.COORDINATOR, account, 'approve', NOTE), 'approve');
    expect((await taskOf(account)).status).toBe('COMPLETED');
    await expectAudited('withdrawProposal', 'CASEWORKER');
    for (const command of ['approve', 'reject']) await expectAudited(command, 'COORDINATOR');
  });

  it('is confirmed only with a link, and withdrawn only on a ground that holds', async () => {
    const account = await taken();
    await expectRefused(
      () => press(clients.CASEWORKER, account, 'confirmLink', NOTE),
      'packages.nothing_to_approve',
    );
    const withdraw = () =>
      press(clients.COORDINATOR, account, 'proposeWithdrawal', { ...NOTE, ground: 'ZERO_BALANCE' });
    await expectRefused(withdraw, 'linking.withdrawal_ground_missing');
    await running.db.superQuery('UPDATE app.debtor_account SET balance_oere = 0 WHERE id = $1', [account.id]);
    expectDone(await withdraw(), 'proposeWithdrawal');
    await expectRefused(() => press(clients.COORDINATOR, account, 'approve', NOTE), 'linking.self_approval');
    expectDone(await press(second, account, 'approve', NOTE), 'approve');
    expect((await taskOf(account)).status).toBe('WITHDRAWN');
    await expectAudited('proposeWithdrawal', 'COORDINATOR');
  });
});

describe('an escalation', () => {
  const about = { ...NOTE, reason: 'DOUBT' };

  async function open(): Promise<{ id: number; version: number }> {
    const [row] = await running.db.superQuery<{ id: number; version: number }>(
      `SELECT id::int, version FROM app.escalation WHERE status = 'OPEN' ORDER BY id DESC LIMIT 1`,
    );
    if (!row) throw new Error('no escalation is open');
    return row;
  }

  it('of a task is answered by Netcompany, once (BR-18)', async () => {
    const account = await taken();
    expectDone(await press(clients.CASEWORKER, account, 'escalateTask', about), 'escalateTask');
    expect((await taskOf(account)).status).toBe('AWAITING_NETCOMPANY');
    const { id, version } = await open();
    const answer = { version, ...NOTE };
    expectDone(await clients.VENDOR.act('escalations', id, 'answerEscalation', answer), 'answerEscalation');
    await expectRefused(
      async () =>
        clients.VENDOR.act('escalations', id, 'answerEscalation', {
          ...NOTE,
          version: await versionOf('escalation', id),
        }),
      'packages.escalation_not_open',
    );
    await expectAudited('escalateTask', 'CASEWORKER');
    await expectAudited('answerEscalation', 'VENDOR');
  });

  it.each(['PACKAGE', 'KLIK_TASK'])('of a %s is closed by the municipality', async (level) => {
    const version = await versionOf('task_package', packageId);
    const sent = await clients.CASEWORKER.act('packages', packageId, 'escalatePackage', {
      version,
      level,
      ...about,
    });
    expectDone(sent, 'escalatePackage');
    const levels = await running.db.superQuery(`SELECT level FROM app.escalation WHERE status = 'OPEN'`);
    expect(levels).toEqual([{ level }]);
    const { id, version: seen } = await open();
    expectDone(
      await clients.CASEWORKER.act('escalations', id, 'closeEscalation', { version: seen }),
      'closeEscalation',
    );
    for (const command of ['escalatePackage', 'closeEscalation']) await expectAudited(command, 'CASEWORKER');
  });
});

describe('the KLIK task', () => {
  it('is marked completed when nothing is left, and reopened with a reason (BR-14, A-07)', async () => {
    for (const account of accounts) {
      const { status } = await taskOf(account);
      if (['COMPLETED', 'WITHDRAWN'].includes(status)) continue;
      if (status !== 'IN_PROGRESS') await press(clients.CASEWORKER, account, 'takeTask');
      expectDone(await match(clients.CASEWORKER, account), 'matchToGrant');
    }
    const version = await versionOf('task_package', packageId);
    expectDone(
      await clients.CASEWORKER.act('packages', packageId, 'markCompleted', { version }),
      'markCompleted',
    );
    await expectRefused(
      async () =>
        clients.CASEWORKER.act('packages', packageId, 'markCompleted', {
          version: await versionOf('task_package', packageId),
        }),
      'packages.already_completed',
    );
    expectDone(
      await clients.COORDINATOR.act('packages', packageId, 'reopenPackage', {
        ...NOTE,
        version: await versionOf('task_package', packageId),
      }),
      'reopenPackage',
    );
    await expectAudited('markCompleted', 'CASEWORKER');
    await expectAudited('reopenPackage', 'COORDINATOR');
  });
});

describe('the task description', () => {
  it('is read by everybody once published; the draft and its comments are Netcompany’s', async () => {
    const lists = await Promise.all(
      [clients.VENDOR, clients.CASEWORKER, clients.AUDITOR].map((client) => client.list('klikDescriptions')),
    );
    const versions = lists.map(({ json }) => json.records?.map(({ params }) => params['versionNo']));
    expect(versions).toEqual([['1.1', '1.0'], ['1.1'], ['1.1']]);
    const draft = lists[0]?.json.records?.[1];
    const unseen = await clients.CASEWORKER.show('klikDescriptions', draft?.id ?? 0);
    expect([unseen.status, unseen.json.code]).toEqual([404, 'shared.not_found']);
  });
});
