import type { EntityManager } from 'typeorm';

/** A municipality of a load that its frozen zone holds back, and that no later delivery made superfluous. */
const DUE = (run: string): string => `SELECT m.municipality_code FROM app.load_run_municipality m
  WHERE m.run_id = ${run} AND m.status = 'HELD' AND app.is_still_held(m) AND app.frozen_until(m.municipality_code) IS NULL`;

/** The last day of the frozen zone that `app.current_municipality()` is in today; null outside. */
export async function frozenUntil(em: EntityManager): Promise<string | null> {
  const [row]: { until: string | null }[] = await em.query(
    'SELECT app.frozen_until(app.current_municipality()) AS until',
  );
  return row?.until ?? null;
}

/** Counts what came for `app.current_municipality()` as held, apart from what was rejected, and leaves it at that. */
export async function holdLoad(em: EntityManager, runId: number, until: string): Promise<void> {
  await em.query(
    `WITH came AS (
       SELECT false AS is_rejected, oere FROM (SELECT DISTINCT ON (account_no) balance_oere AS oere FROM staging.account
         WHERE run_id = $1 AND municipality_code = app.current_municipality() ORDER BY account_no) delivered
       UNION ALL
       SELECT true, coalesce(balance_oere, 0) FROM staging.reject
         WHERE run_id = $1 AND file = 'accounts' AND municipality_code = app.current_municipality()),
     counted AS (
       SELECT count(*) AS received, count(*) FILTER (WHERE is_rejected) AS rejected, count(*) FILTER (WHERE NOT is_rejected) AS held,
              coalesce(sum(oere), 0) AS received_oere, coalesce(sum(oere) FILTER (WHERE is_rejected), 0) AS rejected_oere,
              coalesce(sum(oere) FILTER (WHERE NOT is_rejected), 0) AS held_oere FROM came)
     UPDATE app.load_run_municipality m SET status = 'HELD', held_until = $2, received = c.received, rejected = c.rejected, held = c.held,
       received_oere = c.received_oere, rejected_oere = c.rejected_oere, held_oere = c.held_oere
     FROM counted c WHERE m.municipality_code = app.current_municipality() AND m.run_id = $1`,
    [runId, until],
  );
  await em.query(
    `SELECT app.audit_run_event(m.municipality_code, m.run_id, jsonb_build_object('operation', 'LOAD_HELD',
       'held', m.held, 'oere', m.held_oere, 'heldUntil', m.held_until))
     FROM app.load_run_municipality m WHERE m.municipality_code = app.current_municipality() AND m.run_id = $1`,
    [runId],
  );
}

/** The last run of exactly these files and rules, if it holds municipalities whose frozen zone is over: it goes on with those. */
export async function takeUpHeld(
  em: EntityManager,
  hash: string,
  ruleVersion: string,
): Promise<number | null> {
  const [run]: { id: number }[] = await em.query(
    `SELECT r.id FROM app.load_run r WHERE r.delivery_hash = $1 AND r.rule_version = $2 AND r.status = 'FINISHED' AND EXISTS (${DUE('r.id')})
     ORDER BY r.id DESC LIMIT 1`,
    [hash, ruleVersion],
  );
  if (!run) return null;
  await em.query(`UPDATE app.load_run SET status = 'RUNNING', finished_at = NULL WHERE id = $1`, [run.id]);
  await em.query(
    `UPDATE app.load_run_municipality SET status = 'WAITING', held_until = NULL
     WHERE run_id = $1 AND municipality_code IN (${DUE('$1')})`,
    [run.id],
  );
  return run.id;
}

export interface DueLoad {
  readonly delivery: string;
  readonly hash: string;
  readonly startedBy: number;
  readonly startedByName: string;
}

/**
 * Deliveries that hold municipalities whose frozen zone is over, oldest first; each once, since who is asked twice and
 * fails twice needs a person.
 */
export function listDueLoads(em: EntityManager): Promise<DueLoad[]> {
  return em.query(
    `SELECT r.delivery_name AS delivery, r.delivery_hash AS hash, r.started_by AS "startedBy", r.started_by_name AS "startedByName"
     FROM app.load_run r WHERE r.status = 'FINISHED' AND r.started_by IS NOT NULL AND EXISTS (${DUE('r.id')})
       AND NOT EXISTS (SELECT 1 FROM app.load_job j WHERE j.delivery_name = r.delivery_name AND j.kind = 'LOAD' AND j.requested_at > r.finished_at)
     ORDER BY r.id`,
  );
}
