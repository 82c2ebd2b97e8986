import type { EntityManager } from 'typeorm';
import { StaleVersion } from '../../shared/index.js';
import type { Begin } from '../decisions/begin.js';
import { takeUp } from '../tasks/take-up.js';
import type { TaskRow } from '../tasks/task-rows.js';
import { assertMineToWork, lastMove } from './mine-to-work.js';
import { endLease } from './task-leases.js';

/**
 * A lease is no assignment: who decides on a task of the queue takes it in the same transaction. A lease that ran out
 * unnoticed does no harm while nobody else has the task. Throws `packages.task_moved_on`, `.task_taken`, `.task_leased`
 * and `shared.stale_version`, each with who and, where it is known, when.
 */
export const takeFromQueue: Begin = async (em, task, ref, actor) => {
  await assertMineToWork(em, task, actor);
  if (ref.version !== undefined && task.version !== ref.version)
    throw new StaleVersion({ ...(await lastMove(em, task)) });
  await endLease(em, task.municipality_code, task.id);
  await wake(em, task);
  return takeUp(em, task, actor);
};

/** What is worked on is not parked any more. */
export async function wake(em: EntityManager, task: TaskRow): Promise<void> {
  await em.query(
    'UPDATE app.task_parking SET ended_at = now() WHERE municipality_code = $1 AND task_id = $2 AND ended_at IS NULL',
    [task.municipality_code, task.id],
  );
}
