import type { ResolvedFilter } from './resolved-filter.js';

/** Columns that every reader may see: no names of citizens, no notes, no evidence. */
const ITEMS = `
WITH item AS (
  SELECT l.municipality_code, 'LINK' AS kind, l.id, l.account_id, l.outcome, l.method, l.no_grant_category, l.benefit_type,
         l.case_id, l.grant_id, l.chosen_score, l.decided_by_name, l.decided_at, l.approved_by_name, l.ended_at, NULL::text AS ground
  FROM app.account_link l
  UNION ALL
  SELECT w.municipality_code, 'WITHDRAWAL', w.id, w.account_id, 'WITHDRAWN', 'MANUAL', NULL, NULL, NULL, NULL, NULL,
         w.proposed_by_name, w.approved_at, w.approved_by_name, w.ended_at, w.ground
  FROM app.account_withdrawal w
), resolved AS (
  SELECT i.municipality_code AS "municipalityCode", i.kind, i.id, i.account_id AS "accountId", a.account_no AS "accountNo",
         a.balance_oere AS "balanceOere", i.outcome, i.method, i.no_grant_category AS category,
         coalesce(i.benefit_type, a.benefit_type) AS "benefitType", i.chosen_score AS score, i.decided_by_name AS "decidedBy",
         i.decided_at AS "decidedAt", (i.decided_at AT TIME ZONE 'Europe/Copenhagen')::date AS "decidedDay",
         i.approved_by_name AS "approvedBy", i.ended_at AS "endedAt", i.ground, i.case_id AS "caseId", i.grant_id AS "grantId",
         coalesce((SELECT t.reasons FROM app.link_task t WHERE t.municipality_code = i.municipality_code
                   AND t.account_id = i.account_id ORDER BY t.id DESC LIMIT 1), '{}') AS reasons
  FROM item i JOIN app.debtor_account a ON a.municipality_code = i.municipality_code AND a.id = i.account_id
)`;

const BAND = `CASE WHEN score >= 65 THEN 'STRONG' WHEN score >= 40 THEN 'POSSIBLE' WHEN score IS NOT NULL THEN 'WEAK' END`;

/** Every filter is one fixed condition; what a person sends is a parameter only. */
const CONDITIONS: Readonly<Record<Exclude<keyof ResolvedFilter, 'claimFrom' | 'claimTo'>, string>> = {
  municipality: '"municipalityCode" = ?',
  decidedFrom: '"decidedDay" >= ?::date',
  decidedTo: '"decidedDay" <= ?::date',
  outcome: 'outcome = ?',
  method: 'method = ?',
  reason: '? = ANY (reasons)',
  category: 'category = ?',
  benefitType: '"benefitType" = ?',
  amountFrom: '"balanceOere" >= ?::bigint',
  amountTo: '"balanceOere" <= ?::bigint',
  band: `${BAND} = ?`,
  decidedBy: 'strpos(lower("decidedBy"), lower(?)) > 0',
  secondPerson: `("approvedBy" IS NOT NULL) = (? = 'yes')`,
  approvedBy: 'strpos(lower("approvedBy"), lower(?)) > 0',
  undone: `("endedAt" IS NOT NULL) = (? = 'yes')`,
  withdrawn: `(kind = 'WITHDRAWAL') = (? = 'yes')`,
};

const CLAIM_OVERLAP = `EXISTS (SELECT 1 FROM app.claim c WHERE c.municipality_code = r."municipalityCode" AND c.account_id = r."accountId"
  AND c.period_from IS NOT NULL AND c.period_from <= coalesce(?::date, 'infinity') AND coalesce(c.period_to, 'infinity') >= coalesce(?::date, '-infinity'))`;

export interface BuiltQuery {
  readonly sql: string;
  readonly params: unknown[];
}

/**
 * The one statement of list, totals, export and sample; `tail` comes after the conditions and uses `?` for its own values.
 * `own` is the reader's municipality, null for those who look across; row-level security says the same once more.
 */
export function resolvedQuery(
  select: string,
  own: string | null,
  filter: ResolvedFilter,
  tail = '',
  tailValues: readonly unknown[] = [],
): BuiltQuery {
  const conditions: string[] = own === null ? [] : [CONDITIONS.municipality];
  const values: unknown[] = own === null ? [] : [own];
  for (const [name, condition] of Object.entries(CONDITIONS)) {
    const value = filter[name as keyof typeof CONDITIONS];
    if (value === undefined) continue;
    conditions.push(condition);
    values.push(value);
  }
  if (filter.claimFrom !== undefined || filter.claimTo !== undefined) {
    conditions.push(CLAIM_OVERLAP);
    values.push(filter.claimTo ?? null, filter.claimFrom ?? null);
  }
  const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
  let position = 0;
  const sql = `${ITEMS} SELECT ${select} FROM resolved r ${where} ${tail}`.replaceAll(
    '?',
    () => `$${++position}`,
  );
  return { sql, params: [...values, ...tailValues] };
}

/** Newest decision first; kind and id settle ties. */
export const RESOLVED_ORDER = 'ORDER BY "decidedAt" DESC, "municipalityCode", kind, id';
