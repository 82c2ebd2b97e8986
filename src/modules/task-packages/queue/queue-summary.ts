import type { EntityManager } from 'typeorm';
import { AWAITS_APPROVAL_SQL, TASK_IS_LEFT_SQL } from '../tasks/task-standing.js';
import { readColleagues, type QueueColleague } from './colleague-tasks.js';
import { countLeft } from './queue-count.js';
import { Conditions, addFilter, type QueueFilter } from './queue-filter.js';
import { IS_LEASED_BY_OTHER_SQL, IS_PARKED_SQL, IS_SKIPPED_SQL, MINE_TO_WORK_SQL } from './queue-sql.js';

/** How many tasks are where; those that wait for somebody or sleep are left in their package all the same. */
export interface QueueSummary {
  /** In the caller's queue. */
  readonly left: number;
  /** Assigned to the caller. */
  readonly mine: number;
  readonly skipped: number;
  readonly parked: number;
  /** Assigned to colleagues, or on their screens. */
  readonly withColleagues: number;
  readonly awaitingApproval: number;
  readonly awaitingNetcompany: number;
  readonly awaitingKy: number;
  /** In the queue again, to be decided anew or sent again. */
  readonly failedInKy: number;
  readonly reasons: readonly { readonly code: string; readonly count: number }[];
  readonly benefitTypes: readonly {
    readonly code: string;
    readonly name: string;
    readonly count: number;
  }[];
  /** Everybody else who decides on tasks here, with the number of tasks that each holds. */
  readonly colleagues: readonly QueueColleague[];
}

type Counts = Omit<QueueSummary, 'left' | 'reasons' | 'benefitTypes' | 'colleagues'>;

const IN_QUEUE = `${MINE_TO_WORK_SQL} AND NOT ${IS_LEASED_BY_OTHER_SQL} AND NOT ${IS_PARKED_SQL}`;

/** Within the filter; each list of choices without its own part of the filter, so that one can be exchanged for another. */
export async function readSummary(
  em: EntityManager,
  municipalityCode: string,
  userId: number,
  filter: QueueFilter,
): Promise<QueueSummary> {
  const within = (part: QueueFilter): Conditions => {
    const conditions = new Conditions([municipalityCode, userId]);
    addFilter(conditions, part, userId);
    return conditions;
  };
  return {
    left: await countLeft(em, municipalityCode, userId, filter),
    ...(await readCounts(em, within(filter))),
    reasons: await readReasons(em, within({ ...filter, reason: undefined })),
    benefitTypes: await readBenefitTypes(em, within({ ...filter, benefitType: undefined })),
    colleagues: await readColleagues(em, within({ ...filter, assignee: undefined })),
  };
}

async function readCounts(em: EntityManager, conditions: Conditions): Promise<Counts> {
  const [counts]: Counts[] = await em.query(
    `SELECT count(*) FILTER (WHERE t.assignee_id = $2)::int AS mine,
            count(*) FILTER (WHERE ${IS_SKIPPED_SQL})::int AS skipped,
            count(*) FILTER (WHERE ${IS_PARKED_SQL})::int AS parked,
            count(*) FILTER (WHERE t.assignee_id <> $2 OR ${IS_LEASED_BY_OTHER_SQL})::int AS "withColleagues",
            count(*) FILTER (WHERE ${AWAITS_APPROVAL_SQL})::int AS "awaitingApproval",
            count(*) FILTER (WHERE t.status = 'AWAITING_NETCOMPANY')::int AS "awaitingNetcompany",
            count(*) FILTER (WHERE t.status = 'AWAITING_KY')::int AS "awaitingKy",
            count(*) FILTER (WHERE t.status = 'FAILED')::int AS "failedInKy"
     FROM app.link_task t WHERE t.municipality_code = $1 AND ${TASK_IS_LEFT_SQL}${conditions.sql}`,
    conditions.params,
  );
  return counts ?? NO_COUNTS;
}

function readReasons(em: EntityManager, conditions: Conditions): Promise<QueueSummary['reasons']> {
  return em.query(
    `SELECT code, count(*)::int AS count FROM app.link_task t CROSS JOIN LATERAL unnest(t.reasons) AS code
     WHERE ${IN_QUEUE}${conditions.sql} GROUP BY code ORDER BY code`,
    conditions.params,
  );
}

function readBenefitTypes(em: EntityManager, conditions: Conditions): Promise<QueueSummary['benefitTypes']> {
  return em.query(
    `SELECT b.code, b.name_da AS name, count(*)::int AS count FROM app.link_task t
     JOIN app.debtor_account d ON d.municipality_code = t.municipality_code AND d.id = t.account_id
     JOIN app.benefit_type b ON b.code = d.benefit_type
     WHERE ${IN_QUEUE}${conditions.sql} GROUP BY b.code, b.name_da ORDER BY b.name_da`,
    conditions.params,
  );
}

const NO_COUNTS: Counts = {
  mine: 0,
  skipped: 0,
  parked: 0,
  withColleagues: 0,
  awaitingApproval: 0,
  awaitingNetcompany: 0,
  awaitingKy: 0,
  failedInKy: 0,
};
