import type { EntityManager } from 'typeorm';
import type { Actor } from '../../shared/index.js';
import { wake } from '../queue/wake.js';
import { moveTask, type TaskRow } from './task-rows.js';

/** The locked task, which nobody else holds, is the actor's and begun; as it is then. */
export async function takeUp(em: EntityManager, task: TaskRow, actor: Actor): Promise<TaskRow> {
  await wake(em, task);
  const begun: TaskRow = { ...task, status: 'IN_PROGRESS', assignee_id: actor.userId };
  if (task.status === 'IN_PROGRESS') return task;
  if (task.status === 'FAILED' && task.assignee_id === actor.userId) {
    await moveTask(em, task, 'IN_PROGRESS');
    return begun;
  }
  const mine: TaskRow = { ...task, status: 'ASSIGNED', assignee_id: actor.userId };
  if (task.status !== 'ASSIGNED') await moveTask(em, task, 'ASSIGNED', { assigneeId: actor.userId });
  await moveTask(em, mine, 'IN_PROGRESS');
  return begun;
}
