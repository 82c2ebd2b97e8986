import type { EntityManager } from 'typeorm';
import { INSERT_TASKS } from '../late/late-task.service.js';
import { moveTask, type TaskRow } from '../tasks/task-rows.js';

export interface AccountRef {
  readonly municipalityCode: string;
  readonly accountId: number;
}

/** Where an account lies: its task and package; without a task the package that it would join. */
export interface AccountPlace {
  readonly packageId: number | null;
  readonly taskId: number | null;
}

export async function placeOf(em: EntityManager, ref: AccountRef): Promise<AccountPlace> {
  const [task]: { id: number; package_id: number }[] = await em.query(
    'SELECT id, package_id FROM app.link_task WHERE municipality_code = $1 AND account_id = $2 ORDER BY id DESC LIMIT 1',
    [ref.municipalityCode, ref.accountId],
  );
  if (task) return { packageId: task.package_id, taskId: task.id };
  const [found]: { id: number }[] = await em.query(
    'SELECT id FROM app.task_package WHERE municipality_code = $1 ORDER BY id LIMIT 1',
    [ref.municipalityCode],
  );
  return { packageId: found?.id ?? null, taskId: null };
}

/** An account that is neither linked nor withdrawn any more: its task is reopened for anybody, or made. */
export async function leaveToAPerson(
  em: EntityManager,
  ref: AccountRef,
  packageId: number | null,
  task: TaskRow | null,
): Promise<void> {
  if (task?.status === 'COMPLETED' || task?.status === 'WITHDRAWN')
    await moveTask(em, task, 'REOPENED', { assigneeId: null });
  if (task || (await reopenHidden(em, ref))) return;
  if (packageId !== null) await em.query(INSERT_TASKS, [packageId, [ref.accountId]]);
}

/** A task that a load completed in a draft, which the municipality does not see; publishing brings it to light. */
async function reopenHidden(em: EntityManager, ref: AccountRef): Promise<boolean> {
  const [row]: { reopened: boolean }[] = await em.query('SELECT app.reopen_hidden_task($1, $2) AS reopened', [
    ref.municipalityCode,
    ref.accountId,
  ]);
  return row?.reopened ?? false;
}
