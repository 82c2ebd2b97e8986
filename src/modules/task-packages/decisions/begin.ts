import type { EntityManager } from 'typeorm';
import type { Actor } from '../../shared/index.js';
import { assertCurrent, assertHeld, type TaskRef, type TaskRow } from '../tasks/task-rows.js';

/** How a locked task comes to be the actor's to decide on; the task as it is then. */
export type Begin = (em: EntityManager, task: TaskRow, ref: TaskRef, actor: Actor) => Promise<TaskRow>;

/** Only who holds the task and has begun it. Throws `packages.task_not_held`, `shared.stale_version`. */
export const heldAlready: Begin = async (_em, task, ref, actor) => {
  assertHeld(task, actor);
  assertCurrent(task, ref);
  return task;
};
