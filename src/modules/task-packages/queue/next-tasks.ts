import type { EntityManager } from 'typeorm';
import { isOfColleague, listOfColleague } from './colleague-tasks.js';
import { Conditions, addFilter, type QueueFilter } from './queue-filter.js';
import {
  IS_LEASED_SQL,
  IS_PARKED_SQL,
  IS_SKIPPED_SQL,
  LIMITATION_DAYS,
  MINE_TO_WORK_SQL,
  TODAY_SQL,
} from './queue-sql.js';
import { lease } from './task-leases.js';

export interface Wanted {
  readonly municipalityCode: string;
  readonly userId: number;
  readonly count: number;
  readonly filter: QueueFilter;
  /** What the screen has already. */
  readonly except: readonly number[];
}

const IS_NEAR = `t.limitation_date <= ${TODAY_SQL} + ${LIMITATION_DAYS}`;
const BY_AMOUNT = 't.pending_oere DESC, t.balance_oere DESC, t.id';

/** A part of the queue in its order; each reads an index of migration 1764000000580 from its beginning. */
interface Shelf {
  readonly where: string;
  readonly order: string;
}

/** Within a package: what is near its limitation, then pending postings and amount. */
const SHELVES: readonly Shelf[] = [
  { where: `${IS_NEAR} AND NOT ${IS_SKIPPED_SQL}`, order: `t.limitation_date, ${BY_AMOUNT}` },
  { where: `NOT coalesce(${IS_NEAR}, false) AND NOT ${IS_SKIPPED_SQL}`, order: BY_AMOUNT },
];
/** Last of all what the person skipped, the longest ago first. */
const SKIPPED: Shelf = {
  where: IS_SKIPPED_SQL,
  order: `(SELECT s.skipped_at FROM app.task_skip s WHERE s.municipality_code = t.municipality_code AND s.task_id = t.id AND s.user_id = $2), t.id`,
};

/**
 * Leases the next tasks by cost of waiting: deadline of the package, limitation within 90 days, pending postings, amount.
 * What others are just taking is stepped over without waiting (SKIP LOCKED). A colleague's tasks are not leased.
 */
export async function leaseNext(em: EntityManager, wanted: Wanted): Promise<number[]> {
  if (isOfColleague(wanted.filter, wanted.userId)) return listOfColleague(em, wanted);
  const taken: number[] = [];
  for (const packageId of await openPackages(em, wanted.municipalityCode))
    for (const shelf of SHELVES) await takeFrom(em, wanted, shelf, packageId, taken);
  await takeFrom(em, wanted, SKIPPED, null, taken);
  return taken;
}

/** Those whose deadline comes first, first. */
async function openPackages(em: EntityManager, municipalityCode: string): Promise<number[]> {
  const rows: { id: number }[] = await em.query(
    'SELECT id FROM app.task_package WHERE municipality_code = $1 AND published_at IS NOT NULL ORDER BY end_date, id',
    [municipalityCode],
  );
  return rows.map((row) => row.id);
}

/** Fills `taken` from one shelf; again where others leased something in between, until it is full or the shelf empty. */
async function takeFrom(
  em: EntityManager,
  wanted: Wanted,
  shelf: Shelf,
  packageId: number | null,
  taken: number[],
): Promise<void> {
  while (taken.length < wanted.count) {
    const found = await lockFirst(em, wanted, shelf, packageId, taken);
    if (found.length === 0) return;
    taken.push(...(await lease(em, wanted.municipalityCode, found, wanted.userId)));
  }
}

async function lockFirst(
  em: EntityManager,
  { municipalityCode, userId, filter, except, count }: Wanted,
  shelf: Shelf,
  packageId: number | null,
  taken: readonly number[],
): Promise<number[]> {
  const conditions = new Conditions([municipalityCode, userId]);
  if (packageId !== null) conditions.add(packageId, (name) => `t.package_id = ${name}`);
  conditions.add([...except, ...taken], (name) => `t.id <> ALL (${name}::bigint[])`);
  addFilter(conditions, filter, userId);
  const rows: { id: number }[] = await em.query(
    `SELECT t.id FROM app.link_task t
     WHERE ${MINE_TO_WORK_SQL} AND NOT ${IS_LEASED_SQL} AND NOT ${IS_PARKED_SQL} AND ${shelf.where}${conditions.sql}
     ORDER BY ${shelf.order} LIMIT ${count - taken.length} FOR UPDATE OF t SKIP LOCKED`,
    conditions.params,
  );
  return rows.map((row) => row.id);
}
