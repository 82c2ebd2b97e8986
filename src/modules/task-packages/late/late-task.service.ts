import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { reasonsNow } from './task-reasons.js';

const OPEN = `status NOT IN ('COMPLETED', 'WITHDRAWN')`;

/**
 * What a load means for tasks (design.md 6, A-09). Works inside the load's transaction, as its role, for
 * `app.current_municipality()`; tasks that a person has touched are left alone.
 */
@Injectable()
export class LateTaskService {
  /**
   * Fills the temporary table `untouched(account_id)`: accounts that no person has touched. A task that is still NEW and
   * unassigned is locked, so that nobody takes it while the machine decides; one that somebody is just taking is skipped.
   */
  async lockUntouched(em: EntityManager): Promise<void> {
    await em.query('CREATE TEMPORARY TABLE untouched (account_id bigint PRIMARY KEY) ON COMMIT DROP');
    await em.query(`
      INSERT INTO untouched (account_id)
      SELECT a.id FROM app.debtor_account a
      WHERE a.municipality_code = app.current_municipality()
        AND NOT EXISTS (SELECT 1 FROM app.link_task t WHERE t.municipality_code = a.municipality_code AND t.account_id = a.id)
        AND NOT EXISTS (SELECT 1 FROM app.account_link l WHERE l.municipality_code = a.municipality_code AND l.account_id = a.id AND l.ended_by IS NOT NULL)
        AND NOT EXISTS (SELECT 1 FROM app.proposal p WHERE p.municipality_code = a.municipality_code AND p.account_id = a.id AND p.status = 'OPEN')`);
    await em.query(`
      WITH locked AS (
        SELECT t.account_id FROM app.link_task t
        WHERE t.municipality_code = app.current_municipality() AND t.status = 'NEW' AND t.assignee_id IS NULL
        FOR UPDATE SKIP LOCKED)
      INSERT INTO untouched (account_id)
      SELECT k.account_id FROM locked k
      WHERE NOT EXISTS (SELECT 1 FROM app.account_link l WHERE l.municipality_code = app.current_municipality() AND l.account_id = k.account_id AND l.ended_by IS NOT NULL)
        AND NOT EXISTS (SELECT 1 FROM app.proposal p WHERE p.municipality_code = app.current_municipality() AND p.account_id = k.account_id AND p.status = 'OPEN')
      ON CONFLICT DO NOTHING`);
    await em.query('ANALYZE untouched');
  }

  /** The first lock of a load, as of an undo: packages before tasks and accounts (design.md 5). */
  async lockPackages(em: EntityManager): Promise<void> {
    await em.query(
      'SELECT 1 FROM app.task_package WHERE municipality_code = app.current_municipality() ORDER BY id FOR UPDATE',
    );
  }

  /**
   * Withdrawals for a zero balance, whose account has a balance or postings that wait now (design.md 11): ended, and with
   * them a completion. Runs before automatic linking; `followLoad` makes the account a task again.
   */
  async endWithdrawals(em: EntityManager, runId: number): Promise<void> {
    const failing: { id: number }[] = await em.query(
      `SELECT w.id FROM app.account_withdrawal w
       JOIN app.debtor_account a ON a.municipality_code = w.municipality_code AND a.id = w.account_id
       WHERE w.municipality_code = app.current_municipality() AND w.ended_at IS NULL AND w.ground = 'ZERO_BALANCE'
         AND (a.balance_oere <> 0 OR EXISTS (
           SELECT 1 FROM app.claim c JOIN app.posting p ON p.municipality_code = c.municipality_code AND p.claim_id = c.id
           WHERE c.municipality_code = a.municipality_code AND c.account_id = a.id AND p.state = 'PENDING'))`,
    );
    if (failing.length === 0) return;
    for (const id of await this.packages(em)) await this.reopenIfCompleted(em, id, runId);
    await em.query(
      `UPDATE app.account_withdrawal SET ended_at = now(), end_reason = 'Kontoen er ikke længere uden saldo eller ventende posteringer'
       WHERE municipality_code = app.current_municipality() AND id = ANY ($1::bigint[])`,
      [failing.map((row) => row.id)],
    );
  }

  /**
   * After automatic linking: done tasks are completed, the others get today's reasons, late accounts and those whose
   * link failed its check join the package.
   */
  async followLoad(em: EntityManager, runId: number, failedChecks: readonly number[]): Promise<void> {
    await this.completeLinked(em);
    await this.refreshReasons(em);
    await em.query(REFRESH_COSTS);
    for (const id of await this.packages(em)) await this.addTasks(em, id, runId, failedChecks);
  }

  private async packages(em: EntityManager): Promise<number[]> {
    const rows: { id: number }[] = await em.query(
      'SELECT id FROM app.task_package WHERE municipality_code = app.current_municipality() ORDER BY id',
    );
    return rows.map((row) => row.id);
  }

  /** NEW tasks whose account the machine has linked in this very transaction; a check task of an older link stays. */
  private async completeLinked(em: EntityManager): Promise<void> {
    await em.query(`
      UPDATE app.link_task t SET status = 'COMPLETED', completed_at = now(),
             resolution = CASE l.outcome WHEN 'CREATED' THEN 'GRANT_CASE_CREATED' ELSE 'GRANT_CASE_LINKED' END
      FROM app.account_link l
      WHERE t.municipality_code = app.current_municipality() AND t.status = 'NEW' AND t.account_id IN (SELECT account_id FROM untouched)
        AND l.municipality_code = t.municipality_code AND l.account_id = t.account_id AND l.ended_at IS NULL AND l.method = 'AUTOMATIC'
        AND l.decided_at = now()`);
  }

  private async refreshReasons(em: EntityManager): Promise<void> {
    await em.query(`
      UPDATE app.link_task t SET reasons = r.codes
      FROM (SELECT account_id, array_agg(reason_code ORDER BY reason_code) AS codes FROM app.account_reason
            WHERE municipality_code = app.current_municipality() GROUP BY account_id
            UNION ALL SELECT l.account_id, c.reasons FROM app.failed_link_check c
            JOIN app.account_link l ON l.municipality_code = c.municipality_code AND l.id = c.link_id AND l.ended_at IS NULL
            WHERE c.municipality_code = app.current_municipality()) r
      WHERE t.municipality_code = app.current_municipality() AND t.status = 'NEW' AND t.account_id = r.account_id AND t.reasons <> r.codes`);
  }

  private async addTasks(
    em: EntityManager,
    packageId: number,
    runId: number,
    failedChecks: readonly number[],
  ): Promise<void> {
    const wanted: { account_id: number }[] = await em.query(
      `SELECT a.id AS account_id FROM app.debtor_account a
       WHERE a.municipality_code = app.current_municipality()
         AND NOT EXISTS (SELECT 1 FROM app.link_task t WHERE t.municipality_code = a.municipality_code AND t.account_id = a.id AND t.${OPEN})
         AND (a.id = ANY ($1::bigint[]) OR (
           NOT EXISTS (SELECT 1 FROM app.account_link l WHERE l.municipality_code = a.municipality_code AND l.account_id = a.id AND l.ended_at IS NULL)
           AND NOT EXISTS (SELECT 1 FROM app.account_withdrawal w WHERE w.municipality_code = a.municipality_code AND w.account_id = a.id AND w.ended_at IS NULL)))
       ORDER BY a.account_no COLLATE "C"`,
      [failedChecks],
    );
    const ids = wanted.map((row) => row.account_id);
    if (ids.length === 0) return;
    await this.reopenIfCompleted(em, packageId, runId);
    await em.query(
      `UPDATE app.link_task t SET status = 'REOPENED', reasons = ${reasonsNow('t.municipality_code', 't.account_id')}, completed_at = NULL, resolution = NULL, assignee_id = NULL, assigned_at = NULL
       WHERE municipality_code = app.current_municipality() AND package_id = $1 AND status IN ('COMPLETED', 'WITHDRAWN') AND account_id = ANY ($2::bigint[])`,
      [packageId, ids],
    );
    await em.query(INSERT_TASKS, [packageId, ids]);
    await em.query(NOTE_LOAD, [packageId, ids, runId]);
  }

  /** Late accounts reopen a completed package, with a reason; the completion stays in history (A-07, INV-12). */
  private async reopenIfCompleted(em: EntityManager, packageId: number, runId: number): Promise<void> {
    await em.query(
      'SELECT 1 FROM app.task_package WHERE municipality_code = app.current_municipality() AND id = $1 FOR UPDATE',
      [packageId],
    );
    await em.query(
      `UPDATE app.package_completion SET ended_at = now(), ended_by_name = app.current_actor_name(), end_reason = 'Nye eller ændrede konti er indlæst', ended_run_id = $2
       WHERE municipality_code = app.current_municipality() AND package_id = $1 AND ended_at IS NULL`,
      [packageId, runId],
    );
  }
}

/**
 * What the order of the work queue reads. It steps over tasks that somebody is just working on: the load would wait for
 * a person, who may wait for the load.
 */
const REFRESH_COSTS = `
WITH free AS (SELECT id FROM app.link_task WHERE municipality_code = app.current_municipality() AND ${OPEN} FOR UPDATE SKIP LOCKED)
UPDATE app.link_task t SET limitation_date = k.limitation_date, pending_oere = k.pending_oere, balance_oere = k.balance_oere
FROM free JOIN app.link_task o ON o.municipality_code = app.current_municipality() AND o.id = free.id
CROSS JOIN LATERAL app.task_cost(o.municipality_code, o.account_id) k
WHERE t.municipality_code = app.current_municipality() AND t.id = o.id
  AND (t.limitation_date, t.pending_oere, t.balance_oere) IS DISTINCT FROM (k.limitation_date, k.pending_oere, k.balance_oere)`;

/** On the tasks of the accounts $2 that load $3 just made or opened again: which load, and why. */
const NOTE_LOAD = `
UPDATE app.link_task t SET load_run_id = $3, load_effect = CASE
  WHEN EXISTS (SELECT 1 FROM app.account_link l WHERE l.municipality_code = t.municipality_code AND l.account_id = t.account_id AND l.ended_at IS NULL) THEN 'CHECK'
  WHEN t.status = 'REOPENED' THEN 'REOPENED' ELSE 'ADDED' END
WHERE t.municipality_code = app.current_municipality() AND t.package_id = $1 AND t.account_id = ANY ($2::bigint[]) AND t.status IN ('NEW', 'REOPENED')`;

/**
 * Tasks for the accounts $2 in package $1, in the order given, numbered on from the last; the next batch number.
 */
export const INSERT_TASKS = `
INSERT INTO app.link_task (municipality_code, package_id, account_id, task_no, batch_no, reasons, priority)
SELECT a.municipality_code, $1, a.id, a.municipality_code || '-' || lpad((last.n + row_number() OVER (ORDER BY a.account_no COLLATE "C"))::text, 4, '0'),
       last.batch + 1,
       ${reasonsNow('a.municipality_code', 'a.id')},
       CASE WHEN EXISTS (SELECT 1 FROM app.claim c WHERE c.municipality_code = a.municipality_code AND c.account_id = a.id
                         AND (c.limitation_date < current_date + 90 OR c.collection_status IN ('AT_GAELDSSTYRELSEN', 'GAELDSSTYRELSEN')))
              OR EXISTS (SELECT 1 FROM app.posting p JOIN app.claim c ON c.municipality_code = p.municipality_code AND c.id = p.claim_id
                         WHERE p.municipality_code = a.municipality_code AND c.account_id = a.id AND p.state = 'PENDING') THEN 'HIGH' ELSE 'NORMAL' END
FROM app.debtor_account a
CROSS JOIN (SELECT coalesce(max(substring(t.task_no FROM '[0-9]+$')::int), 0) AS n, coalesce(max(t.batch_no), 0) AS batch
            FROM app.link_task t WHERE t.municipality_code = app.current_municipality()) last
WHERE a.municipality_code = app.current_municipality() AND a.id = ANY ($2::bigint[])
  AND NOT EXISTS (SELECT 1 FROM app.link_task t WHERE t.municipality_code = a.municipality_code AND t.package_id = $1 AND t.account_id = a.id)
RETURNING id`;
