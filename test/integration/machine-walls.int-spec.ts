import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemActor } from '../../src/modules/shared/index.js';
import { ODENSE, aCase, aDebtor, aGrant, aRunningLoad, anAccount } from '../support/builders.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

interface Parts {
  debtorId: number;
  accountId: number;
  grantId: number;
  caseId: number;
}

/** Every item of A-13, whatever it says. */
const INFORMATION = JSON.stringify(
  Object.fromEntries(
    'municipality debtor benefitType basis accountNo claims sources decidedBy decidedAt'
      .split(' ')
      .map((item) => [item, 'test']),
  ),
);

/** What the machine must not do even if its own conditions had a fault (INV-02): the database refuses it. */
const WRONG: Record<string, (db: TestDatabase, parts: Parts) => Promise<Partial<Parts>>> = {
  'linking.grant_of_other_citizen': async (db) => ({
    grantId: (await aGrant(db, { debtorId: await aDebtor(db) })).id,
  }),
  'linking.benefit_type_differs_from_grant': async (db, { debtorId }) => ({
    grantId: (await aGrant(db, { debtorId, benefitType: 'REVALIDERING' })).id,
  }),
  'cases.case_of_other_citizen': async (db) => ({
    caseId: (await aCase(db, { debtorId: await aDebtor(db) })).id,
  }),
  'cases.case_of_other_benefit_type': async (db, { debtorId }) => ({
    caseId: (await aCase(db, { debtorId, benefitType: 'REVALIDERING' })).id,
  }),
  'linking.grant_annulled': async (db, { grantId }) => {
    await db.superQuery(`UPDATE app.grant_award SET status = 'ANNULLED' WHERE id = $1`, [grantId]);
    return {};
  },
  'cases.case_created_in_error': async (db, { caseId }) => {
    await db.superQuery(`UPDATE app.case_file SET created_in_error = true, status = 'CLOSED' WHERE id = $1`, [
      caseId,
    ]);
    return {};
  },
};

describe('the database, of a link by the machine', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await createTestDatabase();
  });
  afterAll(() => db.close());

  async function someParts(): Promise<Parts> {
    const debtorId = await aDebtor(db);
    const account = await anAccount(db, { debtorId, benefitType: 'KONTANTHJAELP' });
    const grant = await aGrant(db, { debtorId });
    const { id: caseId } = await aCase(db, { debtorId });
    return { debtorId, accountId: account.id, grantId: grant.id, caseId };
  }

  /** Both in one statement, as the machine does it. */
  async function link(...parts: Parts[]): Promise<void> {
    const runId = await aRunningLoad(db);
    await db.transactor.run(
      systemActor('import', ODENSE),
      (em) =>
        em.query(
          `INSERT INTO app.account_link (municipality_code, account_id, grant_id, case_id, benefit_type, outcome, method, rule_version,
                                         evidence, ky_information, run_id, decided_by_name)
           SELECT '461', p.account, p.grant_id, p.case_id, 'KONTANTHJAELP', 'LINKED', 'AUTOMATIC', 'test', '{}', $5, $4, 'test'
           FROM unnest($1::bigint[], $2::bigint[], $3::bigint[]) AS p (account, grant_id, case_id)`,
          [
            parts.map((p) => p.accountId),
            parts.map((p) => p.grantId),
            parts.map((p) => p.caseId),
            runId,
            INFORMATION,
          ],
        ),
      { role: 'r_import' },
    );
  }

  it('takes what is right', async () => {
    await expect(link(await someParts(), await someParts())).resolves.toBeUndefined();
  });

  it.each(Object.entries(WRONG))(
    'refuses %s, and the right one of the same statement',
    async (code, spoil) => {
      const right = await someParts();
      const wrong = await someParts();
      Object.assign(wrong, await spoil(db, wrong));
      await expect(link(right, wrong)).rejects.toMatchObject({ code });
      expect(
        await db.superQuery('SELECT 1 FROM app.account_link WHERE account_id = ANY ($1)', [
          [right.accountId, wrong.accountId],
        ]),
      ).toEqual([]);
    },
  );
});
