import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RunResult } from '../../src/modules/imports/index.js';
import { KOBENHAVN, ODENSE } from '../support/builders.js';
import { LoadDesk, rewrite } from '../support/load-desk.js';

/** What differs between a trial and the load itself, and may. */
function comparable(result: RunResult): object {
  return { ...result, runId: null, seconds: 0, rejectsFile: null };
}

describe('a load on trial', () => {
  let desk: LoadDesk;
  beforeAll(async () => {
    desk = await LoadDesk.open();
  });
  afterAll(() => desk.close());

  /** Every row of every table outside staging, as one sum; and the rows that staging still holds. */
  async function register(): Promise<{ sum: string; staged: number }> {
    const tables = await desk.app.db.superQuery<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = 'app' ORDER BY 1`,
    );
    const parts = tables.map(
      ({ name }) =>
        `SELECT '${name}' AS t, count(*) AS n, coalesce(sum(hashtextextended(x::text, 0)::numeric), 0) AS h FROM ${name} x`,
    );
    const [row] = await desk.app.db.superQuery<{ sum: string }>(
      `SELECT string_agg(concat_ws(' ', t, n, h), E'\\n' ORDER BY t) AS sum FROM (${parts.join(' UNION ALL ')}) all_tables`,
    );
    const [staged] = await desk.app.db.superQuery<{ n: number }>(
      'SELECT count(*)::int AS n FROM staging.account',
    );
    return { sum: row?.sum ?? '', staged: staged?.n ?? -1 };
  }

  it('of two municipalities says what the load then does, and keeps nothing', async () => {
    const dir = await desk.delivery({
      seed: 'trial',
      accounts: 700,
      profile: 'hard',
      control: false,
      municipalities: { [ODENSE]: 2, [KOBENHAVN]: 1 },
    });
    await rewrite(
      dir,
      'accounts.csv',
      (text) => `${text.trim()}\nBAD,461,1234,Navn,SHO,,2020-01-01,2020-02-01,1.00\n`,
    );
    const before = await register();
    const trial = await desk.try(dir);
    expect(await register()).toEqual(before);
    expect(trial).toMatchObject({ runId: null, received: 701, rejected: 1, rejectsFile: null });
    expect(trial.rejects).toEqual({ bad_column_count: 1 });
    expect(Object.keys(trial.reasons).length).toBeGreaterThan(10);

    const load = await desk.import(dir);
    expect(comparable(load)).toEqual(comparable(trial));
    expect(load.runId).not.toBeNull();
    const { CREATED, LINKED } = load.outcomes;
    expect((CREATED?.count ?? 0) + (LINKED?.count ?? 0)).toBe(load.linked);
    expect((CREATED?.oere ?? 0) + (LINKED?.oere ?? 0)).toBe(load.oere.linked);
  });

  it('of a changed delivery says which columns change', async () => {
    const dir = await desk.delivery({
      seed: 'changes',
      accounts: 30,
      kinds: { AUTO: 30 },
      municipalities: { '825': 1 },
      control: false,
    });
    await desk.import(dir);
    await rewrite(dir, 'citizens.csv', (text) => text.replace(/^(\d+),[^,]*,/m, '$1,Nyt Navn,'));
    await rewrite(dir, 'accounts.csv', (text) =>
      text.replace(/2\d{3}-\d\d-\d\d(,[\d.-]+)$/m, '2031-01-01$1'),
    );
    const trial = await desk.try(dir);
    expect(trial).toMatchObject({ changed: 2, linked: 30, outcomes: {}, reasons: {} });
    expect(trial.changes).toMatchObject({
      citizens: { added: 0, changed: 1, columns: { name: 1 } },
      accounts: { added: 0, changed: 1, columns: { due_date: 1 } },
      claims: { added: 0, changed: 0, columns: {} },
    });
    expect(comparable(await desk.import(dir))).toEqual(comparable(trial));
  });

  it('counts the held municipality of differing control totals', async () => {
    const dir = await desk.delivery({ seed: 'held', accounts: 12 });
    await rewrite(dir, 'control.csv', (text) => text.replace(/,12,/, ',13,'));
    const trial = await desk.try(dir);
    expect(trial).toMatchObject({ linked: 0, queued: 12, awaitingReason: [ODENSE] });
  });
});
