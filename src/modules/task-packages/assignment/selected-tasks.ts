import type { EntityManager } from 'typeorm';
import { Conditions, addFilter } from '../queue/queue-filter.js';
import { LIMITATION_DAYS, TODAY_SQL } from '../queue/queue-sql.js';
import { AWAITS_APPROVAL_SQL, TASK_IS_LEFT_SQL } from '../tasks/task-standing.js';
import { MOST_TASKS, type LeftOut, type WantedAssignment } from './assignment.js';

/** Why the task `t` cannot be handed out now: what assigning one task refuses, and what a colleague has on the screen. */
export const LEFT_OUT_SQL = `CASE
  WHEN t.status IN ('COMPLETED', 'WITHDRAWN') THEN 'RESOLVED'
  WHEN t.status = 'AWAITING_APPROVAL' OR ${AWAITS_APPROVAL_SQL} THEN 'AWAITING_APPROVAL'
  WHEN t.status IN ('AWAITING_KY', 'AWAITING_NETCOMPANY') THEN t.status
  WHEN EXISTS (SELECT 1 FROM app.task_lease l WHERE l.municipality_code = t.municipality_code AND l.task_id = t.id
    AND l.lease_until > now() AND l.user_id IS DISTINCT FROM t.assignee_id AND l.user_id <> app.current_actor_id()) THEN 'ON_SCREEN'
  END`;

const IS_NEAR = `coalesce(t.limitation_date <= ${TODAY_SQL} + ${LIMITATION_DAYS}, false)`;
/** As the queue gives them out (queue/next-tasks). */
const ORDER = `p.end_date, t.package_id, ${IS_NEAR} DESC, CASE WHEN ${IS_NEAR} THEN t.limitation_date END,
  t.pending_oere DESC, t.balance_oere DESC, t.id`;

export interface FoundTask {
  readonly taskId: number;
  readonly version: number;
  readonly holderId: number | null;
  readonly benefitType: string | null;
  readonly leftOut: LeftOut | null;
  /** How many answer to the filter in all. */
  readonly matching: number;
}

/** The tasks that are asked for, in the order of the queue. */
export function findTasks(
  em: EntityManager,
  municipalityCode: string,
  { taskIds, holder, packageId, most, reason, benefitType }: WantedAssignment,
): Promise<FoundTask[]> {
  const conditions = new Conditions([municipalityCode]);
  if (taskIds === undefined) conditions.addPlain(TASK_IS_LEFT_SQL);
  else conditions.add([...taskIds], (name) => `t.id = ANY (${name}::bigint[])`);
  if (packageId !== undefined) conditions.add(packageId, (name) => `t.package_id = ${name}`);
  addFilter(conditions, { reason, benefitType, assignee: holder }, 0);
  return em.query(
    `SELECT t.id AS "taskId", t.version, t.assignee_id AS "holderId", a.benefit_type AS "benefitType",
            ${LEFT_OUT_SQL} AS "leftOut", count(*) OVER ()::int AS matching
     FROM app.link_task t
     JOIN app.task_package p ON p.municipality_code = t.municipality_code AND p.id = t.package_id
     JOIN app.debtor_account a ON a.municipality_code = t.municipality_code AND a.id = t.account_id
     WHERE t.municipality_code = $1${conditions.sql}
     ORDER BY ${ORDER} LIMIT ${Math.min(most ?? MOST_TASKS, MOST_TASKS)}`,
    conditions.params,
  );
}
