import type { EntityManager } from 'typeorm';
import type { Wanted } from './next-tasks.js';
import { Conditions, addFilter, type QueueFilter } from './queue-filter.js';
import { IS_PARKED_SQL, WORKABLE_SQL } from './queue-sql.js';

/** Whose tasks can be asked for by name, and how many each holds. */
export interface QueueColleague {
  readonly id: number;
  readonly name: string;
  readonly count: number;
}

const HELD = `t.municipality_code = $1 AND ${WORKABLE_SQL} AND NOT ${IS_PARKED_SQL}`;

/** The filter names somebody else: those tasks are read and not leased, an assignment stays until it is laid back. */
export function isOfColleague({ assignee }: QueueFilter, userId: number): boolean {
  return typeof assignee === 'number' && assignee !== userId;
}

/** What the named colleague holds, by cost of waiting as in the queue. */
export async function listOfColleague(
  em: EntityManager,
  { municipalityCode, userId, filter, except, count }: Wanted,
): Promise<number[]> {
  const conditions = new Conditions([municipalityCode]);
  conditions.add([...except], (name) => `t.id <> ALL (${name}::bigint[])`);
  addFilter(conditions, filter, userId);
  const rows: { id: number }[] = await em.query(
    `SELECT t.id FROM app.link_task t JOIN app.task_package p ON p.municipality_code = t.municipality_code AND p.id = t.package_id
     WHERE p.published_at IS NOT NULL AND ${HELD}${conditions.sql}
     ORDER BY p.end_date, t.limitation_date NULLS LAST, t.pending_oere DESC, t.balance_oere DESC, t.id LIMIT ${count}`,
    conditions.params,
  );
  return rows.map((row) => row.id);
}

export async function countOfColleague(
  em: EntityManager,
  municipalityCode: string,
  userId: number,
  filter: QueueFilter,
): Promise<number> {
  const conditions = new Conditions([municipalityCode]);
  addFilter(conditions, filter, userId);
  const [row]: { left: number }[] = await em.query(
    `SELECT count(*)::int AS left FROM app.link_task t WHERE ${HELD}${conditions.sql}`,
    conditions.params,
  );
  return row?.left ?? 0;
}

/** The person's colleagues who decide on tasks; `conditions` are on their tasks, $1 the municipality and $2 the person. */
export function readColleagues(em: EntityManager, conditions: Conditions): Promise<QueueColleague[]> {
  return em.query(
    `SELECT u.id, u.display_name AS name, count(t.id)::int AS count FROM app.app_user u
     LEFT JOIN app.link_task t ON t.assignee_id = u.id AND ${HELD}${conditions.sql}
     WHERE u.municipality_code = $1 AND u.id <> $2 AND u.role IN ('CASEWORKER', 'COORDINATOR') AND u.disabled_at IS NULL
     GROUP BY u.id, u.display_name ORDER BY u.display_name, u.id`,
    conditions.params,
  );
}
