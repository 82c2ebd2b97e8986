import type { EntityManager } from 'typeorm';
import type { Actor } from '../../shared/index.js';
import { TaskLeased } from '../packages.errors.js';
import type { TaskRow } from '../tasks/task-rows.js';

/** How long a task stays with who has it on the screen, without a sign of life (design.md 11, "Lease"). */
const LEASE = `interval '30 minutes'`;

export interface Lease {
  readonly taskId: number;
  readonly leaseUntil: Date;
}

/** A lease that still runs, and whose it is. */
export interface LeaseHolder {
  readonly userId: number;
  readonly name: string;
  readonly leaseUntil: Date;
}

/**
 * Leases the tasks, whose rows the caller has locked, to the person. One that a colleague leased between the caller's
 * look and his lock is left out: the row of the lease decides, because locking the task alone does not look again.
 */
export async function lease(
  em: EntityManager,
  municipalityCode: string,
  taskIds: readonly number[],
  userId: number,
): Promise<number[]> {
  const rows: { task_id: number }[] = await em.query(
    `INSERT INTO app.task_lease AS l (municipality_code, task_id, user_id, lease_until)
     SELECT $1, id, $3, now() + ${LEASE} FROM unnest($2::bigint[]) AS id
     ON CONFLICT (municipality_code, task_id) DO UPDATE SET user_id = EXCLUDED.user_id, lease_until = EXCLUDED.lease_until
       WHERE l.lease_until <= now()
     RETURNING task_id`,
    [municipalityCode, [...taskIds], userId],
  );
  const leased = new Set(rows.map((row) => row.task_id));
  return taskIds.filter((id) => leased.has(id));
}

/** A sign of life: the person's own leases run for another half hour, those that nobody took since they ran out, too. */
export async function renew(
  em: EntityManager,
  municipalityCode: string,
  taskIds: readonly number[],
  userId: number,
): Promise<Lease[]> {
  return returned(
    await em.query(
      `UPDATE app.task_lease SET lease_until = now() + ${LEASE}
       WHERE municipality_code = $1 AND task_id = ANY ($2::bigint[]) AND user_id = $3
       RETURNING task_id AS "taskId", lease_until AS "leaseUntil"`,
      [municipalityCode, [...taskIds], userId],
    ),
  );
}

/** The colleague's lease is the person's; the take-over that says why is written before (migration 1764000000580). */
export async function moveLease(
  em: EntityManager,
  municipalityCode: string,
  taskId: number,
  userId: number,
): Promise<void> {
  await em.query(
    `UPDATE app.task_lease SET user_id = $3, lease_until = now() + ${LEASE} WHERE municipality_code = $1 AND task_id = $2`,
    [municipalityCode, taskId, userId],
  );
}

/** Nobody has the task on the screen any more; with a person, only where it is that person's. */
export async function endLease(
  em: EntityManager,
  municipalityCode: string,
  taskId: number,
  userId: number | null = null,
): Promise<boolean> {
  const [, count]: [unknown, number] = await em.query(
    'DELETE FROM app.task_lease WHERE municipality_code = $1 AND task_id = $2 AND ($3::bigint IS NULL OR user_id = $3)',
    [municipalityCode, taskId, userId],
  );
  return count > 0;
}

/** Who has the task on the screen, or null. */
export async function findLease(
  em: EntityManager,
  municipalityCode: string,
  taskId: number,
): Promise<LeaseHolder | null> {
  const [row]: LeaseHolder[] = await em.query(
    `SELECT l.user_id AS "userId", u.display_name AS name, l.lease_until AS "leaseUntil"
     FROM app.task_lease l JOIN app.app_user u ON u.id = l.user_id
     WHERE l.municipality_code = $1 AND l.task_id = $2 AND l.lease_until > now()`,
    [municipalityCode, taskId],
  );
  return row ?? null;
}

/** Whether the task is on this person's screen. */
export async function isOnScreenOf(
  em: EntityManager,
  municipalityCode: string,
  taskId: number,
  userId: number | null,
): Promise<boolean> {
  return (await findLease(em, municipalityCode, taskId))?.userId === userId;
}

/** Throws `packages.task_leased` where a colleague has the task on the screen. */
export async function assertNotLeasedByOther(em: EntityManager, task: TaskRow, actor: Actor): Promise<void> {
  const lease = await findLease(em, task.municipality_code, task.id);
  if (lease && lease.userId !== actor.userId)
    throw new TaskLeased({ name: lease.name, until: lease.leaseUntil.toISOString() });
}

/** TypeORM answers an UPDATE with its rows and their number. */
function returned<T>([rows]: [T[], number]): T[] {
  return rows;
}
