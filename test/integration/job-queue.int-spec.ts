import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { PgBoss, getConstructionPlans } from 'pg-boss';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

describe('the schema of the job queue', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await createTestDatabase();
  });
  afterAll(() => db.close());

  it('is the one that the installed package works with', async () => {
    const version = /INSERT INTO jobs\.version\(version\) VALUES \('(\d+)'\)/.exec(
      getConstructionPlans('jobs'),
    )?.[1];
    const boss = new PgBoss({
      connectionString: db.superuserUrl,
      schema: 'jobs',
      migrate: false,
      supervise: false,
      schedule: false,
      registerInstance: false,
    });
    await boss.start();
    try {
      expect(await boss.schemaVersion()).toBe(Number(version));
      const drift = await boss.detectSchemaDrift();
      expect(drift).toMatchObject({ missing: [] });
    } finally {
      await boss.stop({ graceful: false });
    }
  });

  it('lets the application work its rows and make, change or take away nothing', async () => {
    const client = new pg.Client({ connectionString: db.url });
    await client.connect();
    try {
      expect((await client.query('SELECT name FROM jobs.queue ORDER BY name')).rows).toEqual(
        expect.arrayContaining([{ name: 'balance-check' }, { name: 'clean-up' }, { name: 'load' }]),
      );
      for (const sql of [
        'CREATE TABLE jobs.mine (id int)',
        'ALTER TABLE jobs.job_common ADD COLUMN mine int',
        'DROP TABLE jobs.warning',
        'TRUNCATE jobs.schedule',
        `SELECT jobs.create_queue('mine', '{"policy": "standard", "partition": true}')`,
        `SELECT jobs.delete_queue('load')`,
      ])
        await expect(client.query(sql)).rejects.toMatchObject({ code: '42501' });
    } finally {
      await client.end();
    }
  });

  it.each(['r_case', 'r_vendor', 'r_auditor', 'r_auditor_national', 'r_import', 'r_admin', 'r_auth', 'r_ky'])(
    'is closed to %s',
    async (role) => {
      const rows = await db.superQuery<{ open: boolean }>(
        `SELECT has_schema_privilege($1, 'jobs', 'USAGE') AS open`,
        [role],
      );
      expect(rows).toEqual([{ open: false }]);
    },
  );
});
