import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Linked } from '../../src/modules/linking/index.js';
import {
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
import { linkingServices } from '../support/linking-services.js';

describe('undoLink', () => {
  let db: TestDatabase;
  let caseworker: Desk;
  let colleague: Desk;
  let coordinator: Desk;
  let debtorId: number;
  let grant: BuiltGrant;
  let account: BuiltAccount;

  beforeAll(async () => {
    db = await createTestDatabase();
    const services = linkingServices(db);
    caseworker = new Desk(db, services, await aUser(db, 'CASEWORKER'));
    colleague = new Desk(db, services, await aUser(db, 'CASEWORKER'));
    coordinator = new Desk(db, services, await aUser(db, 'COORDINATOR'));
  });
  afterAll(() => db.close());
  beforeEach(async () => {
    debtorId = await aDebtor(db);
    grant = await aGrant(db, { debtorId });
    account = await anAccount(db, { debtorId, grantRef: grant.grantNo });
  });

  const match = async (target = account) => (await caseworker.match(target.id, grant.id)) as Linked;
  const caseRow = async (caseId: number) =>
    (await db.superQuery('SELECT status, created_in_error FROM app.case_file WHERE id = $1', [caseId]))[0];

  it('ends the link with its reason, keeps it, and closes the case as made in error', async () => {
    const { linkId, caseId } = await match();
    expect(await caseworker.undo(account.id)).toEqual({ kind: 'UNDONE', linkId, wasAutomatic: false });
    const [ended] = await db.superQuery('SELECT end_reason, ended_by FROM app.account_link WHERE id = $1', [
      linkId,
    ]);
    expect(ended).toEqual({ end_reason: 'Forkert bevilling', ended_by: caseworker.actor.userId });
    expect(await caseRow(caseId)).toEqual({ status: 'CLOSED', created_in_error: true });
  });

  it('never reuses the case: the next one has the suffix -2', async () => {
    const first = await match();
    await caseworker.undo(account.id);
    const second = await match();
    expect(second).toMatchObject({ outcome: 'CREATED', caseNo: `${first.caseNo}-2` });
  });

  it('keeps the case while another account uses it, and closes it with the last', async () => {
    const { caseId } = await match();
    const sibling = await anAccount(db, { debtorId, grantRef: grant.grantNo });
    expect(await match(sibling)).toMatchObject({ outcome: 'LINKED', caseId });
    await caseworker.undo(account.id);
    expect(await caseRow(caseId)).toEqual({ status: 'OPEN', created_in_error: false });
    await caseworker.undo(sibling.id);
    expect(await caseRow(caseId)).toEqual({ status: 'CLOSED', created_in_error: true });
  });

  it('takes released postings back, and is refused once one was processed', async () => {
    const claimId = await aClaim(db, { accountId: account.id });
    await aPosting(db, { claimId });
    await match();
    await caseworker.undo(account.id);
    expect(await db.superQuery('SELECT state FROM app.posting WHERE claim_id = $1', [claimId])).toEqual([
      { state: 'PENDING' },
    ]);
    await match();
    await db.superQuery(`UPDATE app.posting SET state = 'PROCESSED' WHERE claim_id = $1`, [claimId]);
    await expect(caseworker.undo(account.id)).rejects.toMatchObject({ code: 'linking.postings_processed' });
  });

  it("is for a caseworker's own links only, for a coordinator any", async () => {
    await match();
    await expect(colleague.undo(account.id)).rejects.toMatchObject({ code: 'linking.link_of_other' });
    expect(await coordinator.undo(account.id)).toMatchObject({ kind: 'UNDONE' });
  });

  it('wants a reason and a link', async () => {
    await expect(caseworker.undo(account.id)).rejects.toMatchObject({ code: 'linking.account_not_linked' });
    await match();
    await expect(caseworker.undo(account.id, ' ')).rejects.toMatchObject({ code: 'linking.note_required' });
  });

  it('becomes a coordinator’s proposal after completion, and is carried out on approval', async () => {
    const { linkId } = await match();
    await expect(caseworker.undo(account.id, 'Forkert', true)).rejects.toMatchObject({
      code: 'linking.proposer_must_be_coordinator',
    });
    const proposed = await coordinator.undo(account.id, 'Forkert bevilling', true);
    if (proposed.kind !== 'PROPOSED') throw new Error('expected a proposal');
    const second = new Desk(db, linkingServices(db), await aUser(db, 'COORDINATOR'));
    expect(await second.approve(proposed.proposalId)).toEqual({
      kind: 'UNDONE',
      linkId,
      wasAutomatic: false,
    });
  });
});
