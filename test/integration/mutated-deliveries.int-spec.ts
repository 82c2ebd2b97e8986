import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { SeededRandom } from '../../src/modules/imports/generating/seeded-random.js';
import { AuditVerifyService } from '../../src/modules/audit/index.js';
import type { RunResult } from '../../src/modules/imports/index.js';
import { DomainError, containsCpr } from '../../src/modules/shared/index.js';
import { MUTATIONS, mutate } from '../support/delivery-mutations.js';
import { LoadDesk } from '../support/load-desk.js';

const NAMES = Object.keys(MUTATIONS);
/** 300 and some in `test:deep`; one file of each kind of damage in `npm test`. */
const ROUNDS = process.env['TILKNYT_PROOF'] === 'deep' ? 9 : 1;

describe('a damaged delivery', () => {
  let desk: LoadDesk;
  beforeAll(async () => {
    desk = await LoadDesk.open();
  });
  afterAll(() => desk.close());

  it.each(NAMES)(
    'with %s: every row ends accepted or rejected, or nothing happens at all',
    async (name) => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const random = new SeededRandom(`${name} ${round}`);
        const dir = await desk.delivery({
          seed: `mutated ${name} ${round}`,
          accounts: 25,
          profile: 'hard',
          postings: true,
          control: random.percent(20),
        });
        const change = MUTATIONS[name];
        if (!change) throw new Error('no such mutation');
        const file = mutate(dir, change, random);
        await expectWhole(dir, `${name} in ${file}, round ${round}`);
      }
    },
    60_000 * ROUNDS,
  );

  it('leaves no account in the queue without a reason', async () => {
    const silent = await desk.app.db.superQuery(
      `SELECT a.account_no FROM app.debtor_account a
       JOIN app.load_run_municipality m ON m.municipality_code = a.municipality_code AND m.run_id = a.last_run_id AND m.status = 'FINISHED'
       WHERE NOT EXISTS (SELECT 1 FROM app.account_link l WHERE l.account_id = a.id AND l.ended_at IS NULL)
         AND NOT EXISTS (SELECT 1 FROM app.account_reason r WHERE r.account_id = a.id)`,
    );
    expect(silent).toEqual([]);
  });

  it('leaves an audit trail and a gate that hold', async () => {
    expect(await desk.app.app.get(AuditVerifyService).verify()).toMatchObject({ ok: true });
    const unfinished = await desk.app.db.superQuery(
      `SELECT 1 FROM app.load_run_municipality WHERE status IN ('WAITING', 'RUNNING')`,
    );
    expect(unfinished).toEqual([]);
  });

  async function expectWhole(dir: string, where: string): Promise<void> {
    const before = await accounts();
    let result: RunResult;
    try {
      result = await desk.import(dir);
    } catch (error) {
      expect([where, error instanceof DomainError]).toEqual([where, true]);
      expect(await accounts()).toBe(before);
      return;
    }
    for (const [file, { read, accepted, rejected }] of Object.entries(result.files))
      expect([where, file, accepted + rejected]).toEqual([where, file, read]);
    const { linked, queued, withdrawn, rejected, held, received, oere } = result;
    expect([where, linked + queued + withdrawn + rejected + held]).toEqual([where, received]);
    expect([where, oere.linked + oere.queued + oere.withdrawn + oere.rejected + oere.held]).toEqual([
      where,
      oere.received,
    ]);
    expect([where, rejectedRows(result, dir)]).toEqual([
      where,
      Object.values(result.files).reduce((sum, one) => sum + one.rejected, 0),
    ]);
    const messages = await desk.app.db.superQuery<{ message: string }>(
      `SELECT message FROM app.load_reject WHERE run_id = ${result.runId ?? 0}`,
    );
    const shown = JSON.stringify([messages, { ...result, files: null }]);
    expect([where, containsCpr(shown)]).toEqual([where, false]);
  }

  /** Rows in the rejects file, which must be whole CSV whatever stood in the delivery. */
  function rejectedRows(result: RunResult, dir: string): number {
    if (result.rejectsFile === null || !existsSync(result.rejectsFile)) return 0;
    expect(result.rejectsFile).toContain(dir);
    const rows: unknown[] = parse(readFileSync(result.rejectsFile), { columns: true });
    return rows.length;
  }

  async function accounts(): Promise<number> {
    const [row] = await desk.app.db.superQuery<{ n: number }>(
      'SELECT count(*)::int + (SELECT count(*)::int FROM app.claim) AS n FROM app.debtor_account',
    );
    return row?.n ?? 0;
  }
});
