import type { EntityManager } from 'typeorm';
import { addDays } from '../../municipalities/index.js';
import type { Actor } from '../../shared/index.js';
import type { ResolvedFilter } from '../resolved/index.js';
import { resolvedQuery } from '../resolved/resolved-sql.js';
import type { AuditorOverview, ResolvedOutcome, ResolvedSum, ResolvedWay } from './overview.js';

const LAST_DAYS = 7;
const WAYS: readonly ResolvedWay[] = ['AUTOMATIC', 'MANUAL', 'WITHDRAWN'];
const SUMS = `CASE WHEN kind = 'WITHDRAWAL' THEN 'WITHDRAWN' ELSE method END AS way, count(*)::int AS count,
  coalesce(sum("balanceOere"), 0)::bigint AS oere`;

/** The decisions in force, of the last seven days and in all: the same rows as the list of resolved items counts. */
export async function auditorOverview(
  em: EntityManager,
  actor: Actor,
  today: string,
): Promise<AuditorOverview> {
  const since = addDays(today, 1 - LAST_DAYS);
  const lastDays = await sums(em, actor, { decidedFrom: since });
  const total = await sums(em, actor, {});
  const outcomes = await outcomesOf(em, actor);
  const none = { count: 0, oere: 0 };
  return {
    kind: 'AUDITOR',
    since,
    ways: WAYS.map((way) => ({
      way,
      lastDays: lastDays.get(way) ?? none,
      total: total.get(way) ?? none,
    })),
    outcomes,
  };
}

async function sums(
  em: EntityManager,
  actor: Actor,
  filter: ResolvedFilter,
): Promise<Map<ResolvedWay, ResolvedSum>> {
  const inForce = { ...filter, undone: 'no' };
  const { sql, params } = resolvedQuery(SUMS, actor.municipalityCode, inForce, 'GROUP BY way');
  const rows: ({ way: ResolvedWay } & ResolvedSum)[] = await em.query(sql, params);
  return new Map(rows.map(({ way, count, oere }) => [way, { count, oere }]));
}

function outcomesOf(em: EntityManager, actor: Actor): Promise<ResolvedOutcome[]> {
  const { sql, params } = resolvedQuery(
    'outcome, method, count(*)::int AS count, coalesce(sum("balanceOere"), 0)::bigint AS oere',
    actor.municipalityCode,
    { undone: 'no' },
    'GROUP BY outcome, method ORDER BY outcome, method',
  );
  return em.query(sql, params);
}
