import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CaseStepFailed, KyGateway } from '../../src/modules/cases/index.js';
import type { Linked } from '../../src/modules/linking/index.js';
import { KOBENHAVN, ODENSE, aCase, aDebtor, aGrant, anAccount, aUser } from '../support/builders.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { Desk } from '../support/desk.js';
import { linkingServices } from '../support/linking-services.js';
import { race, refusals, winners } from '../support/race.js';

class FailingKy extends KyGateway {
  override openOrLinkCase(): Promise<never> {
    return Promise.reject(new CaseStepFailed());
  }

  override closeCreatedInError(): Promise<never> {
    return Promise.reject(new CaseStepFailed());
  }
}

describe('linking', () => {
  let db: TestDatabase;
  let desk: Desk;

  beforeAll(async () => {
    db = await createTestDatabase();
    desk = new Desk(db, linkingServices(db), await aUser(db, 'CASEWORKER'));
  });
  afterAll(() => db.close());

  describe('given many callers at once', () => {
    // Without lockAccount in GrantMatchingService.lockUndecided the losers fail on the unique index, without who and when.
    it('links one account once: 50 callers, one link, 49 refusals with who and when', async () => {
      const debtorId = await aDebtor(db);
      const grant = await aGrant(db, { debtorId });
      const account = await anAccount(db, { debtorId, grantRef: grant.grantNo });
      const { receiptHash } = await desk.look(account.id);
      const results = await race(50, () => desk.match(account.id, grant.id, { receiptHash }));
      expect(winners(results)).toHaveLength(1);
      for (const refusal of refusals(results)) {
        expect(refusal).toMatchObject({
          code: 'linking.account_already_linked',
          details: { by: desk.actor.name },
        });
      }
      expect(
        await db.superQuery('SELECT count(*)::int AS n FROM app.account_link WHERE account_id = $1', [
          account.id,
        ]),
      ).toEqual([{ n: 1 }]);
      expect(
        await db.superQuery('SELECT count(*)::int AS n FROM app.case_file WHERE debtor_id = $1', [debtorId]),
      ).toEqual([{ n: 1 }]);
    });

    // Without lockDebtors in matchToGrant both find no case, and each creates one.
    it('creates one case for two accounts of one citizen, decided at once', async () => {
      for (let round = 0; round < 10; round += 1) {
        const debtorId = await aDebtor(db);
        const grant = await aGrant(db, { debtorId });
        const accounts = [await anAccount(db, { debtorId }), await anAccount(db, { debtorId })];
        const hashes = await Promise.all(
          accounts.map(async (account) => (await desk.look(account.id)).receiptHash),
        );
        await race(2, (index) =>
          desk.match(accounts[index]?.id ?? 0, grant.id, {
            receiptHash: hashes[index] ?? '',
            note: 'Begge konti',
          }),
        );
        expect(
          await db.superQuery('SELECT count(*)::int AS n FROM app.case_file WHERE debtor_id = $1', [
            debtorId,
          ]),
        ).toEqual([{ n: 1 }]);
      }
    });
  });

  describe('given a KY that fails (R-17)', () => {
    it('throws cases.case_step_failed, leaves nothing behind, and the next try works', async () => {
      const debtorId = await aDebtor(db);
      const grant = await aGrant(db, { debtorId });
      const account = await anAccount(db, { debtorId, grantRef: grant.grantNo });
      const failing = new Desk(db, linkingServices(db, new FailingKy()), desk.actor);
      await expect(failing.match(account.id, grant.id)).rejects.toMatchObject({
        code: 'cases.case_step_failed',
      });
      expect(
        await db.superQuery('SELECT 1 FROM app.account_link WHERE account_id = $1', [account.id]),
      ).toEqual([]);
      expect(await desk.match(account.id, grant.id)).toMatchObject({ kind: 'LINKED' });
    });
  });

  describe('given ids of another municipality', () => {
    it('finds neither the account, nor the grant, nor the case, nor the proposal', async () => {
      const theirs = await aDebtor(db, { municipality: KOBENHAVN });
      const theirGrant = await aGrant(db, { municipality: KOBENHAVN, debtorId: theirs });
      const theirAccount = await anAccount(db, { municipality: KOBENHAVN, debtorId: theirs });
      const theirCase = await aCase(db, { municipality: KOBENHAVN, debtorId: theirs });
      const debtorId = await aDebtor(db);
      const grant = await aGrant(db, { debtorId });
      const account = await anAccount(db, { debtorId });
      await expect(desk.look(theirAccount.id)).rejects.toMatchObject({ code: 'claims.account_not_found' });
      await expect(desk.match(theirAccount.id, theirGrant.id, { receiptHash: 'x' })).rejects.toMatchObject({
        code: 'claims.account_not_found',
      });
      await expect(desk.match(account.id, theirGrant.id, { note: 'x' })).rejects.toMatchObject({
        code: 'linking.grant_not_found',
      });
      await expect(
        desk.match(account.id, grant.id, { chosenCaseId: theirCase.id, note: 'x' }),
      ).rejects.toMatchObject({ code: 'cases.case_not_found' });
      await expect(desk.undo(theirAccount.id)).rejects.toMatchObject({ code: 'claims.account_not_found' });
      await expect(desk.approve(2_000_000_000)).rejects.toMatchObject({ code: 'linking.proposal_not_found' });
    });

    it('finds nothing either when the caller names the other municipality: row-level security is the net', async () => {
      const theirs = await aDebtor(db, { municipality: KOBENHAVN });
      const theirAccount = await anAccount(db, { municipality: KOBENHAVN, debtorId: theirs });
      const intruder = new Desk(db, linkingServices(db), desk.actor, KOBENHAVN);
      await expect(intruder.look(theirAccount.id)).rejects.toMatchObject({
        code: 'claims.account_not_found',
      });
    });

    it('cannot store a link across municipalities with plain SQL, not even past the walls', async () => {
      const debtorId = await aDebtor(db);
      const grant = await aGrant(db, { debtorId });
      const account = await anAccount(db, { debtorId });
      const theirCase = await aCase(db, {
        municipality: KOBENHAVN,
        debtorId: await aDebtor(db, { municipality: KOBENHAVN }),
      });
      const information = {
        municipality: 1,
        debtor: 1,
        benefitType: 1,
        basis: 1,
        accountNo: 1,
        claims: 1,
        sources: 1,
        decidedBy: 1,
        decidedAt: 1,
      };
      const insert = `INSERT INTO app.account_link (municipality_code, account_id, grant_id, case_id, benefit_type, outcome, method, rule_version,
                        evidence, ky_information, decided_by, decided_by_name)
                      VALUES ($1, $2, $3, $4, 'KONTANTHJAELP', 'LINKED', 'MANUAL', 'x', '{}', $5, $6, 'x')`;
      const values = (municipality: string) => [
        municipality,
        account.id,
        grant.id,
        theirCase.id,
        JSON.stringify(information),
        desk.actor.userId,
      ];
      for (const municipality of [ODENSE, KOBENHAVN]) {
        await expect(db.superQuery(insert, values(municipality))).rejects.toThrow(
          /violates foreign key constraint|cases\.|linking\./,
        );
      }
      const asCase = db.transactor.run(desk.actor, (em) => em.query(insert, values(ODENSE)));
      await expect(asCase).rejects.toMatchObject({ code: 'shared.access_denied' });
      const asKy = db.transactor.run(desk.actor, (em) => em.query(insert, values(KOBENHAVN)), {
        role: 'r_ky',
      });
      await expect(asKy).rejects.toBeDefined();
      expect(
        await db.superQuery('SELECT 1 FROM app.account_link WHERE account_id = $1', [account.id]),
      ).toEqual([]);
    });
  });

  describe('revealing a CPR number', () => {
    it('writes the look-up first and then shows the number of the own municipality only', async () => {
      const debtorId = await aDebtor(db, { cpr: '6101701234' });
      const reveal = (id: number) =>
        db.transactor.run(desk.actor, (em) =>
          linkingServices(db).reveal.reveal(
            em,
            { municipalityCode: ODENSE, debtorId: id, screen: 'task', purpose: 'Opgave 461-1' },
            desk.actor,
          ),
        );
      expect(await reveal(debtorId)).toEqual({ cpr: '610170-1234' });
      const rows = await db.superQuery(
        'SELECT actor_id, purpose, revealed_fields FROM app.lookup_log WHERE debtor_id = $1',
        [debtorId],
      );
      expect(rows).toEqual([
        { actor_id: desk.actor.userId, purpose: 'Opgave 461-1', revealed_fields: ['cpr'] },
      ]);
      const theirs = await aDebtor(db, { municipality: KOBENHAVN });
      await expect(reveal(theirs)).rejects.toMatchObject({ code: 'claims.debtor_not_found' });
    });
  });

  it('keeps a linked case when the link of a stranger is undone', async () => {
    const debtorId = await aDebtor(db);
    const grant = await aGrant(db, { debtorId });
    const known = await aCase(db, { debtorId });
    const account = await anAccount(db, { debtorId });
    const { caseId } = (await desk.match(account.id, grant.id, { note: 'Tydelig' })) as Linked;
    await desk.undo(account.id);
    expect(caseId).toBe(known.id);
    expect(await db.superQuery('SELECT status FROM app.case_file WHERE id = $1', [caseId])).toEqual([
      { status: 'OPEN' },
    ]);
  });
});
