import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../src/modules/shared/index.js';
import { ODENSE, aUser } from '../support/builders.js';
import { Office, type QueuedAccount } from '../support/office.js';
import { shownProposal } from '../support/shown.js';

describe('a withdrawal that a person takes back', () => {
  let office: Office;
  let account: QueuedAccount;
  let other: QueuedAccount;
  beforeAll(async () => {
    office = await Office.open();
    account = await office.queued();
    other = await office.queued();
    await office.db.superQuery('UPDATE app.debtor_account SET balance_oere = 0');
    await office.publish();
    await office.resolve(other);
  });
  afterAll(() => office.close());

  const ref = () => ({ municipalityCode: ODENSE, accountId: account.id });
  const propose = (by: Actor) =>
    office.services.links.proposeWithdrawal(ref(), 'ZERO_BALANCE', 'Betalt for længst', by);
  const shown = async () => {
    const { id, version } = await office.task(account);
    const proposalId = await shownProposal(office.db, account.id);
    return { municipalityCode: ODENSE, taskId: id, version, proposalId };
  };
  const approve = async (by: Actor) => office.services.proposals.approve(await shown(), 'Set', by);
  const withdrawalId = async (): Promise<number> => {
    const [row] = await office.db.superQuery<{ id: number }>(
      'SELECT id::int FROM app.account_withdrawal WHERE account_id = $1 ORDER BY id DESC LIMIT 1',
      [account.id],
    );
    return row?.id ?? 0;
  };
  const undo = async (by: Actor, id?: number) =>
    office.services.links.undoWithdrawal(
      { ...ref(), withdrawalId: id ?? (await withdrawalId()), reason: 'Skal alligevel have en sag' },
      by,
    );
  const statusOf = async () => (await office.task(account)).status;

  it('is refused where nothing is withdrawn', async () => {
    await expect(undo(office.coordinator, 1)).rejects.toMatchObject({
      code: 'linking.account_not_withdrawn',
    });
  });

  it('is before completion for the caseworker who proposed it, and leaves an open task behind', async () => {
    await propose(office.caseworker);
    await approve(office.coordinator);
    expect(await statusOf()).toBe('WITHDRAWN');
    await expect(undo(office.colleague)).rejects.toMatchObject({
      code: 'linking.withdrawal_of_other',
      details: { by: office.caseworker.name },
    });
    await expect(undo(office.caseworker)).resolves.toMatchObject({ kind: 'WITHDRAWAL_UNDONE' });
    expect(await statusOf()).toBe('REOPENED');
    const [ended] = await office.db.superQuery(
      'SELECT ended_by, ended_by_name, end_reason FROM app.account_withdrawal',
    );
    expect(ended).toEqual({
      ended_by: office.caseworker.userId,
      ended_by_name: office.caseworker.name,
      end_reason: 'Skal alligevel have en sag',
    });
    await expect(office.markCompleted()).rejects.toMatchObject({ code: 'packages.tasks_left' });
  });

  it('is about the one that was shown, and ended once', async () => {
    const first = await withdrawalId();
    await propose(office.caseworker);
    await approve(office.coordinator);
    await expect(undo(office.coordinator, first)).rejects.toMatchObject({ code: 'shared.stale_version' });
    const again = office.db.transactor.run(office.coordinator, (em) =>
      em.query('UPDATE app.account_withdrawal SET end_reason = $1 WHERE id = $2', ['igen', first]),
    );
    await expect(again).rejects.toMatchObject({ code: 'linking.withdrawal_already_ended' });
  });

  it('is after completion a coordinator’s proposal that a second person approves; the package is reopened', async () => {
    await office.markCompleted();
    await expect(undo(office.caseworker)).rejects.toMatchObject({
      code: 'linking.proposer_must_be_coordinator',
    });
    await expect(undo(office.coordinator)).resolves.toMatchObject({ kind: 'PROPOSED' });
    expect(await statusOf()).toBe('WITHDRAWN');
    await expect(approve(office.coordinator)).rejects.toMatchObject({ code: 'linking.self_approval' });
    await expect(approve(office.second)).resolves.toMatchObject({ kind: 'WITHDRAWAL_UNDONE' });
    expect(await statusOf()).toBe('REOPENED');
    expect(await office.isBroken()).toBe(false);
    const completions = await office.db.superQuery('SELECT end_reason FROM app.package_completion');
    expect(completions).toEqual([{ end_reason: 'Set' }]);
  });
});

describe('a withdrawal that Netcompany proposed', () => {
  let office: Office;
  let account: QueuedAccount;
  beforeAll(async () => {
    office = await Office.open();
    account = await office.queued();
    await office.db.superQuery('UPDATE app.debtor_account SET balance_oere = 0');
    await office.publish();
    const ref = { municipalityCode: ODENSE, accountId: account.id };
    await office.services.links.proposeWithdrawal(ref, 'ZERO_BALANCE', 'Betalt', office.vendor);
  });
  afterAll(() => office.close());

  const takeBack = async (by: Actor) => {
    const { id, version } = await office.task(account);
    const proposalId = await shownProposal(office.db, account.id);
    return office.services.proposals.withdrawProposal(
      { municipalityCode: ODENSE, taskId: id, version, proposalId },
      by,
    );
  };

  it('is taken back by the same person and nobody else of Netcompany', async () => {
    const colleague = await aUser(office.db, 'VENDOR');
    await expect(takeBack(colleague)).rejects.toMatchObject({ code: 'linking.proposal_not_found' });
    await expect(takeBack(office.caseworker)).rejects.toMatchObject({ code: 'linking.proposal_of_other' });
    await takeBack(office.vendor);
    expect(await office.db.superQuery('SELECT status, decided_by FROM app.proposal')).toEqual([
      { status: 'WITHDRAWN', decided_by: office.vendor.userId },
    ]);
  });

  it('is never decided by Netcompany, for the database neither', async () => {
    const ref = { municipalityCode: ODENSE, accountId: account.id };
    const { vendor } = office;
    const { proposalId } = await office.services.links.proposeWithdrawal(ref, 'ZERO_BALANCE', 'Nu', vendor);
    const byHand = (status: string) =>
      office.db.transactor.run(vendor, (em) =>
        em.query(
          `UPDATE app.proposal SET status = $2, decided_by = $3, decided_by_name = 'x', decided_at = now() WHERE id = $1`,
          [proposalId, status, vendor.userId],
        ),
      );
    await expect(byHand('VOID')).rejects.toMatchObject({ code: 'shared.access_denied' });
    await expect(byHand('REJECTED')).rejects.toBeDefined();
    expect(await shownProposal(office.db, account.id)).toBe(proposalId);
  });
});
