import { commandUrl, newKey, sendCommand, type CommandAnswer } from '../../kit/components/send-command.js';
import type { QueuedTask } from './queued-task.js';
import { ask, type Answer, type Refused } from './work-api.js';

/** Skips, parks or takes over a task; null when it was done. */
export async function layAside(
  taskId: number,
  verb: 'skip' | 'park' | 'take-over',
  body: object,
  key: string,
): Promise<Refused | null> {
  return refusedOf(await ask(`work-queue/tasks/${taskId}/${verb}`, { body, key }));
}

/** Back into the queue; `isLast` where the page is being left. */
export function layBack(taskId: number, isLast = false): Promise<Answer<unknown>> {
  return ask(`work-queue/tasks/${taskId}/lay-back`, { body: {}, key: newKey(), isLast });
}

/**
 * Involves Netcompany (BR-18) by the command of the task list, which is for whoever holds the task: one that is only on
 * the screen is taken first, and stays with its caseworker while the answer is awaited.
 */
export async function escalate(
  { task }: QueuedTask,
  form: { readonly reason: string; readonly note: string },
  key: string,
): Promise<Refused | null> {
  let { status, version } = task;
  if (status !== 'IN_PROGRESS' && status !== 'FAILED') {
    const taken = await panelCommand('takeTask', task.id, { version }, newKey());
    if (taken) return taken;
    const fresh = await ask<QueuedTask>(`work-queue/tasks/${task.id}`);
    if (fresh.kind !== 'ok') return refusedOf(fresh);
    ({ status, version } = fresh.body.task);
  }
  return panelCommand('escalateTask', task.id, { ...form, version }, key);
}

async function panelCommand(
  name: string,
  taskId: number,
  body: object,
  key: string,
): Promise<Refused | null> {
  const answer = await sendCommand(commandUrl('tasks', name, taskId), { ...body }, key).catch(
    (): CommandAnswer => ({ code: 'shared.database_unavailable' }),
  );
  if (answer.notice?.type === 'success') return null;
  return { code: answer.code ?? 'panel.unexpected', title: '', details: answer.notice?.options ?? {} };
}

function refusedOf(answer: Answer<unknown>): Refused | null {
  switch (answer.kind) {
    case 'ok':
      return null;
    case 'refused':
      return answer.refusal;
    case 'loggedOut':
      return { code: 'identity.not_logged_in', title: '', details: {} };
    case 'unreachable':
      return { code: 'shared.database_unavailable', title: '', details: {} };
  }
}
