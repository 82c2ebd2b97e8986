import type { EntityManager } from 'typeorm';
import { TASK_IS_LEFT_SQL } from '../tasks/task-standing.js';
import type { Assignment, SelectedTask, Share } from './assignment.js';
import { SelectionNotFound } from './assignment.errors.js';

const SELECTION = `
SELECT s.id AS "selectionId", s.way, s.matching, s.expires_at AS "expiresAt",
       CASE WHEN s.applied_at IS NOT NULL THEN 'APPLIED' WHEN s.expires_at <= now() THEN 'EXPIRED' ELSE 'SHOWN' END AS state
FROM app.assignment_selection s WHERE s.municipality_code = $1 AND s.id = $2`;

const TASKS = `
SELECT i.task_id AS "taskId", t.task_no AS "taskNo", b.name_da AS "benefitTypeName", holder.display_name AS holder,
       assignee.display_name AS assignee, i.left_out AS "leftOut", i.result
FROM app.assignment_selection_task i
JOIN app.link_task t ON t.municipality_code = i.municipality_code AND t.id = i.task_id
JOIN app.debtor_account a ON a.municipality_code = t.municipality_code AND a.id = t.account_id
LEFT JOIN app.benefit_type b ON b.code = a.benefit_type
LEFT JOIN app.app_user holder ON holder.id = i.holder_id
LEFT JOIN app.app_user assignee ON assignee.id = i.assignee_id
WHERE i.municipality_code = $1 AND i.selection_id = $2 ORDER BY t.task_no`;

/** What everybody gets; once applied, what everybody got. */
const SHARES = `
SELECT u.id, u.display_name AS name,
       (SELECT count(*)::int FROM app.link_task t WHERE t.municipality_code = $1 AND t.assignee_id = u.id AND ${TASK_IS_LEFT_SQL}) AS left,
       count(*) FILTER (WHERE i.result IS NULL OR i.result = 'ASSIGNED')::int AS count
FROM app.assignment_selection_task i JOIN app.app_user u ON u.id = i.assignee_id
WHERE i.municipality_code = $1 AND i.selection_id = $2
GROUP BY u.id, u.display_name ORDER BY u.display_name COLLATE "da-x-icu", u.id`;

/** A selection of the reader's own. Throws `packages.selection_not_found`. */
export async function readAssignment(
  em: EntityManager,
  municipalityCode: string,
  selectionId: number,
): Promise<Assignment> {
  const of = [municipalityCode, selectionId];
  const [selection]: Omit<Assignment, 'shares' | 'tasks'>[] = await em.query(SELECTION, of);
  if (!selection) throw new SelectionNotFound();
  const shares: Share[] = await em.query(SHARES, of);
  const tasks: SelectedTask[] = await em.query(TASKS, of);
  return { ...selection, shares, tasks };
}
