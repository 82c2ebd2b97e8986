import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BalanceCheckService, type BalanceCheck, type RunResult } from '../../src/modules/imports/index.js';
import { systemActor } from '../../src/modules/shared/index.js';
import { KOBENHAVN, ODENSE, aUser } from '../support/builders.js';
import { LoadDesk, rewrite } from '../support/load-desk.js';
import { loggedIn } from '../support/panel-client.js';

/** Trigger and constraint that keep the books whole are off for what a test damages. */
const UNGUARDED = `SET session_replication_role = replica; `;

describe('the nightly check of the balance', () => {
  let desk: LoadDesk;
  let run: RunResult;
  const verify = (): Promise<BalanceCheck> =>
    desk.app.app.get(BalanceCheckService).verify(systemActor('loads verify'));
  const damage = async (sql: string): Promise<void> => {
    await desk.app.db.superQuery(`${UNGUARDED}${sql}; SET session_replication_role = origin`);
  };
  const found = async (): Promise<unknown[]> => {
    const { alarms } = await verify();
    return alarms.map(({ municipalityCode, runId, what, unit, expected, found: now }) => [
      municipalityCode === ODENSE && runId === run.runId,
      `${what} ${unit}`,
      now - expected,
    ]);
  };

  beforeAll(async () => {
    desk = await LoadDesk.open();
    const dir = await desk.delivery({
      accounts: 60,
      control: false,
      municipalities: { [ODENSE]: 1, [KOBENHAVN]: 1 },
    });
    await rewrite(dir, 'accounts.csv', (text) =>
      text.replace(
        new RegExp(`^([^,]*,${ODENSE},.*),\\d{4}-\\d\\d-\\d\\d,(\\d{4}-\\d\\d-\\d\\d,[\\d.]+)$`, 'm'),
        '$1,i går,$2',
      ),
    );
    run = await desk.import(dir);
    expect(run.rejected).toBe(1);
    await desk.app.db.superQuery('ALTER TABLE app.load_run_municipality DROP CONSTRAINT load_balance_count');
    await desk.app.db.superQuery('ALTER TABLE app.load_run_municipality DROP CONSTRAINT load_balance_oere');
  });
  afterAll(() => desk.close());

  it('finds nothing where nothing is wrong, a second delivery and work of people included', async () => {
    const later = await desk.delivery({ seed: 'later', accounts: 5, control: false });
    await desk.import(later);
    expect(await verify()).toEqual({ municipalities: 2, loads: 3, alarms: [], closed: 0 });
    const again = await desk.delivery({
      accounts: 60,
      control: false,
      municipalities: { [ODENSE]: 1, [KOBENHAVN]: 1 },
    });
    run = await desk.import(again);
    expect((await verify()).alarms).toEqual([]);
  });

  it.each([
    [
      'a count of the books',
      `UPDATE app.load_run_municipality SET queued = queued + 1 WHERE run_id = $run AND municipality_code = '461'`,
      `UPDATE app.load_run_municipality SET queued = queued - 1 WHERE run_id = $run AND municipality_code = '461'`,
      [['BALANCE COUNT', 1]],
    ],
    [
      'an amount of the books',
      `UPDATE app.load_run_municipality SET received_oere = received_oere + 50 WHERE run_id = $run AND municipality_code = '461'`,
      `UPDATE app.load_run_municipality SET received_oere = received_oere - 50 WHERE run_id = $run AND municipality_code = '461'`,
      [['BALANCE OERE', -50]],
    ],
    [
      'a balance in the register',
      `UPDATE app.debtor_account SET balance_oere = balance_oere + 100 WHERE id = (SELECT min(id) FROM app.debtor_account WHERE municipality_code = '461')`,
      `UPDATE app.debtor_account SET balance_oere = balance_oere - 100 WHERE id = (SELECT min(id) FROM app.debtor_account WHERE municipality_code = '461')`,
      [['REGISTER OERE', 100]],
    ],
    [
      'an account that is gone',
      `CREATE TABLE app.lost AS SELECT * FROM app.debtor_account WHERE municipality_code = '461' AND balance_oere = (SELECT min(balance_oere) FROM app.debtor_account WHERE municipality_code = '461');
       UPDATE app.debtor_account a SET municipality_code = '999' FROM app.lost WHERE lost.id = a.id AND lost.municipality_code = a.municipality_code`,
      `UPDATE app.debtor_account a SET municipality_code = '461' FROM app.lost WHERE lost.id = a.id AND a.municipality_code = '999'; DROP TABLE app.lost`,
      [
        ['REGISTER COUNT', -1],
        ['REGISTER OERE', null],
      ],
    ],
    [
      'an account both linked and withdrawn',
      `INSERT INTO app.account_withdrawal (municipality_code, account_id, ground, note, proposal_id, proposed_by, proposed_by_name, approved_by, approved_by_name)
       SELECT l.municipality_code, l.account_id, 'ZERO_BALANCE', 'x', 1, 1, 'x', 2, 'y' FROM app.account_link l WHERE l.municipality_code = '461' ORDER BY l.id LIMIT 1`,
      `DELETE FROM app.account_withdrawal`,
      [['STATES COUNT', 1]],
    ],
  ] as const)(
    'raises an alarm for %s, once, and closes it when it is gone',
    async (_what, harm, mend, expected) => {
      const sql = (text: string): string => text.replaceAll('$run', String(run.runId));
      await damage(sql(harm));
      const alarms = await found();
      expect(alarms).toEqual(expected.map(([name, by]) => [true, name, by ?? expect.any(Number)]));
      expect(await found()).toEqual(alarms);
      await damage(sql(mend));
      expect(await verify()).toMatchObject({ alarms: [], closed: expected.length });
    },
  );

  it('finds links and rejected rows of an older load that are not those it counted', async () => {
    const [older] = await desk.app.db.superQuery<{ run_id: number }>(
      `SELECT run_id FROM app.load_run_municipality WHERE municipality_code = $1 ORDER BY run_id LIMIT 1`,
      [ODENSE],
    );
    await damage(
      `DELETE FROM app.account_link WHERE id = (SELECT min(id) FROM app.account_link WHERE run_id = ${older?.run_id} AND municipality_code = '461')`,
    );
    await damage(
      `UPDATE app.load_reject_cause SET count = count + 2 WHERE run_id = ${older?.run_id} AND file = 'accounts' AND municipality_code = '461'`,
    );
    const { alarms } = await verify();
    expect(
      alarms.map(({ runId, what, unit, expected, found: now }) => [runId, what, unit, now - expected]),
    ).toEqual([
      [older?.run_id, 'LINKED', 'COUNT', -1],
      [older?.run_id, 'REJECTED', 'COUNT', 2],
    ]);
  });

  it('shows them to Netcompany, on the first page and the page of the load, and to no other municipality', async () => {
    const vendor = await loggedIn(desk.app.url, 'vendor');
    const alarms = (await vendor.get('/api/v1/loads/alarms')).json as unknown as { runId: number }[];
    expect(alarms).toHaveLength(2);
    const page = (code: string) => vendor.get(`/api/v1/loads/${alarms[0]?.runId}/${code}`);
    expect((await page(ODENSE)).json['alarms']).toHaveLength(2);
    expect((await page(KOBENHAVN)).json['alarms']).toEqual([]);
    const coordinator = await loggedIn(desk.app.url, 'coordinator.461');
    expect((await coordinator.get('/api/v1/loads/alarms')).status).toBe(403);
  });

  it('is not for everybody to start', async () => {
    const caseworker = await aUser(desk.app.db, 'CASEWORKER');
    await expect(desk.app.app.get(BalanceCheckService).verify(caseworker)).rejects.toMatchObject({
      code: 'identity.not_permitted',
    });
  });
});
