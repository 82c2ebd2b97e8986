import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccessDenied, systemActor, type Actor } from '../../src/modules/shared/index.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

const caseworker: Actor = {
  kind: 'user',
  userId: 1,
  name: 'Sagsbehandler',
  role: 'CASEWORKER',
  municipalityCode: '461',
};

describe('Transactor', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await createTestDatabase();
  });
  afterAll(() => db.close());

  it('takes the role and the municipality of the actor, and leaves nothing behind', async () => {
    const inside: { role: string; municipality: string }[] = await db.transactor.read(caseworker, (em) =>
      em.query(`SELECT current_setting('role') AS role, app.current_municipality() AS municipality`),
    );
    expect(inside[0]).toEqual({ role: 'r_case', municipality: '461' });
    const outside: { role: string; municipality: string }[] = await db.dataSource.query(
      `SELECT current_setting('role') AS role, current_setting('app.municipality', true) AS municipality`,
    );
    expect(outside[0]?.role).toBe('none');
    expect(outside[0]?.municipality ?? '').toBe('');
  });

  it('reaches no table at all outside a transaction of its own', async () => {
    await expect(db.dataSource.query('SELECT 1 FROM app.debtor_account')).rejects.toThrow(
      'permission denied',
    );
  });

  it('refuses writes in a reading transaction and gives the role back after as()', async () => {
    await expect(
      db.transactor.read(systemActor('test', '461'), (em) =>
        em.query(
          `INSERT INTO app.load_run (delivery_name, delivery_hash, rule_version, status, started_by_name) VALUES ('a', 'b', 'c', 'RUNNING', 'x')`,
        ),
      ),
    ).rejects.toThrow();
    const roles = await db.transactor.run(caseworker, async (em) => {
      const role = async (): Promise<string> =>
        ((await em.query(`SELECT current_setting('role') AS role`)) as { role: string }[])[0]?.role ?? '';
      const during = await db.transactor.as(em, 'r_ky', role);
      return [during, await role()];
    });
    expect(roles).toEqual(['r_ky', 'r_case']);
  });

  it('runs the whole work again after a deadlock, at most three times', async () => {
    let tries = 0;
    const result = await db.transactor.run(caseworker, async (em) => {
      tries += 1;
      if (tries < 3) await em.query(`DO $$ BEGIN RAISE EXCEPTION 'again' USING ERRCODE = '40P01'; END $$`);
      return tries;
    });
    expect(result).toBe(3);
  });

  it('turns a missing right into a refusal without SQL', async () => {
    await expect(
      db.transactor.run(caseworker, (em) => em.query(`UPDATE app.debtor_account SET balance_oere = 0`)),
    ).rejects.toBeInstanceOf(AccessDenied);
  });

  it('gives the role back after a refusal inside as()', async () => {
    const role = await db.transactor.run(caseworker, async (em) => {
      const refused = db.transactor.as(em, 'r_ky', () => Promise.reject(new AccessDenied()));
      await expect(refused).rejects.toBeInstanceOf(AccessDenied);
      const rows: { role: string }[] = await em.query(`SELECT current_setting('role') AS role`);
      return rows[0]?.role;
    });
    expect(role).toBe('r_case');
  });

  it('keeps the values that were sent out of the message of an unforeseen error', async () => {
    const secret = 'not-a-number-610180';
    const failed = db.transactor.run(caseworker, (em) => em.query('SELECT $1::text::int', [secret]));
    await expect(failed).rejects.toThrow(/^database error 22P02/);
    await expect(failed).rejects.not.toThrow(secret);
  });
});
