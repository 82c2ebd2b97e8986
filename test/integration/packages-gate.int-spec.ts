import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ODENSE, aDebtor, anAccount, finishLoad } from '../support/builders.js';
import { Office, type QueuedAccount } from '../support/office.js';
import { proofRounds } from '../support/package-services.js';
import { systemActor } from '../../src/modules/shared/index.js';
import { shownLink } from '../support/shown.js';
import { race, refusals, winners } from '../support/race.js';

const code = (error: unknown): unknown => (error as { code?: string }).code;

describe('the completion gate', () => {
  let office: Office;
  let accounts: QueuedAccount[];
  beforeAll(async () => {
    office = await Office.open();
    accounts = [await office.queued(), await office.queued()];
  });
  afterAll(() => office.close());

  it('lets no package be made before load and automatic linking are finished (BR-09)', async () => {
    await expect(office.services.packages.createPackage(ODENSE, office.vendor)).rejects.toMatchObject({
      code: 'packages.not_loaded',
    });
  });

  it('makes exactly one package when it is created many times at once (BR-13)', async () => {
    await finishLoad(office.db);
    const results = await race(8, () => office.services.packages.createPackage(ODENSE, office.vendor));
    expect(winners(results)).toHaveLength(1);
    expect(new Set(refusals(results).map(code))).toEqual(new Set(['packages.package_exists']));
    office.packageId = winners(results)[0]?.packageId ?? 0;
    expect(winners(results)[0]?.tasks).toBe(2);
  });

  it('hides the draft from the municipality, and its tasks too', async () => {
    const seen = await office.db.transactor.read(office.caseworker, (em) =>
      em.query(
        'SELECT (SELECT count(*) FROM app.task_package)::int AS packages, (SELECT count(*) FROM app.link_task)::int AS tasks',
      ),
    );
    expect(seen).toEqual([{ packages: 0, tasks: 0 }]);
    await expect(office.take(accounts[0] as QueuedAccount)).rejects.toMatchObject({
      code: 'packages.task_not_found',
    });
    await office.services.packages.publishPackage(ODENSE, office.packageId, 1, office.vendor);
  });

  it('refuses with one task left and says how many, also past the service', async () => {
    await office.resolve(accounts[0] as QueuedAccount);
    await expect(office.markCompleted()).rejects.toMatchObject({
      code: 'packages.tasks_left',
      details: { count: 1 },
    });
    const raw = office.db.transactor.run(office.caseworker, (em) =>
      em.query(
        `INSERT INTO app.package_completion (municipality_code, package_id, completed_by, completed_by_name, certificate) VALUES ($1, $2, $3, 'x', '{}')`,
        [ODENSE, office.packageId, office.caseworker.userId],
      ),
    );
    await expect(raw).rejects.toMatchObject({ code: 'packages.tasks_left', details: { count: 1 } });
  });

  it('refuses Netcompany, whatever is left', async () => {
    const raw = office.db.transactor.run(office.vendor, (em) =>
      em.query(
        `INSERT INTO app.package_completion (municipality_code, package_id, completed_by, completed_by_name, certificate) VALUES ($1, $2, $3, 'x', '{}')`,
        [ODENSE, office.packageId, office.vendor.userId],
      ),
    );
    await expect(raw).rejects.toMatchObject({ code: 'shared.access_denied' });
  });

  it('refuses while a load is unfinished, and while an account without a task is left', async () => {
    await office.resolve(accounts[1] as QueuedAccount);
    await anAccount(office.db, { debtorId: await aDebtor(office.db) });
    await expect(office.markCompleted()).rejects.toMatchObject({ code: 'packages.load_unfinished' });
    await finishLoad(office.db);
    await expect(office.markCompleted()).rejects.toMatchObject({
      code: 'packages.accounts_left',
      details: { count: 1 },
    });
  });
});

describe('completing against reopening and adding', () => {
  const ROUNDS = proofRounds(200);
  const TIME_LIMIT = 60_000 + ROUNDS * 3_000;

  it(
    'never leaves a completed package with a task or an account left, whatever races',
    async () => {
      const office = await Office.open();
      const first = await office.queued();
      await office.publish();
      await office.resolve(first);
      const undo = async (): Promise<unknown> =>
        office.services.links.undoLink(
          {
            municipalityCode: ODENSE,
            accountId: first.id,
            linkId: await shownLink(office.db, first.id),
            reason: 'Forkert bevilling',
          },
          office.coordinator,
        );
      for (let round = 0; round < ROUNDS; round += 1) {
        const late = round % 2 === 0 ? null : await office.queued();
        const moves = [() => office.markCompleted(), late ? () => endLoad(office) : undo, undo];
        await race<unknown>(6, (index) => moves[index % moves.length]?.() ?? Promise.resolve());
        expect(await office.isBroken()).toBe(false);
        await reset(office, late ? [first, late] : [first]);
      }
      await office.close();
    },
    TIME_LIMIT,
  );

  it('is kept so by the database: past the services with its triggers never broken, without them at once', async () => {
    const office = await Office.open();
    const account = await office.queued();
    await office.publish();
    await office.resolve(account);
    /** Completes and opens a task at once, past every service. */
    const broken = async (): Promise<boolean> => {
      const complete = `INSERT INTO app.package_completion (municipality_code, package_id, completed_by, completed_by_name, certificate)
        SELECT '${ODENSE}', ${office.packageId}, id, 'Test', '{}' FROM app.app_user WHERE role = 'CASEWORKER' LIMIT 1`;
      const reopen = `UPDATE app.link_task SET status = 'REOPENED', resolution = NULL, completed_at = NULL`;
      await race<unknown>(2, (index) => asCaseworker(office, index === 0 ? complete : reopen));
      return office.isBroken();
    };
    const rewind = (): Promise<unknown> =>
      office.db.superQuery(`DO $$ BEGIN PERFORM set_config('session_replication_role', 'replica', true);
        DELETE FROM app.package_completion; UPDATE app.link_task SET status = 'COMPLETED', resolution = 'GRANT_CASE_LINKED', completed_at = now(); END $$`);
    for (let round = 0; round < 20; round += 1) {
      expect(await broken()).toBe(false);
      await rewind();
    }
    await office.db.superQuery('ALTER TABLE app.link_task DISABLE TRIGGER link_task_gate');
    await office.db.superQuery('ALTER TABLE app.package_completion DISABLE TRIGGER package_completion_gate');
    expect(await broken()).toBe(true);
    await office.close();
  }, 120_000);

  async function asCaseworker(office: Office, sql: string): Promise<unknown> {
    return office.db.superQuery(
      `DO $$ BEGIN PERFORM set_config('app.actor_role', 'CASEWORKER', true), set_config('app.actor_name', 'Test', true),
         set_config('app.municipality', '${ODENSE}', true), set_config('app.actor_id', (SELECT min(id) FROM app.app_user WHERE role = 'CASEWORKER')::text, true);
         ${sql}; END $$`,
    );
  }

  /** A load that brought an account comes to its end, as the load itself does it. */
  async function endLoad(office: Office): Promise<void> {
    await office.db.transactor.run(
      systemActor('import', ODENSE),
      async (em) => {
        await office.services.late.lockUntouched(em);
        const [load]: { run_id: number }[] = await em.query(
          'SELECT max(run_id) AS run_id FROM app.load_run_municipality WHERE municipality_code = $1',
          [ODENSE],
        );
        await office.services.late.followLoad(em, load?.run_id ?? 0, []);
        await em.query(
          `UPDATE app.load_run_municipality SET status = 'FINISHED', load_finished_at = now(), auto_link_finished_at = now()
           WHERE municipality_code = $1 AND status = 'RUNNING'`,
          [ODENSE],
        );
      },
      { role: 'r_import' },
    );
  }

  /** Back to "everything resolved, not completed", by the product's own ways. */
  async function reset(office: Office, accounts: readonly QueuedAccount[]): Promise<void> {
    await endLoad(office);
    await office.db.superQuery(
      `UPDATE app.proposal SET status = 'VOID', decided_at = now() WHERE status = 'OPEN'`,
    );
    const [row] = await office.db.superQuery<{ version: number; completed: boolean }>(
      `SELECT version, EXISTS (SELECT 1 FROM app.package_completion WHERE ended_at IS NULL) AS completed FROM app.task_package`,
    );
    if (row?.completed) {
      const ref = { municipalityCode: ODENSE, packageId: office.packageId, version: row.version };
      await office.services.completion.reopenPackage(ref, 'Ny runde', office.coordinator);
    }
    for (const account of accounts)
      if ((await office.task(account)).status !== 'COMPLETED') await office.resolve(account);
  }
});

describe('a municipality without manual accounts', () => {
  it('gets an empty package that a person may mark at once (A-20)', async () => {
    const office = await Office.open();
    await office.db.superQuery(
      `WITH r AS (INSERT INTO app.load_run (delivery_name, delivery_hash, rule_version, status, started_by_name, finished_at)
                  VALUES ('d', 'h', 't', 'FINISHED', 'test', now()) RETURNING id)
       INSERT INTO app.load_run_municipality (municipality_code, run_id, status, load_finished_at, auto_link_finished_at)
       SELECT $1, id, 'FINISHED', now(), now() FROM r`,
      [ODENSE],
    );
    await office.publish();
    await office.markCompleted();
    await expect(office.markCompleted()).rejects.toMatchObject({ code: 'packages.already_completed' });
    await office.close();
  });
});
