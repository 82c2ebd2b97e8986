import type { EntityManager } from 'typeorm';
import { StaleVersion } from '../../shared/index.js';
import type { Begin } from '../decisions/begin.js';
import { TaskMovedOn, TaskTaken } from '../packages.errors.js';
import { takeUp } from '../tasks/take-up.js';
import { nameOf, type TaskRow } from '../tasks/task-rows.js';
import { assertNotLeasedByOther, endLease } from './task-leases.js';

const WORKABLE: readonly string[] = ['NEW', 'ASSIGNED', 'IN_PROGRESS', 'FAILED', 'REOPENED'];

/**
 * A lease is no assignment: who decides on a task of the queue takes it in the same transaction. A lease that ran out
 * unnoticed does no harm while nobody else has the task. Throws `packages.task_moved_on`, `.task_taken`, `.task_leased`
 * and `shared.stale_version`, each with who and, where it is known, when.
 */
export const takeFromQueue: Begin = async (em, task, ref, actor) => {
  if (!WORKABLE.includes(task.status))
    throw new TaskMovedOn({ ...(await lastMove(em, task)), status: task.status });
  if (task.assignee_id !== null && task.assignee_id !== actor.userId)
    throw new TaskTaken({ ...(await lastMove(em, task)), name: await nameOf(em, task.assignee_id) });
  await assertNotLeasedByOther(em, task, actor);
  if (ref.version !== undefined && task.version !== ref.version)
    throw new StaleVersion({ ...(await lastMove(em, task)) });
  await endLease(em, task.municipality_code, task.id);
  await wake(em, task);
  return takeUp(em, task, actor);
};

/** Who moved the task last, and when. */
async function lastMove(em: EntityManager, task: TaskRow): Promise<{ name: string; at: string }> {
  const [row]: { name: string; at: Date }[] = await em.query(
    `SELECT actor_name AS name, at FROM app.task_transition WHERE municipality_code = $1 AND task_id = $2 ORDER BY seq DESC LIMIT 1`,
    [task.municipality_code, task.id],
  );
  return { name: row?.name ?? '', at: row?.at.toISOString() ?? '' };
}

/** What is decided is not parked any more. */
async function wake(em: EntityManager, task: TaskRow): Promise<void> {
  await em.query(
    'UPDATE app.task_parking SET ended_at = now() WHERE municipality_code = $1 AND task_id = $2 AND ended_at IS NULL',
    [task.municipality_code, task.id],
  );
}
