import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Linked } from '../../src/modules/linking/index.js';
import {
  aCase,
  aClaim,
  aDebtor,
  aGrant,
  anAccount,
  aPosting,
  aUser,
  next,
  type BuiltAccount,
  type BuiltGrant,
} from '../support/builders.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { Desk } from '../support/desk.js';
import { linkingServices } from '../support/linking-services.js';

describe('matchToGrant', () => {
  let db: TestDatabase;
  let desk: Desk;
  let debtorId: number;
  let grant: BuiltGrant;
  let account: BuiltAccount;

  beforeAll(async () => {
    db = await createTestDatabase();
    desk = new Desk(db, linkingServices(db), await aUser(db, 'CASEWORKER'));
  });
  afterAll(() => db.close());
  beforeEach(async () => {
    debtorId = await aDebtor(db);
    grant = await aGrant(db, { debtorId });
    account = await anAccount(db, { debtorId, grantRef: grant.grantNo });
  });

  const linkOf = async (accountId: number) =>
    (
      await db.superQuery('SELECT * FROM app.account_link WHERE account_id = $1 AND ended_at IS NULL', [
        accountId,
      ])
    )[0];

  it('creates a case tied to the grant when the citizen has none, and says so', async () => {
    const view = await desk.look(account.id);
    expect(view.candidates[0]?.kyPreview).toMatchObject({
      kind: 'CREATE',
      sentence: { key: 'i.willCreate' },
    });
    const result = await desk.match(account.id, grant.id);
    expect(result).toMatchObject({
      kind: 'LINKED',
      outcome: 'CREATED',
      caseNo: `KY-461-${account.accountNo}`,
      withGrant: true,
    });
    const [created] = await db.superQuery('SELECT * FROM app.case_file WHERE id = $1', [
      (result as Linked).caseId,
    ]);
    expect(created).toMatchObject({
      debtor_id: debtorId,
      grant_no: grant.grantNo,
      status: 'OPEN',
      origin: 'CREATED_BY_LINK',
      created_from_account_id: account.id,
    });
  });

  it('stores the evidence as shown and the necessary information, neither with a CPR number', async () => {
    const view = await desk.look(account.id);
    await desk.match(account.id, grant.id);
    const link = await linkOf(account.id);
    expect(link).toMatchObject({
      method: 'MANUAL',
      chosen_rank: 1,
      chosen_score: view.candidates[0]?.score,
      decided_by: desk.actor.userId,
    });
    expect(link?.['evidence']).toMatchObject({
      receiptHash: view.receiptHash,
      weightsVersion: view.weightsVersion,
      chosen: { grantNo: grant.grantNo },
    });
    expect(link?.['ky_information']).toMatchObject({
      municipality: '461',
      debtor: debtorId,
      benefitType: 'KONTANTHJAELP',
      basis: { grantNo: grant.grantNo },
      accountNo: account.accountNo,
      period: ['2019-03-01', '2019-04-30'],
      claims: [{ principalOere: 50_000 }],
      sources: { debitor: account.accountNo, kmdAktiv: grant.grantNo },
    });
    expect(JSON.stringify(link)).not.toMatch(/\d{6}-[\d*]{4}/);
  });

  it('leaves one audit event for the case and one for the link', async () => {
    const { linkId, caseId } = (await desk.match(account.id, grant.id)) as Linked;
    const events = await db.superQuery(
      `SELECT entity, command, actor_id FROM app.audit_event WHERE (entity, entity_id) IN (('account_link', $1), ('case_file', $2)) ORDER BY entity`,
      [linkId, caseId],
    );
    expect(events).toEqual([
      { entity: 'account_link', command: 'matchToGrant', actor_id: desk.actor.userId },
      { entity: 'case_file', command: 'matchToGrant', actor_id: desk.actor.userId },
    ]);
  });

  it('links the case that the grant is tied to, even a closed one', async () => {
    const tied = await aCase(db, { debtorId, grantNo: grant.grantNo, status: 'CLOSED' });
    await aCase(db, { debtorId });
    expect(await desk.match(account.id, grant.id)).toMatchObject({ outcome: 'LINKED', caseNo: tied.caseNo });
  });

  it("links the citizen's one open case of the benefit type", async () => {
    const open = await aCase(db, { debtorId });
    await aCase(db, { debtorId, status: 'CLOSED' });
    await aCase(db, { debtorId, benefitType: 'REVALIDERING' });
    expect(await desk.match(account.id, grant.id)).toMatchObject({ outcome: 'LINKED', caseNo: open.caseNo });
  });

  it('releases the postings that waited', async () => {
    const claimId = await aClaim(db, { accountId: account.id });
    await aPosting(db, { claimId });
    expect((await desk.look(account.id)).pendingPostings).toEqual({ count: 1, oere: 10_000 });
    await desk.match(account.id, grant.id);
    expect(await db.superQuery('SELECT state FROM app.posting WHERE claim_id = $1', [claimId])).toEqual([
      { state: 'RELEASED' },
    ]);
  });

  describe('given several open cases', () => {
    it('refuses with cases.choice_required until one is named', async () => {
      const first = await aCase(db, { debtorId });
      const second = await aCase(db, { debtorId });
      expect((await desk.look(account.id)).candidates[0]?.kyPreview).toMatchObject({
        kind: 'CHOOSE',
        caseIds: [first.id, second.id],
      });
      await expect(desk.match(account.id, grant.id)).rejects.toMatchObject({ code: 'cases.choice_required' });
      expect(await desk.match(account.id, grant.id, { chosenCaseId: second.id })).toMatchObject({
        outcome: 'LINKED',
        caseNo: second.caseNo,
      });
    });

    it('refuses a case of another citizen, of another type, and one made in error', async () => {
      const other = await aCase(db, { debtorId: await aDebtor(db) });
      const type = await aCase(db, { debtorId, benefitType: 'REVALIDERING' });
      const error = await aCase(db, { debtorId, status: 'CLOSED' });
      await db.superQuery('UPDATE app.case_file SET created_in_error = true WHERE id = $1', [error.id]);
      const note = 'Efter sagens akter';
      await expect(desk.match(account.id, grant.id, { chosenCaseId: other.id, note })).rejects.toMatchObject({
        code: 'cases.case_of_other_citizen',
      });
      await expect(desk.match(account.id, grant.id, { chosenCaseId: type.id, note })).rejects.toMatchObject({
        code: 'cases.case_of_other_benefit_type',
      });
      await expect(desk.match(account.id, grant.id, { chosenCaseId: error.id, note })).rejects.toMatchObject({
        code: 'cases.case_created_in_error',
      });
      await expect(
        desk.match(account.id, grant.id, { chosenCaseId: 2_000_000_000, note }),
      ).rejects.toMatchObject({ code: 'cases.case_not_found' });
    });
  });

  describe('given a grant that is tied to cases of which none agrees', () => {
    const note = 'Sagen i KY tilhører en anden borger';
    const tie = async () => aCase(db, { debtorId: await aDebtor(db), grantNo: grant.grantNo });

    it('makes a new case with a note, and says why beforehand (R-19)', async () => {
      await tie();
      expect((await desk.look(account.id)).candidates[0]).toMatchObject({
        noteRequired: true,
        kyPreview: { kind: 'CREATE', isTieIgnored: true, sentence: { key: 'i.tieConflict', params: {} } },
      });
      await expect(desk.match(account.id, grant.id)).rejects.toMatchObject({ code: 'linking.note_required' });
      expect(await desk.match(account.id, grant.id, { note })).toMatchObject({ outcome: 'CREATED' });
    });

    it('does the same for several (R-22)', async () => {
      await tie();
      await tie();
      expect((await desk.look(account.id)).candidates[0]?.kyPreview).toMatchObject({
        kind: 'CREATE',
        sentence: { key: 'i.tiesConflict' },
      });
      expect(await desk.match(account.id, grant.id, { note })).toMatchObject({ outcome: 'CREATED' });
    });

    it("asks for one of the citizen's own open cases where there is any, and says how many", async () => {
      await tie();
      const own = await aCase(db, { debtorId });
      await expect(desk.match(account.id, grant.id, { note })).rejects.toMatchObject({
        code: 'cases.choice_required',
        details: { count: 1 },
      });
      expect(await desk.match(account.id, grant.id, { chosenCaseId: own.id, note })).toMatchObject({
        caseNo: own.caseNo,
      });
    });
  });

  it('makes a new case where KY would link only with a note', async () => {
    await aCase(db, { debtorId });
    await expect(desk.match(account.id, grant.id, { requestNewCase: true })).rejects.toMatchObject({
      code: 'linking.note_required',
    });
    expect(
      await desk.match(account.id, grant.id, { requestNewCase: true, note: 'Et nyt forløb' }),
    ).toMatchObject({ outcome: 'CREATED' });
  });

  it('refuses a note that holds a CPR number', async () => {
    await expect(desk.match(account.id, grant.id, { note: 'Se 610170-1234' })).rejects.toMatchObject({
      code: 'shared.text_contains_cpr',
    });
  });

  it('refuses the second best answer without a note', async () => {
    const other = await aGrant(db, {
      debtorId,
      benefitType: 'REVALIDERING',
      periodFrom: '2010-01-01',
      periodTo: '2010-12-31',
    });
    await expect(desk.match(account.id, other.id)).rejects.toMatchObject({ code: 'linking.note_required' });
    expect(await desk.match(account.id, other.id, { note: 'Revalidering efter akterne' })).toMatchObject({
      kind: 'LINKED',
    });
  });

  describe('given an account already linked', () => {
    it('refuses with linking.account_already_linked, who and when, and keeps the first link', async () => {
      const first = (await desk.match(account.id, grant.id)) as Linked;
      await expect(desk.match(account.id, grant.id)).rejects.toMatchObject({
        code: 'linking.account_already_linked',
        details: { by: desk.actor.name },
      });
      expect(await linkOf(account.id)).toMatchObject({ id: first.linkId });
    });
  });

  it('refuses a stale screen with linking.evidence_changed and changes nothing', async () => {
    const { receiptHash } = await desk.look(account.id);
    await aGrant(db, { debtorId });
    await expect(desk.match(account.id, grant.id, { receiptHash })).rejects.toMatchObject({
      code: 'linking.evidence_changed',
    });
    expect(await linkOf(account.id)).toBeUndefined();
  });

  it('refuses an annulled grant and one that does not exist', async () => {
    const annulled = await aGrant(db, { debtorId, status: 'ANNULLED' });
    await expect(desk.match(account.id, annulled.id)).rejects.toMatchObject({
      code: 'linking.grant_annulled',
    });
    await expect(desk.match(account.id, 2_000_000_000)).rejects.toMatchObject({
      code: 'linking.grant_not_found',
    });
    expect((await desk.look(account.id)).candidates.map((answer) => answer.grant?.grantNo)).not.toContain(
      annulled.grantNo,
    );
  });

  it('finds the grant under an earlier CPR number and as co-recipient, inside the gates', async () => {
    const earlier = `6202${String(700_000 + next()).slice(0, 6)}`;
    const before = await aDebtor(db, { cpr: earlier, inCitizenFile: false });
    const now = await aDebtor(db, { previousCpr: earlier });
    const grantBefore = await aGrant(db, { debtorId: before });
    const shared = await aGrant(db, { debtorId: await aDebtor(db), coDebtorId: now });
    const late = await anAccount(db, { debtorId: now });
    const inside = (await desk.look(late.id)).candidates.filter(
      (answer) => answer.grant && !answer.needsSecondPerson,
    );
    expect(inside.map((answer) => answer.grant?.grantId).sort()).toEqual([grantBefore.id, shared.id].sort());
    expect(await desk.match(late.id, grantBefore.id, { note: 'Samme borger, nyt nummer' })).toMatchObject({
      kind: 'LINKED',
    });
  });

  it('is refused for Netcompany, an auditor and the system', async () => {
    for (const role of ['VENDOR', 'AUDITOR', 'ADMIN'] as const) {
      const other = await aUser(db, role);
      const { receiptHash } = await desk.look(account.id);
      const run = db.transactor.run(other, (em) =>
        linkingServices(db).matching.matchToGrant(
          em,
          {
            municipalityCode: '461',
            accountId: account.id,
            grantId: grant.id,
            chosenCaseId: null,
            note: null,
            receiptHash,
          },
          other,
        ),
      );
      await expect(run).rejects.toMatchObject({ code: 'linking.decision_not_allowed' });
    }
  });
});
