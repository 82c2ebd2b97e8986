import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  CompletionService,
  LinkRevisionService,
  PackageService,
  ProposalDecisionService,
  TaskService,
} from '../../src/modules/task-packages/index.js';
import type { Actor } from '../../src/modules/shared/index.js';
import { ODENSE, aUser } from '../support/builders.js';
import { LoadDesk, rewrite } from '../support/load-desk.js';
import { shownLink, shownProposal } from '../support/shown.js';

interface TaskRow {
  id: number;
  version: number;
  status: string;
  reasons: string[];
  batch_no: number;
}
interface Fact {
  accountNo: string;
  grantNo: string;
}

/** Domain.md 7, Annex B 16: what a later delivery does to a package that is worked, or done. */
describe('a second delivery', () => {
  let desk: LoadDesk;
  let dir: string;
  let packageId: number;
  let caseworker: Actor & { userId: number };
  let coordinator: Actor & { userId: number };
  let account: Fact;

  beforeAll(async () => {
    desk = await LoadDesk.open();
    caseworker = await aUser(desk.app.db, 'CASEWORKER');
    coordinator = await aUser(desk.app.db, 'COORDINATOR');
    dir = await desk.delivery({ seed: 'second', accounts: 20, kinds: { AUTO: 20 } });
    expect(await desk.import(dir)).toMatchObject({ received: 20, linked: 20, queued: 0 });
    rmSync(join(dir, 'control.csv'));
    account = rowsOf('accounts.csv')[3] as unknown as Fact;
    const packages = desk.app.app.get(PackageService);
    ({ packageId } = await packages.createPackage(ODENSE, desk.vendor));
    await packages.publishPackage(ODENSE, packageId, 1, desk.vendor);
  });
  afterAll(() => desk.close());

  function rowsOf(file: string): Fact[] {
    const lines = readFileSync(join(dir, file), 'utf8').trim().split('\n').slice(1);
    return lines.map((line) => ({ accountNo: line.split(',')[0] ?? '', grantNo: line.split(',')[5] ?? '' }));
  }
  async function taskOf(accountNo: string): Promise<TaskRow> {
    const [row] = await desk.app.db.superQuery<TaskRow>(
      `SELECT t.id, t.version, t.status, t.reasons, t.batch_no FROM app.link_task t JOIN app.debtor_account a ON a.id = t.account_id
       WHERE a.account_no = $1`,
      [accountNo],
    );
    if (!row) throw new Error('the account has no task');
    return row;
  }
  async function markCompleted(): Promise<void> {
    const [row] = await desk.app.db.superQuery<{ version: number }>('SELECT version FROM app.task_package');
    await desk.app.app
      .get(CompletionService)
      .markCompleted({ municipalityCode: ODENSE, packageId, version: row?.version ?? 0 }, false, caseworker);
  }
  const completions = (): Promise<{ end_reason: string | null }[]> =>
    desk.app.db.superQuery('SELECT end_reason FROM app.package_completion ORDER BY id');
  const linkOf = async (accountNo: string): Promise<unknown> => {
    const [row] = await desk.app.db.superQuery(
      `SELECT l.* FROM app.account_link l JOIN app.debtor_account a ON a.id = l.account_id WHERE a.account_no = $1`,
      [accountNo],
    );
    return row;
  };

  it('that brings an account nobody can place makes a task of the same package and reopens it', async () => {
    await markCompleted();
    const [completion] = await desk.app.db.superQuery('SELECT certificate FROM app.package_completion');
    expect(completion).toMatchObject({
      certificate: {
        accounts: expect.arrayContaining([expect.objectContaining({ method: 'AUTOMATIC' })]) as unknown,
        withdrawn: { count: 0, oere: 0 },
        loads: [{ delivery: 'delivery', controlAgrees: true, controlReason: null }],
      },
    });
    await rewrite(
      dir,
      'accounts.csv',
      (text) =>
        `${text.trim()}\n${text
          .split('\n')[1]
          ?.replace(/^[^,]*/, 'NEW-1')
          .replace(/,461-\d{4}-\d+,/, ',,')}\n`,
    );
    expect(await desk.import(dir)).toMatchObject({ received: 21, linked: 20, queued: 1 });
    expect(await taskOf('NEW-1')).toMatchObject({
      status: 'NEW',
      reasons: expect.arrayContaining(['R-01']) as unknown,
    });
    expect(await completions()).toEqual([{ end_reason: 'Nye eller ændrede konti er indlæst' }]);
    await expect(markCompleted()).rejects.toMatchObject({
      code: 'packages.tasks_left',
      details: { count: 1 },
    });
  });

  it('that annuls the grant of an automatic link keeps the link and makes a check task', async () => {
    const before = await linkOf(account.accountNo);
    await rewrite(dir, 'grants.csv', (text) =>
      text.replace(new RegExp(`^(${account.grantNo},.*),[A-Z]+$`, 'm'), '$1,ANNULLED'),
    );
    const run = await desk.import(dir);
    expect(run).toMatchObject({ linked: 20, changed: 1 });
    expect(await linkOf(account.accountNo)).toEqual(before);
    expect(await taskOf(account.accountNo)).toMatchObject({
      status: 'NEW',
      reasons: ['R-19', 'R-23'],
      batch_no: 2,
    });
  });

  it('that says nothing new of it leaves the check task open', async () => {
    await rewrite(dir, 'citizens.csv', (text) => text.replace(/^(\d+),[^,]*,/m, '$1,Et Andet Navn,'));
    await desk.import(dir);
    expect(await taskOf(account.accountNo)).toMatchObject({ status: 'NEW', reasons: ['R-19', 'R-23'] });
  });

  it('leaves a check task to the caseworker, who may find the link right', async () => {
    const { id, version } = await taskOf(account.accountNo);
    const ref = { municipalityCode: ODENSE, taskId: id };
    await desk.app.app.get(TaskService).takeTask({ ...ref, version }, caseworker);
    await desk.app.app.get(LinkRevisionService).confirmLink(ref, 'Annulleret efter overgangen', caseworker);
    expect(await taskOf(account.accountNo)).toMatchObject({ status: 'COMPLETED' });
    expect(await linkOf(account.accountNo)).toMatchObject({ ended_at: null });
  });

  it('that changes the same grant again opens the done check task again', async () => {
    await rewrite(dir, 'grants.csv', (text) =>
      text.replace(new RegExp(`^(${account.grantNo},.*,)([\\d.]+)(,[^,]*,ANNULLED)$`, 'm'), '$11.00$3'),
    );
    await desk.import(dir);
    expect(await taskOf(account.accountNo)).toMatchObject({ status: 'REOPENED', reasons: ['R-19', 'R-23'] });
    expect(await linkOf(account.accountNo)).toMatchObject({ ended_at: null });
  });

  it('that undoes the link of a check task leaves an ordinary task behind', async () => {
    await desk.app.app
      .get(LinkRevisionService)
      .undoLink({ ...(await shown(account.accountNo)), reason: 'Bevillingen var en anden' }, coordinator);
    expect(await linkOf(account.accountNo)).toMatchObject({ ended_by: coordinator.userId });
    await expect(markCompleted()).rejects.toMatchObject({
      code: 'packages.tasks_left',
      details: { count: 2 },
    });
  });

  it('that brings a balance to a withdrawn account makes it a task again and opens a completed package', async () => {
    const other = rowsOf('accounts.csv')[5]?.accountNo ?? '';
    const ref = { municipalityCode: ODENSE, accountId: await accountId(other) };
    // The account is left for a person, and settled in Debitor.
    await desk.app.app
      .get(LinkRevisionService)
      .undoLink({ ...(await shown(other)), reason: 'Forkert bevilling' }, coordinator);
    await rewrite(dir, 'claims.csv', (text) =>
      text
        .split('\n')
        .filter((line) => line.split(',')[1] !== other)
        .join('\n'),
    );
    await rewrite(dir, 'accounts.csv', (text) =>
      text.replace(new RegExp(`^(${other},.*,)[\\d.]+$`, 'm'), '$10.00'),
    );
    await desk.import(dir);
    await desk.app.app.get(LinkRevisionService).proposeWithdrawal(ref, 'ZERO_BALANCE', 'Betalt', caseworker);
    const task = await taskOf(other);
    await desk.app.app.get(ProposalDecisionService).approve(
      {
        municipalityCode: ODENSE,
        taskId: task.id,
        version: task.version,
        proposalId: await shownProposal(desk.app.db, ref.accountId),
      },
      null,
      coordinator,
    );
    expect(await taskOf(other)).toMatchObject({ status: 'WITHDRAWN' });

    await rewrite(dir, 'accounts.csv', (text) =>
      text.replace(new RegExp(`^(${other},.*,)0.00$`, 'm'), '$1500.00'),
    );
    const run = await desk.import(dir);
    expect(run).toMatchObject({ withdrawn: 0 });
    expect(await taskOf(other)).toMatchObject({ status: 'REOPENED' });
    const [withdrawal] = await desk.app.db.superQuery<{ end_reason: string | null }>(
      'SELECT end_reason FROM app.account_withdrawal',
    );
    expect(withdrawal?.end_reason).toContain('saldo');
  });

  async function shown(accountNo: string) {
    const id = await accountId(accountNo);
    return { municipalityCode: ODENSE, accountId: id, linkId: await shownLink(desk.app.db, id) };
  }

  async function accountId(accountNo: string): Promise<number> {
    const [row] = await desk.app.db.superQuery<{ id: number }>(
      'SELECT id::int FROM app.debtor_account WHERE account_no = $1',
      [accountNo],
    );
    return row?.id ?? 0;
  }
});
