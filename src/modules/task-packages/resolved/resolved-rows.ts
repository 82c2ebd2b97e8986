import type { EntityManager } from 'typeorm';
import { NotFound, type Actor } from '../../shared/index.js';
import type { ResolvedFilter } from './resolved-filter.js';
import type { ResolvedItem, ResolvedKind } from './resolved-item.js';
import { resolvedQuery } from './resolved-sql.js';

const COLUMNS = `"municipalityCode", kind, id, "accountId", "accountNo", "balanceOere", outcome, method, category, "benefitType",
  (SELECT b.name_da FROM app.benefit_type b WHERE b.code = "benefitType") AS "benefitTypeName", score,
  "decidedBy", "decidedAt", "decidedDay", "approvedBy", ("endedAt" AT TIME ZONE 'Europe/Copenhagen')::date AS "endedDay", ground, reasons`;
const TOTALS = 'count(*)::int AS count, coalesce(sum("balanceOere"), 0)::bigint AS "totalOere"';

/** Throws `NotFound`, also for another municipality's. */
export async function itemOf(
  em: EntityManager,
  actor: Actor,
  municipality: string,
  kind: ResolvedKind,
  id: number,
): Promise<ResolvedItem> {
  const [item] = await rowsOf(em, actor, { municipality }, 'AND kind = ? AND id = ?', [kind, id]);
  if (!item) throw new NotFound();
  return item;
}

/** The rows of the filter that the reader sees; `tail` orders and limits them. */
export function rowsOf(
  em: EntityManager,
  actor: Actor,
  filter: ResolvedFilter,
  tail: string,
  values: readonly unknown[] = [],
): Promise<ResolvedItem[]> {
  const { sql, params } = resolvedQuery(COLUMNS, actor.municipalityCode, filter, tail, values);
  return em.query(sql, params);
}

/** Count and øre of the whole filter. */
export async function totalsOf(
  em: EntityManager,
  actor: Actor,
  filter: ResolvedFilter,
): Promise<{ count: number; totalOere: number }> {
  const { sql, params } = resolvedQuery(TOTALS, actor.municipalityCode, filter);
  const [totals]: { count: number; totalOere: number }[] = await em.query(sql, params);
  return totals ?? { count: 0, totalOere: 0 };
}
