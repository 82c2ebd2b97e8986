import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aDebtor } from '../support/builders.js';
import { startTestApp, type TestApp } from '../support/app.js';

describe('the answers for a load balancer', () => {
  let test: TestApp;
  const ask = async (path: string) => {
    const answer = await fetch(test.url + path);
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };

  beforeAll(async () => {
    test = await startTestApp();
    await aDebtor(test.db);
  });
  afterAll(() => test.close());

  it('are live and ready when nothing is wrong', async () => {
    expect(await ask('/health/live')).toEqual({ status: 200, body: { status: 'live' } });
    expect(await ask('/health/ready')).toEqual({ status: 200, body: { status: 'ready' } });
  });

  it('lead from the bare address to the panel', async () => {
    const answer = await fetch(test.url, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/admin']);
  });

  it.each([
    [
      'a table without its wall',
      'ALTER TABLE app.claim NO FORCE ROW LEVEL SECURITY',
      'ALTER TABLE app.claim FORCE ROW LEVEL SECURITY',
      'walls_missing',
    ],
    [
      'a wall with a hole',
      'CREATE POLICY hole ON app.debtor TO r_case USING (true)',
      'DROP POLICY hole ON app.debtor',
      'walls_missing',
    ],
    [
      'a schema that is behind',
      'CREATE TABLE kept AS TABLE app.schema_migration; DELETE FROM app.schema_migration WHERE id = 1',
      'TRUNCATE app.schema_migration; INSERT INTO app.schema_migration TABLE kept; DROP TABLE kept',
      'migrations_pending',
    ],
  ])('are live and not ready given %s', async (_what, breakIt, mendIt, reason) => {
    await test.db.superQuery(breakIt);
    expect((await ask('/health/live')).status).toBe(200);
    expect(await ask('/health/ready')).toEqual({ status: 503, body: { status: 'not_ready', reason } });
    await test.db.superQuery(mendIt);
    expect((await ask('/health/ready')).status).toBe(200);
  });
});
