import type { EntityManager } from 'typeorm';
import { TASK_IS_LEFT_SQL } from '../tasks/task-standing.js';
import type { Workload } from './assignment.js';

const WORKLOAD = `
SELECT u.id, u.display_name AS name, u.role, coalesce(held.count, 0) AS left,
       u.disabled_at IS NULL AND u.role IN ('CASEWORKER', 'COORDINATOR') AS "isAssignable"
FROM app.app_user u
LEFT JOIN (SELECT t.assignee_id, count(*)::int AS count FROM app.link_task t
           WHERE t.municipality_code = $1 AND t.assignee_id IS NOT NULL AND ${TASK_IS_LEFT_SQL} GROUP BY t.assignee_id) held
  ON held.assignee_id = u.id
WHERE u.municipality_code = $1
  AND (held.count > 0 OR (u.disabled_at IS NULL AND u.role IN ('CASEWORKER', 'COORDINATOR')))
ORDER BY u.display_name COLLATE "da-x-icu", u.id`;

/** Everybody who holds tasks or can be given some, by name: it is no ranking. */
export function readWorkload(em: EntityManager, municipalityCode: string): Promise<Workload[]> {
  return em.query(WORKLOAD, [municipalityCode]);
}
