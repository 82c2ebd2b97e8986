import type { EntityManager } from 'typeorm';
import { ASSIGNABLE } from '../tasks/assignable.js';
import { LEFT_OUT_SQL } from './selected-tasks.js';

/** The tasks of the selection, lowest id first, as everything that is decided together (design.md 5). */
const LOCK = `
SELECT 1 FROM app.link_task t WHERE t.municipality_code = $1 AND t.id IN (SELECT i.task_id FROM app.assignment_selection_task i
  WHERE i.municipality_code = $1 AND i.selection_id = $2 AND i.left_out IS NULL) ORDER BY t.id FOR UPDATE OF t`;

const JUDGE = `
UPDATE app.assignment_selection_task i SET result = CASE
  WHEN i.left_out IS NOT NULL THEN i.left_out
  WHEN NOT EXISTS (SELECT 1 ${ASSIGNABLE} AND u.id = i.assignee_id) THEN 'ASSIGNEE_GONE'
  WHEN t.version <> i.task_version THEN CASE WHEN t.status IN ('COMPLETED', 'WITHDRAWN') THEN 'RESOLVED' ELSE 'CHANGED' END
  ELSE coalesce(${LEFT_OUT_SQL}, 'ASSIGNED') END
FROM app.link_task t
WHERE i.municipality_code = $1 AND i.selection_id = $2 AND t.municipality_code = i.municipality_code AND t.id = i.task_id`;

const OF_SELECTION = `FROM app.assignment_selection_task i WHERE i.municipality_code = $1 AND i.selection_id = $2
  AND i.result = 'ASSIGNED' AND t.municipality_code = i.municipality_code AND t.id = i.task_id`;

/** What the person who has begun it, or whose task KY failed on, lays back; then it is given anew, as with a single task. */
const MOVES = [
  `UPDATE app.link_task t SET status = 'IN_PROGRESS', started_at = coalesce(t.started_at, now()) ${OF_SELECTION} AND t.status = 'FAILED'`,
  `UPDATE app.link_task t SET status = 'NEW', assignee_id = NULL, assigned_at = NULL ${OF_SELECTION} AND t.status IN ('ASSIGNED', 'IN_PROGRESS')`,
  `UPDATE app.link_task t SET status = 'ASSIGNED', assignee_id = i.assignee_id, assigned_at = now() ${OF_SELECTION}`,
];

const LEASES = `
DELETE FROM app.task_lease l USING app.assignment_selection_task i WHERE i.municipality_code = $1 AND i.selection_id = $2
  AND i.result = 'ASSIGNED' AND l.municipality_code = i.municipality_code AND l.task_id = i.task_id`;

/** Each task that is still as it was shown changes hands; of the others the selection says why not. */
export async function handOut(
  em: EntityManager,
  municipalityCode: string,
  selectionId: number,
): Promise<void> {
  for (const sql of [LOCK, JUDGE, ...MOVES, LEASES]) await em.query(sql, [municipalityCode, selectionId]);
}
