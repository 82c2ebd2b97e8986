import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LinkRevisionService, PackageService } from '../../src/modules/task-packages/index.js';
import { ODENSE, aUser } from '../support/builders.js';
import { certainRows, writeDelivery } from '../support/hand-delivery.js';
import { LoadDesk } from '../support/load-desk.js';
import { shownLink } from '../support/shown.js';

/** The municipality sees neither a draft nor its tasks; what is undone meanwhile must come to light with it. */
describe('undoLink of an account whose task a load completed in a draft', () => {
  let desk: LoadDesk;
  let packageId: number;
  let accountId: number;
  beforeAll(async () => {
    desk = await LoadDesk.open();
    const rows = certainRows('LATE');
    const { grants, ...withoutGrant } = rows;
    expect(await desk.import(await writeDelivery(desk.root, [withoutGrant]))).toMatchObject({ queued: 1 });
    ({ packageId } = await desk.app.app.get(PackageService).createPackage(ODENSE, desk.vendor));
    expect(await desk.import(await writeDelivery(desk.root, [{ grants }, rows]))).toMatchObject({
      linked: 1,
    });
    accountId = (await account()).id;
    expect((await account()).status).toBe('COMPLETED');
  });
  afterAll(() => desk.close());

  async function account(): Promise<{ id: number; status: string }> {
    const [row] = await desk.app.db.superQuery<{ id: number; status: string }>(
      `SELECT a.id::int, t.status FROM app.debtor_account a JOIN app.link_task t ON t.account_id = a.id`,
    );
    if (!row) throw new Error('the account has no task');
    return row;
  }

  it('leaves an open task, which the municipality finds once the package is published', async () => {
    const coordinator = await aUser(desk.app.db, 'COORDINATOR');
    const linkId = await shownLink(desk.app.db, accountId);
    const link = { municipalityCode: ODENSE, accountId, linkId, reason: 'Forkert bevilling' };
    await expect(desk.app.app.get(LinkRevisionService).undoLink(link, coordinator)).resolves.toMatchObject({
      kind: 'UNDONE',
      wasAutomatic: true,
    });
    await desk.app.app.get(PackageService).publishPackage(ODENSE, packageId, 1, desk.vendor);
    const seen = await desk.app.db.transactor.read(coordinator, (em) =>
      em.query('SELECT account_id AS "accountId", status FROM app.link_task'),
    );
    expect(seen).toEqual([{ accountId, status: 'REOPENED' }]);
  });
});
