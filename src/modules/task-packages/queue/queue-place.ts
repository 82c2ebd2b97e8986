import type { EntityManager } from 'typeorm';
import { LIMITATION_DAYS, TODAY_SQL, WORKABLE_SQL } from './queue-sql.js';

/** The first thing in the order that sets the task apart from others. */
export const PLACE_CODES = [
  'SKIPPED',
  'PARKED',
  'DEADLINE',
  'LIMITATION_PASSED',
  'LIMITATION',
  'PENDING_POSTINGS',
  'AMOUNT',
] as const;
export type PlaceCode = (typeof PLACE_CODES)[number];

/** Why a task stands where it stands in the queue; amounts in øre, dates as days. */
export interface QueuePlace {
  readonly code: PlaceCode;
  readonly values: {
    readonly endDate: string;
    readonly limitationDate: string | null;
    readonly pendingOere: number;
    readonly balanceOere: number;
    /** Why the reader skipped it, or anybody parked it; with the day on which it wakes. */
    readonly reason: string | null;
    readonly parkedUntil: string | null;
  };
}

interface PlaceRow {
  readonly taskId: number;
  readonly code: PlaceCode;
  readonly endDate: string;
  readonly limitationDate: string | null;
  readonly pendingOere: number;
  readonly balanceOere: number;
  readonly reason: string | null;
  readonly parkedUntil: string | null;
}

/**
 * The deadline sets apart only where it has passed, or where tasks of a later one wait behind. Once for each package; the
 * LIMIT makes the planner look for the first task of a later package instead of grouping all tasks.
 */
const DEADLINES = `
SELECT p.id, p.end_date, p.end_date < ${TODAY_SQL} OR EXISTS (
  SELECT 1 FROM app.task_package q CROSS JOIN LATERAL (
    SELECT 1 FROM app.link_task t WHERE t.municipality_code = $1 AND t.package_id = q.id AND ${WORKABLE_SQL} LIMIT 1) AS waiting
  WHERE q.municipality_code = $1 AND q.published_at IS NOT NULL AND q.end_date > p.end_date) AS apart
FROM app.task_package p WHERE p.municipality_code = $1`;

const PLACES = `
WITH package AS MATERIALIZED (${DEADLINES})
SELECT t.id AS "taskId", p.end_date AS "endDate", t.limitation_date AS "limitationDate", t.pending_oere AS "pendingOere",
       t.balance_oere AS "balanceOere", coalesce(k.reason, s.reason) AS reason, k.parked_until AS "parkedUntil",
       CASE WHEN k.id IS NOT NULL THEN 'PARKED'
            WHEN s.id IS NOT NULL THEN 'SKIPPED'
            WHEN p.apart THEN 'DEADLINE'
            WHEN t.limitation_date < ${TODAY_SQL} THEN 'LIMITATION_PASSED'
            WHEN t.limitation_date <= ${TODAY_SQL} + ${LIMITATION_DAYS} THEN 'LIMITATION'
            WHEN t.pending_oere > 0 THEN 'PENDING_POSTINGS'
            ELSE 'AMOUNT' END AS code
FROM app.link_task t
JOIN package p ON p.id = t.package_id
LEFT JOIN app.task_skip s ON s.municipality_code = t.municipality_code AND s.task_id = t.id AND s.user_id = $2
LEFT JOIN app.task_parking k ON k.municipality_code = t.municipality_code AND k.task_id = t.id AND k.ended_at IS NULL AND k.parked_until > ${TODAY_SQL}
WHERE t.municipality_code = $1 AND t.id = ANY ($3::bigint[])`;

/** The places of these tasks in the person's queue, by task. */
export async function readPlaces(
  em: EntityManager,
  municipalityCode: string,
  userId: number,
  taskIds: readonly number[],
): Promise<ReadonlyMap<number, QueuePlace>> {
  const rows: PlaceRow[] = await em.query(PLACES, [municipalityCode, userId, [...taskIds]]);
  return new Map(rows.map(({ taskId, code, ...values }) => [taskId, { code, values }]));
}
