import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RunCounts } from './run-counts.js';
import { STAGED_ACCOUNTS } from './run-details.js';

/**
 * Loads of one municipality whose automatic linking waits for a reason by VENDOR (status AWAITING_REASON). What they
 * would have worked on is kept until then, in `app.load_waiting_account`.
 */
@Injectable()
export class WaitingLoads {
  /** Of `app.current_municipality()`, oldest first. */
  async list(em: EntityManager): Promise<number[]> {
    const rows: { run_id: number }[] = await em.query(
      `SELECT run_id FROM app.load_run_municipality
       WHERE municipality_code = app.current_municipality() AND status = 'AWAITING_REASON' ORDER BY run_id`,
    );
    return rows.map((row) => row.run_id);
  }

  /** Keeps the delivery's accounts and those in the temporary table `touched`. */
  async keep(em: EntityManager, runId: number): Promise<void> {
    await em.query(
      `INSERT INTO app.load_waiting_account (municipality_code, run_id, account_id, delivered_oere)
       SELECT app.current_municipality(), $1::bigint, coalesce(d.id, t.account_id), d.oere
       FROM (${STAGED_ACCOUNTS}) d
       FULL JOIN touched t ON t.account_id = d.id`,
      [runId],
    );
  }

  /** Accounts in the temporary table `touched` that were not delivered, but are looked at together with the run. */
  async join(em: EntityManager, runId: number): Promise<void> {
    await em.query(
      `INSERT INTO app.load_waiting_account (municipality_code, run_id, account_id)
       SELECT app.current_municipality(), $1::bigint, account_id FROM touched ON CONFLICT DO NOTHING`,
      [runId],
    );
  }

  /** The same temporary table `touched` as the load would have had, over all waiting loads. */
  async recallTouched(em: EntityManager): Promise<void> {
    await em.query('CREATE TEMPORARY TABLE touched (account_id bigint PRIMARY KEY) ON COMMIT DROP');
    await em.query(
      `INSERT INTO touched SELECT DISTINCT account_id FROM app.load_waiting_account
       WHERE municipality_code = app.current_municipality()`,
    );
    await em.query('ANALYZE touched');
  }

  /** Where the delivered accounts of the run are now, in count and in øre; rejected ones stay as counted by the load. */
  async countStates(em: EntityManager, runId: number): Promise<Record<'count' | 'oere', StateCounts>> {
    const rows: { state: keyof StateCounts; count: number; oere: number }[] = await em.query(
      `SELECT state, count(*)::int AS count, sum(delivered_oere)::bigint AS oere FROM (
         SELECT w.delivered_oere,
                CASE WHEN EXISTS (SELECT 1 FROM app.account_link l WHERE l.municipality_code = w.municipality_code AND l.account_id = w.account_id AND l.ended_at IS NULL) THEN 'linked'
                     WHEN EXISTS (SELECT 1 FROM app.account_withdrawal d WHERE d.municipality_code = w.municipality_code AND d.account_id = w.account_id AND d.ended_at IS NULL) THEN 'withdrawn'
                     ELSE 'queued' END AS state
         FROM app.load_waiting_account w
         WHERE w.municipality_code = app.current_municipality() AND w.run_id = $1 AND w.delivered_oere IS NOT NULL) counted
       GROUP BY state`,
      [runId],
    );
    const of = (state: keyof StateCounts, what: 'count' | 'oere'): number =>
      rows.find((row) => row.state === state)?.[what] ?? 0;
    const states = (what: 'count' | 'oere'): StateCounts => ({
      linked: of('linked', what),
      queued: of('queued', what),
      withdrawn: of('withdrawn', what),
    });
    return { count: states('count'), oere: states('oere') };
  }

  async forget(em: EntityManager, runId: number): Promise<void> {
    await em.query(
      'DELETE FROM app.load_waiting_account WHERE municipality_code = app.current_municipality() AND run_id = $1',
      [runId],
    );
  }
}

type StateCounts = Pick<RunCounts, 'linked' | 'queued' | 'withdrawn'>;
