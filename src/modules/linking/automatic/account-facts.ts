/**
 * What is known about each account that a run looks at: one row per account in the temporary table `facts`.
 *
 * In scope are the municipality's accounts that are neither linked nor withdrawn, and the automatically linked ones
 * that the run touched, whose conditions are tested again (design.md 6). The temporary table `touched(account_id)` is
 * filled by the load before. Everything is filtered by `app.current_municipality()`, which row-level security enforces
 * as well.
 */
export const ACCOUNT_FACTS_SQL = `
CREATE TEMPORARY TABLE facts ON COMMIT DROP AS
WITH scope AS (
  SELECT a.id AS account_id, a.account_no, a.debtor_id, a.benefit_type, a.grant_ref, a.grant_ref_key, a.balance_oere,
         d.cpr_hash, d.cvr, d.in_citizen_file, l.id AS link_id, l.grant_id AS linked_grant_id, l.case_id AS linked_case_id
  FROM app.debtor_account a
  JOIN app.debtor d ON d.municipality_code = a.municipality_code AND d.id = a.debtor_id
  LEFT JOIN app.account_link l ON l.municipality_code = a.municipality_code AND l.account_id = a.id AND l.ended_at IS NULL
  WHERE a.municipality_code = app.current_municipality()
    AND CASE WHEN l.id IS NULL
             THEN NOT EXISTS (SELECT 1 FROM app.account_withdrawal w WHERE w.municipality_code = a.municipality_code
                              AND w.account_id = a.id AND w.ended_at IS NULL)
             ELSE l.method = 'AUTOMATIC' AND a.id IN (SELECT account_id FROM touched) END
), claims AS (
  SELECT s.account_id, count(*)::int AS claim_count, sum(c.balance_oere)::bigint AS claims_balance,
         bool_or(c.kind = 'MANUAL') AS has_manual, bool_or(t.wrong_domain) AS has_wrong_domain,
         bool_or(c.claim_type = 'KTNESTØ') AS has_special_support_claim,
         count(*) FILTER (WHERE c.kind = 'MAIN')::int AS main_count,
         coalesce(bool_or(c.kind = 'MAIN' AND (c.period_from IS NULL OR c.period_to IS NULL)), false) AS main_undated,
         min(c.period_from) FILTER (WHERE c.kind = 'MAIN') AS main_from,
         max(c.period_to) FILTER (WHERE c.kind = 'MAIN') AS main_to,
         array_agg(DISTINCT c.claim_type) FILTER (WHERE c.kind = 'MAIN') AS main_types,
         max(c.principal_oere) FILTER (WHERE c.kind = 'MAIN') AS largest_main_principal,
         string_agg(concat_ws('/', c.claim_type, c.principal_oere, c.period_from, c.period_to), '|'
                    ORDER BY c.claim_type, c.principal_oere, c.period_from, c.period_to) AS fingerprint
  FROM scope s
  JOIN app.claim c ON c.municipality_code = app.current_municipality() AND c.account_id = s.account_id AND c.origin = 'DELIVERED'
  JOIN app.claim_type t ON t.code = c.claim_type
  GROUP BY s.account_id
), named AS (
  SELECT s.account_id, count(*)::int AS named_count, min(g.id) AS grant_id
  FROM scope s
  JOIN app.grant_award g ON g.municipality_code = app.current_municipality() AND g.grant_no_key = s.grant_ref_key
  GROUP BY s.account_id
)
SELECT s.*, coalesce(c.claim_count, 0) AS claim_count, coalesce(c.claims_balance, 0) AS claims_balance,
       coalesce(c.has_manual, false) AS has_manual, coalesce(c.has_wrong_domain, false) AS has_wrong_domain,
       coalesce(c.has_special_support_claim, false) AS has_special_support_claim,
       coalesce(c.main_count, 0) AS main_count, coalesce(c.main_undated, false) AS main_undated,
       c.main_from, c.main_to, c.main_types, c.largest_main_principal, c.fingerprint,
       coalesce(n.named_count, 0) AS named_count,
       g.id AS grant_id, g.grant_no, g.grant_no_key, g.debtor_id AS grant_debtor_id, g.co_debtor_id AS grant_co_debtor_id,
       g.benefit_type AS grant_benefit_type, g.period_from AS grant_from, g.period_to AS grant_to,
       g.amount_oere AS grant_amount, g.status AS grant_status
FROM scope s
LEFT JOIN claims c USING (account_id)
LEFT JOIN named n USING (account_id)
LEFT JOIN app.grant_award g ON g.municipality_code = app.current_municipality() AND g.id = n.grant_id AND n.named_count = 1`;

/**
 * The debtor rows that are the same person under another CPR number: one row has the other's number as an earlier one.
 * Used only to stop the machine, never to link.
 */
export const SAME_PERSON_SQL = `
CREATE TEMPORARY TABLE same_person ON COMMIT DROP AS
SELECT DISTINCT p.debtor_id AS now_id, d.id AS earlier_id
FROM app.debtor_previous_cpr p
JOIN app.debtor d ON d.municipality_code = p.municipality_code AND d.cpr_hash = p.cpr_hash AND d.id <> p.debtor_id
WHERE p.municipality_code = app.current_municipality()`;
