import type { QueuedTask } from '../../../modules/task-packages/index.js';

export type { QueuedTask };

const WORKABLE: readonly string[] = ['NEW', 'ASSIGNED', 'IN_PROGRESS', 'FAILED', 'REOPENED'];

/** Whether the task may be decided by whoever looks at it: nobody else has it, and nothing about it waits. */
export function isWorkable({ task }: QueuedTask): boolean {
  return WORKABLE.includes(task.status) && (task.owner === null || task.owner.isMe);
}
