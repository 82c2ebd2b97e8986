import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Linked } from '../../src/modules/linking/index.js';
import { aCase, aDebtor, aGrant, anAccount, aUser, type BuiltAccount } from '../support/builders.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { Desk } from '../support/desk.js';
import { linkingServices } from '../support/linking-services.js';

describe('recordNoDirectGrant', () => {
  let db: TestDatabase;
  let desk: Desk;
  let debtorId: number;
  let account: BuiltAccount;

  beforeAll(async () => {
    db = await createTestDatabase();
    desk = new Desk(db, linkingServices(db), await aUser(db, 'CASEWORKER'));
  });
  afterAll(() => db.close());
  beforeEach(async () => {
    debtorId = await aDebtor(db);
    account = await anAccount(db, { debtorId, benefitType: 'SAERLIG_STOETTE_34', reasons: ['R-03'] });
  });

  it('makes a case without grant for special support (A-01)', async () => {
    const result = (await desk.noDirectGrant(account.id)) as Linked;
    expect(result).toMatchObject({ kind: 'LINKED', outcome: 'CREATED', withGrant: false });
    const [link] = await db.superQuery('SELECT * FROM app.account_link WHERE id = $1', [result.linkId]);
    expect(link).toMatchObject({
      grant_id: null,
      no_grant_category: 'SPECIAL_SUPPORT',
      benefit_type: 'SAERLIG_STOETTE_34',
    });
    expect(link?.['ky_information']).toMatchObject({ basis: { category: 'SPECIAL_SUPPORT' } });
    const [made] = await db.superQuery('SELECT grant_no FROM app.case_file WHERE id = $1', [result.caseId]);
    expect(made).toEqual({ grant_no: null });
  });

  it('links the existing case that the caseworker names', async () => {
    const known = await aCase(db, { debtorId, benefitType: 'SAERLIG_STOETTE_34' });
    expect(await desk.noDirectGrant(account.id, { chosenCaseId: known.id })).toMatchObject({
      outcome: 'LINKED',
      caseNo: known.caseNo,
    });
  });

  it('makes a new case beside an open one only when asked to', async () => {
    await aCase(db, { debtorId, benefitType: 'SAERLIG_STOETTE_34' });
    expect(await desk.noDirectGrant(account.id, { requestNewCase: true })).toMatchObject({
      outcome: 'CREATED',
    });
  });

  it('refuses to choose a case and ask for a new one at once', async () => {
    const known = await aCase(db, { debtorId, benefitType: 'SAERLIG_STOETTE_34' });
    const both = desk.noDirectGrant(account.id, { chosenCaseId: known.id, requestNewCase: true });
    await expect(both).rejects.toMatchObject({ code: 'cases.chosen_and_requested' });
  });

  it('always wants a note', async () => {
    await expect(desk.noDirectGrant(account.id, { note: '  ' })).rejects.toMatchObject({
      code: 'linking.note_required',
    });
  });

  describe('given an unknown benefit type (R-14)', () => {
    it('refuses with linking.information_missing until the caseworker supplies one that KY handles', async () => {
      const unknown = await anAccount(db, { debtorId, benefitType: null, reasons: ['R-14'] });
      expect((await desk.look(unknown.id)).missingInformation).toEqual(['BENEFIT_TYPE']);
      const without = desk.noDirectGrant(unknown.id, { category: 'MANUAL_CLAIM' });
      await expect(without).rejects.toMatchObject({
        code: 'linking.information_missing',
        details: { item: 'benefitType' },
      });
      const wrong = desk.noDirectGrant(unknown.id, { category: 'MANUAL_CLAIM', benefitType: 'PENSION' });
      await expect(wrong).rejects.toMatchObject({ code: 'linking.unknown_benefit_type' });
      const right = await desk.noDirectGrant(unknown.id, {
        category: 'MANUAL_CLAIM',
        benefitType: 'KONTANTHJAELP',
      });
      expect(right).toMatchObject({ kind: 'LINKED', outcome: 'CREATED' });
    });
  });

  describe('given claims from several grants', () => {
    it('wants two of the grants named and then a second person', async () => {
      const first = await aGrant(db, { debtorId });
      const second = await aGrant(db, { debtorId });
      const stranger = await aGrant(db, { debtorId: await aDebtor(db) });
      const command = { category: 'MULTIPLE_GRANTS' as const };
      const one = desk.noDirectGrant(account.id, {
        ...command,
        note: `Kun ${first.grantNo} og ${stranger.grantNo}`,
      });
      await expect(one).rejects.toMatchObject({ code: 'linking.grants_not_named', details: { named: 1 } });
      const both = await desk.noDirectGrant(account.id, {
        ...command,
        note: `${first.grantNo} og ${second.grantNo}`,
      });
      expect(both).toMatchObject({ kind: 'PROPOSED' });
    });
  });

  it('proposes "other" to a second person and links nothing yet', async () => {
    expect(await desk.noDirectGrant(account.id, { category: 'OTHER' })).toMatchObject({ kind: 'PROPOSED' });
    expect(await db.superQuery('SELECT 1 FROM app.account_link WHERE account_id = $1', [account.id])).toEqual(
      [],
    );
    await expect(desk.noDirectGrant(account.id)).rejects.toMatchObject({ code: 'linking.proposal_open' });
  });
});
