import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LinkUndoService } from '../../src/modules/linking/index.js';
import { LinkRevisionService } from '../../src/modules/task-packages/index.js';
import type { Actor } from '../../src/modules/shared/index.js';
import { ODENSE, aUser } from '../support/builders.js';
import { DeliveryFolders } from '../support/delivery-folder.js';
import { LoadDesk } from '../support/load-desk.js';
import { shownLink } from '../support/shown.js';

interface Claim {
  readonly claimNo: string;
  readonly accountId: number;
}

const HEADER = 'posting_no,claim_no,type,amount,entry_date,effective_date';

/** A-16, BR-10: a posting waits only while its account has no case. */
describe('postings that come after the link of their account', () => {
  const folders = new DeliveryFolders();
  let desk: LoadDesk;
  let coordinator: Actor & { userId: number };
  let linked: Claim[];
  let queued: Claim;
  let dir: string;

  beforeAll(async () => {
    desk = await LoadDesk.open();
    coordinator = await aUser(desk.app.db, 'COORDINATOR');
    dir = await desk.delivery({ seed: 'late', accounts: 4, kinds: { AUTO: 3, MISSING_REF: 1 } });
    expect(await desk.import(dir)).toMatchObject({ linked: 3, queued: 1 });
    const claims = await desk.app.db.superQuery<Claim & { isLinked: boolean }>(
      `SELECT DISTINCT ON (c.account_id) c.claim_no AS "claimNo", c.account_id AS "accountId",
              EXISTS (SELECT 1 FROM app.account_link l WHERE l.account_id = c.account_id) AS "isLinked"
       FROM app.claim c ORDER BY c.account_id, c.claim_no`,
    );
    linked = claims.filter(({ isLinked }) => isLinked);
    queued = claims.find(({ isLinked }) => !isLinked) ?? linked[0] ?? { claimNo: '', accountId: 0 };
  });
  afterAll(async () => {
    await desk.close();
    await folders.remove();
  });

  const deliver = async (...rows: string[]) =>
    desk.import(await folders.with({ 'postings.csv': `${[HEADER, ...rows].join('\n')}\n` }));
  const shown = async (accountId: number) => ({
    municipalityCode: ODENSE,
    accountId,
    linkId: await shownLink(desk.app.db, accountId),
    reason: 'Forkert bevilling',
  });
  const undo = async (accountId: number) =>
    desk.app.app.get(LinkRevisionService).undoLink(await shown(accountId), coordinator);
  const postings = (like: string) =>
    desk.app.db.superQuery<{ no: string; state: string }>(
      'SELECT posting_no AS no, state FROM app.posting WHERE posting_no LIKE $1 ORDER BY id',
      [like],
    );

  it('are released at once, in order of effective date; those of an account without a case wait', async () => {
    const [first, second] = linked;
    const run = await deliver(
      `A-3,${first?.claimNo},COVERAGE,10.00,2026-03-01,2026-03-09`,
      `A-1,${first?.claimNo},COVERAGE,20.00,2026-03-05,2026-03-01`,
      `A-4,${queued.claimNo},COVERAGE,30.00,2026-03-02,2026-03-11`,
      `A-2,${second?.claimNo},WRITE_OFF,40.00,2026-03-01,2026-03-02`,
    );
    expect(run.changes['postings']).toEqual({ added: 4, changed: 0, columns: {} });
    expect(await postings('A-%')).toEqual([
      { no: 'A-1', state: 'RELEASED' },
      { no: 'A-2', state: 'RELEASED' },
      { no: 'A-3', state: 'RELEASED' },
      { no: 'A-4', state: 'PENDING' },
    ]);
  });

  it('stay as they are when they are delivered again, also those that were processed since', async () => {
    await desk.app.db.superQuery(`UPDATE app.posting SET state = 'PROCESSED' WHERE posting_no = 'A-2'`);
    const run = await deliver(
      `A-2,${linked[1]?.claimNo},WRITE_OFF,40.00,2026-03-01,2026-03-02`,
      `A-1,${linked[0]?.claimNo},COVERAGE,99.00,2026-03-05,2026-03-01`,
    );
    expect(run.changed).toBe(0);
    expect(await postings('A-%')).toMatchObject([
      { no: 'A-1', state: 'RELEASED' },
      { no: 'A-2', state: 'PROCESSED' },
      { no: 'A-3', state: 'RELEASED' },
      { no: 'A-4', state: 'PENDING' },
    ]);
  });

  it('wait again once the link is undone, and so do those that come after', async () => {
    await undo(linked[0]?.accountId ?? 0);
    await deliver(`A-5,${linked[0]?.claimNo},COVERAGE,10.00,2026-03-01,2026-03-20`);
    expect(await postings('A-%')).toMatchObject([
      { no: 'A-1', state: 'PENDING' },
      { no: 'A-2', state: 'PROCESSED' },
      { no: 'A-3', state: 'PENDING' },
      { no: 'A-4', state: 'PENDING' },
      { no: 'A-5', state: 'PENDING' },
    ]);
  });

  // Without the lock on the account in app.release_late_postings the load sees the link, and the undo does not see the posting.
  it('wait when the link is undone at the same moment', async () => {
    const { db } = desk.app;
    const { claimNo, accountId } = linked[2] ?? queued;
    const link = await shown(accountId);
    let loading: Promise<unknown> = Promise.resolve();
    await db.transactor.run(coordinator, async (em) => {
      await desk.app.app.get(LinkUndoService).undoLink(em, link, coordinator, {
        packageCompleted: false,
      });
      let isOver = false;
      loading = deliver(`B-1,${claimNo},COVERAGE,10.00,2026-03-01,2026-03-20`).finally(() => (isOver = true));
      while (!isOver && !(await isWaitingForLock())) await new Promise((wait) => setTimeout(wait, 20));
    });
    await loading;
    expect(await postings('B-%')).toEqual([{ no: 'B-1', state: 'PENDING' }]);
  });

  it('follow their claim to another account: released where that has a case, waiting where it has none', async () => {
    const { claimNo, accountId } = linked[1] ?? queued;
    await deliver(`C-1,${claimNo},COVERAGE,10.00,2026-03-01,2026-03-21`);
    const states = () => postings('C-%');
    expect(await states()).toEqual([{ no: 'C-1', state: 'RELEASED' }]);
    await move(claimNo, queued.accountId);
    expect(await states()).toEqual([{ no: 'C-1', state: 'PENDING' }]);
    expect(await postings('A-2')).toEqual([{ no: 'A-2', state: 'PROCESSED' }]);
    await move(claimNo, accountId);
    expect(await states()).toEqual([{ no: 'C-1', state: 'RELEASED' }]);
  });

  /** A later delivery says that the claim is another account's. */
  async function move(claimNo: string, accountId: number): Promise<void> {
    const [header = '', ...lines] = (await readFile(join(dir, 'claims.csv'), 'utf8')).trim().split(/\r?\n/);
    const [account] = await desk.app.db.superQuery<{ no: string }>(
      'SELECT account_no AS no FROM app.debtor_account WHERE id = $1',
      [accountId],
    );
    const separator = header.includes(';') ? ';' : ',';
    const column = header.split(separator).indexOf('account_no');
    const cells = lines.find((line) => line.includes(claimNo))?.split(separator) ?? [];
    cells[column] = account?.no ?? '';
    const run = await desk.import(
      await folders.with({ 'claims.csv': `${[header, cells.join(separator)].join('\n')}\n` }),
    );
    expect(run.changes['claims']).toMatchObject({ changed: 1 });
  }

  async function isWaitingForLock(): Promise<boolean> {
    const rows = await desk.app.db.superQuery(
      `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    return rows.length > 0;
  }
});
