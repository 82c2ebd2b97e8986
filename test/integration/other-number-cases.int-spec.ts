import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { lockDebtors } from '../../src/modules/claims/index.js';
import type { Proposed } from '../../src/modules/linking/index.js';
import {
  ODENSE,
  aCase,
  aCpr,
  aDebtor,
  aGrant,
  anAccount,
  aUser,
  type BuiltCase,
  aRunningLoad,
} from '../support/builders.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { Desk } from '../support/desk.js';
import { linkingServices } from '../support/linking-services.js';

const NOTE = 'Samme borger, nyt CPR-nummer';
const INFORMATION = JSON.stringify(
  Object.fromEntries(
    'municipality debtor benefitType basis accountNo claims sources decidedBy decidedAt'
      .split(' ')
      .map((item) => [item, 1]),
  ),
);

describe("a case under the citizen's other CPR number", () => {
  let db: TestDatabase;
  let desk: Desk;
  let coordinator: Desk;
  let before: number;
  let now: number;
  let oldCase: BuiltCase;

  beforeAll(async () => {
    db = await createTestDatabase();
    const services = linkingServices(db);
    desk = new Desk(db, services, await aUser(db, 'CASEWORKER'));
    coordinator = new Desk(db, services, await aUser(db, 'COORDINATOR'));
  });
  afterAll(() => db.close());
  beforeEach(async () => {
    const cpr = aCpr();
    before = await aDebtor(db, { cpr, inCitizenFile: false });
    now = await aDebtor(db, { previousCpr: cpr });
    oldCase = await aCase(db, { debtorId: before });
  });

  /** Returns once a statement waits for a row; throws when none does. */
  async function someoneWaits(): Promise<void> {
    for (let tries = 0; tries < 3000; tries += 1) {
      const waiting = await db.superQuery(
        `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      if (waiting.length > 0) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error('nobody waits');
  }

  it('is listed and marked, masked, and is not what KY does by itself', async () => {
    const account = await anAccount(db, { debtorId: now });
    const view = await desk.look(account.id);
    expect(view.citizenCases).toMatchObject([{ caseNo: oldCase.caseNo, holder: 'EARLIER_NUMBER' }]);
    expect(view.citizenCases[0]?.otherCprMasked).toMatch(/^\d{6}-\*{4}$/);
    expect(view.candidates.at(-1)?.kyPreview).toMatchObject({ kind: 'CREATE', caseIds: [] });
    expect(await desk.noDirectGrant(account.id)).toMatchObject({ outcome: 'CREATED' });
  });

  it('may be named by the caseworker without a direct grant, from either side of the change', async () => {
    const late = await anAccount(db, { debtorId: now });
    expect(await desk.noDirectGrant(late.id, { chosenCaseId: oldCase.id })).toMatchObject({
      outcome: 'LINKED',
      caseNo: oldCase.caseNo,
    });
    const newCase = await aCase(db, { debtorId: now });
    const early = await anAccount(db, { debtorId: before });
    const { citizenCases } = await desk.look(early.id);
    expect(citizenCases.map(({ holder }) => holder).sort()).toEqual(['DEBTOR', 'LATER_NUMBER']);
    expect(await desk.noDirectGrant(early.id, { chosenCaseId: newCase.id })).toMatchObject({
      caseNo: newCase.caseNo,
    });
  });

  it('may be named with a grant, too, and then with a note', async () => {
    const grant = await aGrant(db, { debtorId: now });
    const account = await anAccount(db, { debtorId: now, grantRef: grant.grantNo });
    const choice = { chosenCaseId: oldCase.id };
    await expect(desk.match(account.id, grant.id, choice)).rejects.toMatchObject({
      code: 'linking.note_required',
    });
    expect(await desk.match(account.id, grant.id, { ...choice, note: NOTE })).toMatchObject({
      caseNo: oldCase.caseNo,
    });
  });

  it('is refused two changes away, and to a namesake', async () => {
    const cpr = aCpr();
    const middle = await aDebtor(db, { cpr });
    await aDebtor(db, { previousCpr: cpr });
    const caseOfMiddle = await aCase(db, { debtorId: middle });
    const account = await anAccount(db, { debtorId: now });
    for (const chosenCaseId of [caseOfMiddle.id, (await aCase(db, { debtorId: await aDebtor(db) })).id])
      await expect(desk.noDirectGrant(account.id, { chosenCaseId })).rejects.toMatchObject({
        code: 'cases.case_of_other_citizen',
      });
  });

  // Without the other numbers among the locked citizens in recordNoDirectGrant nobody waits: the case could be closed as made
  // in error, by an undo that holds its citizen, while it is being named.
  it('is not named while somebody else holds its citizen', async () => {
    const account = await anAccount(db, { debtorId: now });
    let decision: Promise<unknown> = Promise.resolve();
    await db.transactor.run(coordinator.actor, async (em) => {
      await lockDebtors(em, ODENSE, [before]);
      decision = desk.noDirectGrant(account.id, { chosenCaseId: oldCase.id });
      await someoneWaits();
    });
    expect(await decision).toMatchObject({ caseNo: oldCase.caseNo });
  });

  describe('given a proposal that names it', () => {
    const propose = async (): Promise<number> => {
      const account = await anAccount(db, { debtorId: now });
      const result = await desk.noDirectGrant(account.id, { category: 'OTHER', chosenCaseId: oldCase.id });
      return (result as Proposed).proposalId;
    };

    it('is linked once a second person approves', async () => {
      expect(await coordinator.approve(await propose())).toMatchObject({ caseNo: oldCase.caseNo });
    });

    it('is void when the number is no longer known as the same citizen’s', async () => {
      const proposalId = await propose();
      await db.superQuery('DELETE FROM app.debtor_previous_cpr WHERE debtor_id = $1', [now]);
      expect(await coordinator.approve(proposalId)).toMatchObject({ kind: 'VOID', reason: 'CASE_CHANGED' });
    });
  });

  describe('in the database', () => {
    const insert = async (method: 'MANUAL' | 'AUTOMATIC', caseId: number): Promise<unknown> => {
      const grant = await aGrant(db, { debtorId: now });
      const account = await anAccount(db, { debtorId: now });
      const by = method === 'MANUAL' ? desk.actor.userId : null;
      const runId = method === 'MANUAL' ? null : await aRunningLoad(db);
      return db.superQuery(
        `INSERT INTO app.account_link (municipality_code, account_id, grant_id, case_id, benefit_type, outcome, method,
                                       rule_version, evidence, ky_information, decided_by, decided_by_name, run_id)
         VALUES ($1, $2, $3, $4, 'KONTANTHJAELP', 'LINKED', $5, 'x', '{}', $6, $7, 'x', $8)`,
        [ODENSE, account.id, grant.id, caseId, method, INFORMATION, by, runId],
      );
    };

    it('is accepted from a person and never from the machine', async () => {
      await expect(insert('MANUAL', oldCase.id)).resolves.toEqual([]);
      await expect(insert('AUTOMATIC', oldCase.id)).rejects.toThrow('cases.case_of_other_citizen');
    });

    it('is another citizen’s without the change of number', async () => {
      const other = await aCase(db, { debtorId: await aDebtor(db) });
      await expect(insert('MANUAL', other.id)).rejects.toThrow('cases.case_of_other_citizen');
    });
  });
});
