import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ODENSE, aDebtor, aGrant, anAccount } from '../support/builders.js';
import { Office } from '../support/office.js';
import { shownLink } from '../support/shown.js';

/** An account that a person linked, whose task is gone: as one that the machine linked and that never had a task. */
describe('undoLink of an account without a task', () => {
  let office: Office;
  let accountId: number;
  beforeAll(async () => {
    office = await Office.open();
    const debtorId = await aDebtor(office.db);
    const grant = await aGrant(office.db, { debtorId });
    accountId = (await anAccount(office.db, { debtorId, grantRef: grant.grantNo, reasons: [] })).id;
    const run = await office.db.superQuery<{ run_id: number }>(
      'SELECT run_id FROM app.load_run_municipality',
    );
    await office.db.superQuery(
      `WITH k AS (INSERT INTO app.case_file (municipality_code, case_no, debtor_id, benefit_type, opened, status)
                  VALUES ($1, 'KY1', $2, 'KONTANTHJAELP', '2019-01-01', 'OPEN') RETURNING id)
       INSERT INTO app.account_link (municipality_code, account_id, grant_id, case_id, benefit_type, outcome, method, rule_version, evidence,
                                     ky_information, run_id, decided_by_name)
       SELECT $1, $3, $4, k.id, 'KONTANTHJAELP', 'LINKED', 'AUTOMATIC', 'test', '{}',
              '{"municipality":1,"debtor":1,"benefitType":1,"basis":1,"accountNo":1,"claims":1,"sources":1,"decidedBy":1,"decidedAt":1}', $5, 'maskinen' FROM k`,
      [ODENSE, debtorId, accountId, grant.id, run[0]?.run_id],
    );
    await office.publish();
  });
  afterAll(() => office.close());

  const undo = async (): Promise<unknown> =>
    office.services.links.undoLink(
      {
        municipalityCode: ODENSE,
        accountId,
        linkId: await shownLink(office.db, accountId),
        reason: 'Forkert bevilling',
      },
      office.coordinator,
    );

  it('is refused while the package is completed, since nobody could approve it', async () => {
    await office.markCompleted();
    await expect(undo()).rejects.toMatchObject({ code: 'packages.package_completed' });
  });

  it('makes a task once the package is reopened, and the gate is shut again', async () => {
    const [row] = await office.db.superQuery<{ version: number }>('SELECT version FROM app.task_package');
    const ref = { municipalityCode: ODENSE, packageId: office.packageId, version: row?.version ?? 0 };
    await office.services.completion.reopenPackage(ref, 'Fejl fundet', office.coordinator);
    await expect(undo()).resolves.toMatchObject({ kind: 'UNDONE', wasAutomatic: true });
    expect((await office.task({ id: accountId })).status).toBe('NEW');
    await expect(office.markCompleted()).rejects.toMatchObject({
      code: 'packages.tasks_left',
      details: { count: 1 },
    });
  });
});
