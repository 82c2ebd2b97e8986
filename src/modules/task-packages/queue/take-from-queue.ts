import { StaleVersion } from '../../shared/index.js';
import type { Begin } from '../decisions/begin.js';
import { takeUp } from '../tasks/take-up.js';
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
  return takeUp(em, task, actor);
};
