import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KyPreviewService } from '../../src/modules/linking/index.js';
import { aDebtor, aGrant, anAccount, aUser } from '../support/builders.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { Desk } from '../support/desk.js';
import { linkingServices } from '../support/linking-services.js';

describe('an account whose CPR number has a typing slip (R-11)', () => {
  let db: TestDatabase;
  let desk: Desk;

  beforeAll(async () => {
    db = await createTestDatabase();
    desk = new Desk(db, linkingServices(db), await aUser(db, 'CASEWORKER'));
  });
  afterAll(() => db.close());

  it('shows the grant of the person whose number and name are near, who needs a second person, and nobody else', async () => {
    const name = 'Sofie Nørgaard Krogh';
    const right = await aDebtor(db, { cpr: '6903735067', name });
    const stranger = await aDebtor(db, { cpr: '6903735027', name: 'Ole Lund' });
    const wrong = await aDebtor(db, { cpr: '6903735017', name, inCitizenFile: false });
    const grant = await aGrant(db, { debtorId: right });
    await aGrant(db, { debtorId: stranger });
    const account = await anAccount(db, {
      debtorId: wrong,
      name: 'Sofie Noergaard Krogh',
      reasons: ['R-11'],
    });
    const view = await desk.look(account.id);
    expect(view.candidates.map((answer) => answer.grant?.grantId ?? null)).toEqual([grant.id, null]);
    expect(view.candidates[0]).toMatchObject({ needsSecondPerson: true, noteRequired: true });
    expect(view.candidates[0]?.parts.map((part) => part.code)).toContain('cprSlip');
    expect(JSON.stringify(view)).not.toMatch(/69037350/);
    expect(await desk.match(account.id, grant.id, { note: 'Tastefejl i CPR-nummeret' })).toMatchObject({
      kind: 'PROPOSED',
    });
  });

  it('previews what KY will do with a grant found by search', async () => {
    const account = await anAccount(db, { debtorId: await aDebtor(db) });
    const found = await aGrant(db, { debtorId: await aDebtor(db) });
    const preview = (grantId: number | null, benefitType: string | null) =>
      db.transactor.read(desk.actor, (em) =>
        new KyPreviewService().forChoice(em, {
          municipalityCode: '461',
          accountId: account.id,
          grantId,
          benefitType,
        }),
      );
    expect(await preview(found.id, null)).toMatchObject({ kyPreview: { kind: 'CREATE' } });
    expect(await preview(null, 'REVALIDERING')).toMatchObject({ kyPreview: { kind: 'CREATE' } });
    await expect(preview(2_000_000_000, null)).rejects.toMatchObject({ code: 'linking.grant_not_found' });
  });
});
