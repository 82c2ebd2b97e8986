import type { EntityManager } from 'typeorm';
import type { TaskStatus } from '../tasks/task-rows.js';

/** A task that the person had on the screen and has no more. */
export interface LostLease {
  readonly taskId: number;
  /** Who has it now: on the screen, assigned, or who moved it last; null where nobody has it. */
  readonly owner: string | null;
  /** Why, where a colleague took it over. */
  readonly reason: string | null;
  readonly status: TaskStatus;
}

/** What became of these tasks; those that were never there are left out. */
export function listLost(
  em: EntityManager,
  municipalityCode: string,
  taskIds: readonly number[],
  userId: number,
): Promise<LostLease[]> {
  return em.query(
    `SELECT t.id AS "taskId", t.status, coalesce(u.display_name, m.actor_name) AS owner, o.reason
     FROM app.link_task t
     LEFT JOIN app.task_lease l ON l.municipality_code = t.municipality_code AND l.task_id = t.id AND l.lease_until > now()
     LEFT JOIN app.app_user u ON u.id = coalesce(t.assignee_id, l.user_id)
     LEFT JOIN LATERAL (SELECT actor_name FROM app.task_transition m WHERE m.municipality_code = t.municipality_code
       AND m.task_id = t.id AND t.status NOT IN ('NEW', 'REOPENED') ORDER BY m.seq DESC LIMIT 1) m ON true
     LEFT JOIN LATERAL (SELECT reason FROM app.task_take_over o WHERE o.municipality_code = t.municipality_code
       AND o.task_id = t.id AND o.from_user = $3 AND o.by_user = l.user_id ORDER BY o.id DESC LIMIT 1) o ON true
     WHERE t.municipality_code = $1 AND t.id = ANY ($2::bigint[]) ORDER BY t.id`,
    [municipalityCode, [...taskIds], userId],
  );
}
