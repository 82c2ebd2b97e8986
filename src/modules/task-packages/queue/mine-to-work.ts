import type { EntityManager } from 'typeorm';
import type { Actor } from '../../shared/index.js';
import { TaskMovedOn, TaskTaken } from '../packages.errors.js';
import { nameOf, type TaskRow } from '../tasks/task-rows.js';
import { assertNotLeasedByOther } from './task-leases.js';

const WORKABLE: readonly string[] = ['NEW', 'ASSIGNED', 'IN_PROGRESS', 'FAILED', 'REOPENED'];

/** The locked task can be worked, by anybody who may. Throws `packages.task_moved_on` and `.task_taken`, with who and when. */
export async function assertNobodyElseHolds(em: EntityManager, task: TaskRow, actor: Actor): Promise<void> {
  if (!WORKABLE.includes(task.status))
    throw new TaskMovedOn({ ...(await lastMove(em, task)), status: task.status });
  if (task.assignee_id !== null && task.assignee_id !== actor.userId)
    throw new TaskTaken({ ...(await lastMove(em, task)), name: await nameOf(em, task.assignee_id) });
}

/** And nobody else has it on the screen. Throws `packages.task_leased`, too, with who and until when. */
export async function assertMineToWork(em: EntityManager, task: TaskRow, actor: Actor): Promise<void> {
  await assertNobodyElseHolds(em, task, actor);
  await assertNotLeasedByOther(em, task, actor);
}

/** Who moved the task last, and when. */
export async function lastMove(em: EntityManager, task: TaskRow): Promise<{ name: string; at: string }> {
  const [row]: { name: string; at: Date }[] = await em.query(
    `SELECT actor_name AS name, at FROM app.task_transition WHERE municipality_code = $1 AND task_id = $2 ORDER BY seq DESC LIMIT 1`,
    [task.municipality_code, task.id],
  );
  return { name: row?.name ?? '', at: row?.at.toISOString() ?? '' };
}
