import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Proposed } from '../../src/modules/linking/index.js';
import {
  aCase,
  aClaim,
  aDebtor,
  aGrant,
  anAccount,
  aPosting,
  aUser,
  type BuiltAccount,
  type BuiltGrant,
} from '../support/builders.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { Desk } from '../support/desk.js';
import { linkingServices, type LinkingServices } from '../support/linking-services.js';
import { race, refusals, winners } from '../support/race.js';

describe('a second person', () => {
  let db: TestDatabase;
  let services: LinkingServices;
  let caseworker: Desk;
  let coordinator: Desk;
  let other: Desk;
  let debtorId: number;
  let foreignGrant: BuiltGrant;
  let account: BuiltAccount;

  beforeAll(async () => {
    db = await createTestDatabase();
    services = linkingServices(db);
    caseworker = new Desk(db, services, await aUser(db, 'CASEWORKER'));
    coordinator = new Desk(db, services, await aUser(db, 'COORDINATOR'));
    other = new Desk(db, services, await aUser(db, 'COORDINATOR'));
  });
  afterAll(() => db.close());
  beforeEach(async () => {
    debtorId = await aDebtor(db);
    foreignGrant = await aGrant(db, { debtorId: await aDebtor(db) });
    account = await anAccount(db, { debtorId });
  });

  const propose = async (desk = caseworker): Promise<number> => {
    const result = await desk.match(account.id, foreignGrant.id, { note: 'Ægtefællens bevilling' });
    expect(result.kind).toBe('PROPOSED');
    return (result as Proposed).proposalId;
  };
  const statusOf = async (id: number) =>
    (await db.superQuery('SELECT status, decided_by FROM app.proposal WHERE id = $1', [id]))[0];

  it('is needed outside the gates, always with a note', async () => {
    await expect(caseworker.match(account.id, foreignGrant.id)).rejects.toMatchObject({
      code: 'linking.note_required',
    });
    const proposal = await db.transactor.read(caseworker.actor, async (em) => {
      await Promise.resolve();
      return services.proposals.findOpenForAccount(em, '461', account.id);
    });
    expect(proposal).toBeNull();
    await propose();
  });

  it('approves: the very decision is carried out, decided by the proposer', async () => {
    const id = await propose();
    expect(await coordinator.approve(id)).toMatchObject({ kind: 'LINKED', outcome: 'CREATED' });
    const [link] = await db.superQuery('SELECT * FROM app.account_link WHERE account_id = $1', [account.id]);
    expect(link).toMatchObject({
      grant_id: foreignGrant.id,
      decided_by: caseworker.actor.userId,
      approved_by: coordinator.actor.userId,
      proposal_id: id,
      note: 'Ægtefællens bevilling',
    });
    expect(await statusOf(id)).toEqual({ status: 'APPROVED', decided_by: coordinator.actor.userId });
  });

  it('is never the proposer, neither for the service nor for the database', async () => {
    const id = await propose(coordinator);
    await expect(coordinator.approve(id)).rejects.toMatchObject({ code: 'linking.self_approval' });
    const byHand = db.transactor.run(coordinator.actor, (em) =>
      em.query(
        `UPDATE app.proposal SET status = 'APPROVED', decided_by = proposed_by, decided_by_name = 'x', decided_at = now() WHERE id = $1`,
        [id],
      ),
    );
    await expect(byHand).rejects.toMatchObject({ code: 'linking.self_approval' });
    expect(await statusOf(id)).toMatchObject({ status: 'OPEN' });
  });

  it('is a coordinator, for the service and for the database', async () => {
    const id = await propose(coordinator);
    await expect(caseworker.approve(id)).rejects.toMatchObject({
      code: 'linking.approver_must_be_coordinator',
    });
    const byHand = db.transactor.run(caseworker.actor, (em) =>
      em.query(
        `UPDATE app.proposal SET status = 'APPROVED', decided_by = $2, decided_by_name = 'x', decided_at = now() WHERE id = $1`,
        [id, caseworker.actor.userId],
      ),
    );
    await expect(byHand).rejects.toMatchObject({ code: 'linking.approver_must_be_coordinator' });
  });

  it('rejects with a reason, and the account is undecided again', async () => {
    const id = await propose();
    await expect(coordinator.reject(id, '')).rejects.toMatchObject({ code: 'linking.note_required' });
    await coordinator.reject(id);
    expect(await statusOf(id)).toMatchObject({ status: 'REJECTED' });
    await expect(other.approve(id)).rejects.toMatchObject({ code: 'linking.proposal_already_decided' });
    await propose();
  });

  it('sees nothing of a proposal that its proposer took back', async () => {
    const id = await propose();
    const take = (desk: Desk) =>
      db.transactor.run(desk.actor, (em) =>
        services.proposals.withdraw(em, { municipalityCode: '461', proposalId: id }, desk.actor),
      );
    await expect(take(coordinator)).rejects.toMatchObject({ code: 'linking.proposal_of_other' });
    await take(caseworker);
    expect(await statusOf(id)).toMatchObject({ status: 'WITHDRAWN' });
  });

  describe('given something that changed since', () => {
    it('voids the proposal and links nothing when the account changed', async () => {
      const id = await propose();
      await db.superQuery(
        'UPDATE app.debtor_account SET balance_oere = 1, version = version + 1 WHERE id = $1',
        [account.id],
      );
      expect(await coordinator.approve(id)).toEqual({ kind: 'VOID', reason: 'ACCOUNT_CHANGED' });
      expect(await statusOf(id)).toMatchObject({ status: 'VOID' });
      expect(
        await db.superQuery('SELECT 1 FROM app.account_link WHERE account_id = $1', [account.id]),
      ).toEqual([]);
    });

    it('voids it when the grant was annulled', async () => {
      const id = await propose();
      await db.superQuery(
        `UPDATE app.grant_award SET status = 'ANNULLED', version = version + 1 WHERE id = $1`,
        [foreignGrant.id],
      );
      expect(await coordinator.approve(id)).toEqual({ kind: 'VOID', reason: 'GRANT_CHANGED' });
    });

    it('voids it when KY would now use a case that was not there', async () => {
      const id = await propose();
      await aCase(db, { debtorId, grantNo: foreignGrant.grantNo });
      expect(await coordinator.approve(id)).toEqual({ kind: 'VOID', reason: 'CASE_CHANGED' });
    });
  });

  it('keeps the proposal frozen in the database', async () => {
    const id = await propose();
    await expect(
      db.superQuery(`UPDATE app.proposal SET note = 'noget andet' WHERE id = $1`, [id]),
    ).rejects.toThrow('linking.proposal_is_frozen');
  });

  // Without lockAccount in ProposalService.approve, the second finds the proposal open and fails on the link's unique index.
  it('is one: of two coordinators who approve at once, one carries it out', async () => {
    const id = await propose();
    const results = await race(8, (index) => (index % 2 ? coordinator : other).approve(id));
    expect(winners(results)).toHaveLength(1);
    for (const refusal of refusals(results))
      expect(refusal).toMatchObject({ code: 'linking.proposal_already_decided' });
  });

  describe('withdrawal', () => {
    const withdraw = (
      desk: Desk,
      ground: 'ZERO_BALANCE' | 'DUPLICATE' | 'WRONG_DOMAIN',
      accountId = account.id,
    ) =>
      db.transactor.run(
        desk.actor,
        (em) =>
          services.withdrawal.proposeWithdrawal(
            em,
            { municipalityCode: '461', accountId, ground, note: 'Hører ikke til her' },
            desk.actor,
          ),
        { municipality: '461' },
      );

    it('is refused without its ground and with postings that wait', async () => {
      await expect(withdraw(caseworker, 'ZERO_BALANCE')).rejects.toMatchObject({
        code: 'linking.withdrawal_ground_missing',
      });
      const zero = await anAccount(db, { debtorId, balanceOere: 0, period: null });
      await aPosting(db, { claimId: await aClaim(db, { accountId: zero.id, principalOere: 0 }) });
      await expect(withdraw(caseworker, 'ZERO_BALANCE', zero.id)).rejects.toMatchObject({
        code: 'linking.withdrawal_with_pending_postings',
      });
    });

    it('is proposed by Netcompany and approved by a coordinator; the account is then not linked any more', async () => {
      const vendor = new Desk(db, services, await aUser(db, 'VENDOR'));
      const double = await anAccount(db, { debtorId, reasons: ['R-16'] });
      const { proposalId } = await withdraw(vendor, 'DUPLICATE', double.id);
      expect(await coordinator.approve(proposalId)).toMatchObject({ kind: 'WITHDRAWN' });
      const own = await aGrant(db, { debtorId });
      await expect(caseworker.match(double.id, own.id)).rejects.toMatchObject({
        code: 'linking.account_withdrawn',
      });
    });
  });
});
