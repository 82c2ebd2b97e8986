/** Statuses in which a task can be worked; the same list as in the indexes of migration 1764000000580. */
export const WORKABLE_SQL = `t.status IN ('NEW', 'ASSIGNED', 'IN_PROGRESS', 'FAILED', 'REOPENED')`;

/** The day in Denmark, by the database's clock. */
export const TODAY_SQL = `(now() AT TIME ZONE 'Europe/Copenhagen')::date`;

/** How long before its limitation a claim makes its task urgent (issue of the work screen; domain.md 6.6). */
export const LIMITATION_DAYS = 90;

export const IS_LEASED_SQL = `EXISTS (SELECT 1 FROM app.task_lease l WHERE l.municipality_code = t.municipality_code
  AND l.task_id = t.id AND l.lease_until > now())`;

/** Whether a colleague of $2 has the task on the screen. */
export const IS_LEASED_BY_OTHER_SQL = `EXISTS (SELECT 1 FROM app.task_lease l WHERE l.municipality_code = t.municipality_code
  AND l.task_id = t.id AND l.lease_until > now() AND l.user_id <> $2)`;

/** Parked until a later day; on that day it is awake again. */
export const IS_PARKED_SQL = `EXISTS (SELECT 1 FROM app.task_parking k WHERE k.municipality_code = t.municipality_code
  AND k.task_id = t.id AND k.ended_at IS NULL AND k.parked_until > ${TODAY_SQL})`;

/** Tasks of the municipality $1 that the person $2 may work on: nobody else holds them, nothing about them waits. */
export const MINE_TO_WORK_SQL = `t.municipality_code = $1 AND ${WORKABLE_SQL} AND (t.assignee_id IS NULL OR t.assignee_id = $2)
  AND NOT EXISTS (SELECT 1 FROM app.proposal o WHERE o.municipality_code = t.municipality_code AND o.account_id = t.account_id AND o.status = 'OPEN')`;
