import type { EntityManager } from 'typeorm';
import { StaleVersion, type Actor } from '../../shared/index.js';
import { MoveNotAllowed, TaskNotFound, TaskNotHeld } from '../packages.errors.js';

export type TaskStatus =
  | 'NEW'
  | 'ASSIGNED'
  | 'IN_PROGRESS'
  | 'AWAITING_KY'
  | 'AWAITING_APPROVAL'
  | 'AWAITING_NETCOMPANY'
  | 'FAILED'
  | 'COMPLETED'
  | 'WITHDRAWN'
  | 'REOPENED';

export interface TaskRow {
  readonly id: number;
  readonly municipality_code: string;
  readonly package_id: number;
  readonly account_id: number;
  readonly status: TaskStatus;
  readonly assignee_id: number | null;
  readonly version: number;
}

/** The task as a screen showed it. */
export interface TaskRef {
  readonly municipalityCode: string;
  readonly taskId: number;
  readonly version?: number | undefined;
}

/** Locks the task: two people may press the button at once, and the second must see what the first did. */
export async function lockTask(em: EntityManager, ref: TaskRef): Promise<TaskRow> {
  const rows: TaskRow[] = await em.query(
    `SELECT id, municipality_code, package_id, account_id, status, assignee_id, version FROM app.link_task
     WHERE municipality_code = $1 AND id = $2 FOR UPDATE`,
    [ref.municipalityCode, ref.taskId],
  );
  const task = rows[0];
  if (!task) throw new TaskNotFound();
  return task;
}

/** Refuses a stale screen (design.md 5, `version`). */
export function assertCurrent(task: TaskRow, ref: TaskRef): void {
  if (ref.version !== undefined && task.version !== ref.version) throw new StaleVersion();
}

/** Only who holds the task and has begun it decides on it. */
export function assertHeld(task: TaskRow, actor: Actor): void {
  if (task.status !== 'IN_PROGRESS' || task.assignee_id !== actor.userId) throw new TaskNotHeld();
}

export interface TaskChange {
  readonly assigneeId?: number | null;
  readonly resolution?: string | null;
}

/** Moves a task; the database checks the move, counts the version and writes the transition. */
export async function moveTask(
  em: EntityManager,
  task: TaskRow,
  to: TaskStatus,
  change: TaskChange = {},
): Promise<void> {
  const rows: unknown[] = await em.query(
    'SELECT 1 FROM app.allowed_task_move WHERE from_status = $1 AND to_status = $2',
    [task.status, to],
  );
  if (rows.length === 0) throw new MoveNotAllowed({ from: task.status, to });
  const done = to === 'COMPLETED' || to === 'WITHDRAWN';
  const assignee = change.assigneeId === undefined ? task.assignee_id : change.assigneeId;
  await em.query(
    `UPDATE app.link_task SET status = $3, assignee_id = $4,
            assigned_at = CASE WHEN $4::bigint IS NULL THEN NULL WHEN assignee_id IS DISTINCT FROM $4 THEN now() ELSE assigned_at END,
            started_at = CASE WHEN $3 = 'IN_PROGRESS' THEN coalesce(started_at, now()) ELSE started_at END,
            completed_at = CASE WHEN $5 THEN now() END, resolution = CASE WHEN $5 THEN $6 END
     WHERE municipality_code = $1 AND id = $2`,
    [task.municipality_code, task.id, to, assignee, done, change.resolution ?? null],
  );
}

/** A colleague's name. */
export async function nameOf(em: EntityManager, userId: number): Promise<string> {
  const rows: { display_name: string }[] = await em.query(
    'SELECT display_name FROM app.app_user WHERE id = $1',
    [userId],
  );
  return rows[0]?.display_name ?? '';
}
