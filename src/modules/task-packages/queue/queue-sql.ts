/** Statuses in which a task can be worked; the same list as in the indexes of migration 1764000000580. */
export const WORKABLE_SQL = `t.status IN ('NEW', 'ASSIGNED', 'IN_PROGRESS', 'FAILED', 'REOPENED')`;

/** The day in Denmark, by the database's clock. */
export const TODAY_SQL = `(now() AT TIME ZONE 'Europe/Copenhagen')::date`;

/** How long before its limitation a claim makes its task urgent (issue of the work screen; domain.md 6.6). */
export const LIMITATION_DAYS = 90;

/*
 * What sets tasks aside are few rows, read once per statement and hashed: NOT IN needs no statistics of tables that are
 * empty in the morning. $1 is the municipality.
 */

/** The task is on somebody's screen. */
export const IS_LEASED_SQL = `t.id IN (SELECT l.task_id FROM app.task_lease l WHERE l.municipality_code = $1 AND l.lease_until > now())`;

/** A colleague of $2 has the task on the screen. */
export const IS_LEASED_BY_OTHER_SQL = `t.id IN (SELECT l.task_id FROM app.task_lease l WHERE l.municipality_code = $1
  AND l.lease_until > now() AND l.user_id <> $2)`;

/** Parked until a later day; on that day it is awake again. */
export const IS_PARKED_SQL = `t.id IN (SELECT k.task_id FROM app.task_parking k WHERE k.municipality_code = $1
  AND k.ended_at IS NULL AND k.parked_until > ${TODAY_SQL})`;

/** $2 skipped it. */
export const IS_SKIPPED_SQL = `t.id IN (SELECT s.task_id FROM app.task_skip s WHERE s.municipality_code = $1 AND s.user_id = $2)`;

/** Tasks of the municipality that the person $2 may work on: nobody else holds them, nothing about them waits. */
export const MINE_TO_WORK_SQL = `t.municipality_code = $1 AND ${WORKABLE_SQL} AND (t.assignee_id IS NULL OR t.assignee_id = $2)
  AND t.account_id NOT IN (SELECT o.account_id FROM app.proposal o WHERE o.municipality_code = $1 AND o.status = 'OPEN')`;
