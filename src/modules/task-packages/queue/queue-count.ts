import type { EntityManager } from 'typeorm';
import { countOfColleague, isOfColleague } from './colleague-tasks.js';
import { Conditions, addFilter, type QueueFilter } from './queue-filter.js';
import { IS_LEASED_BY_OTHER_SQL, IS_PARKED_SQL, MINE_TO_WORK_SQL } from './queue-sql.js';

/** How many tasks are in the person's queue, those on the own screen among them; without what sleeps or others have. */
export async function countLeft(
  em: EntityManager,
  municipalityCode: string,
  userId: number,
  filter: QueueFilter,
): Promise<number> {
  if (isOfColleague(filter, userId)) return countOfColleague(em, municipalityCode, userId, filter);
  const conditions = new Conditions([municipalityCode, userId]);
  addFilter(conditions, filter, userId);
  const [row]: { left: number }[] = await em.query(
    `SELECT count(*)::int AS left FROM app.link_task t
     WHERE ${MINE_TO_WORK_SQL} AND NOT ${IS_LEASED_BY_OTHER_SQL} AND NOT ${IS_PARKED_SQL}${conditions.sql}`,
    conditions.params,
  );
  return row?.left ?? 0;
}
