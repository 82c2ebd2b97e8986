/** The accounts that a reason code keeps from the machine. */
export const STOPPED_SQL = `
CREATE TEMPORARY TABLE stopped ON COMMIT DROP AS
SELECT DISTINCT r.account_id FROM found r JOIN app.reason_code c ON c.code = r.reason_code WHERE c.stops_automatic_linking`;

/**
 * The conditions of design.md 6, said once more in full beside the reason codes: an account goes to the machine only if
 * no code stops it *and* all of these hold. A fault in one reason predicate then lengthens the queue instead of making
 * a wrong link.
 *
 * `untouched(account_id)` holds the accounts that no person has touched; the caller fills and locks it.
 * Accounts of one citizen and benefit type are decided in the order of their account number: `rank` is the round.
 */
export const ELIGIBLE_SQL = `
CREATE TEMPORARY TABLE eligible ON COMMIT DROP AS
SELECT f.*, row_number() OVER (PARTITION BY f.debtor_id, f.grant_benefit_type ORDER BY f.account_no COLLATE "C")::int AS rank
FROM facts f
WHERE f.link_id IS NULL
  AND f.account_id IN (SELECT account_id FROM untouched)
  AND f.account_id NOT IN (SELECT account_id FROM stopped)
  AND f.named_count = 1
  AND f.cpr_hash IS NOT NULL AND f.grant_debtor_id = f.debtor_id
  AND f.benefit_type = f.grant_benefit_type
  AND f.grant_status <> 'ANNULLED'
  AND NOT f.main_undated
  AND (f.main_count = 0 OR (f.main_from >= f.grant_from AND f.main_to <= coalesce(f.grant_to, 'infinity'::date)))
  AND NOT f.has_manual
  AND f.claim_count > 0 AND f.balance_oere = f.claims_balance AND f.balance_oere >= 0
  AND NOT EXISTS (SELECT 1 FROM app.benefit_type b WHERE b.code = f.benefit_type AND b.special_support)
  -- a grant or case row of this citizen or grant that could not be read may be the very one that matters
  AND NOT EXISTS (SELECT 1 FROM app.unread_register_row u WHERE u.municipality_code = app.current_municipality() AND u.cpr_hash = f.cpr_hash)
  AND NOT EXISTS (SELECT 1 FROM app.unread_register_row u WHERE u.municipality_code = app.current_municipality() AND u.grant_no_key = f.grant_no_key)`;

/**
 * The municipality's cases and what each is tied to, once for all rounds; the cases that the rounds create join them.
 * `tie_count` is the number of grants that the case's grant number names.
 */
export const KNOWN_CASES_SQL = `
CREATE TEMPORARY TABLE known_case ON COMMIT DROP AS
SELECT k.id AS case_id, k.debtor_id, k.benefit_type, k.grant_no_key, k.status IN ('OPEN', 'REOPENED') AS is_open,
       count(o.id)::int AS tie_count, min(o.period_from) AS tie_from, max(coalesce(o.period_to, '9999-01-01'::date)) AS tie_to,
       coalesce(bool_and(o.debtor_id = k.debtor_id AND o.benefit_type IS NOT DISTINCT FROM k.benefit_type), false) AS tie_agrees
FROM app.case_file k
LEFT JOIN app.grant_award o ON o.municipality_code = app.current_municipality() AND o.grant_no_key = k.grant_no_key
WHERE k.municipality_code = app.current_municipality() AND NOT k.created_in_error
GROUP BY k.id, k.debtor_id, k.benefit_type, k.grant_no_key, k.status`;

/** Of a row `k` of known_case: it names a grant, but not exactly one of its own citizen and benefit type. */
export const TIE_IS_UNCERTAIN = `(k.grant_no_key IS NOT NULL AND NOT (k.tie_count = 1 AND k.tie_agrees))`;

/**
 * One round of the case step (A-11, R-22) for the accounts of rank $1: the grant's own case, open or closed; else the
 * citizen's one open case of the type; else none, and a case is created. A case that is tied to another grant counts
 * only if the two grants' periods overlap or follow within 31 days; a tie that names no known grant, several, or one
 * of another citizen or benefit type than the case's own, is not certain and stops the machine.
 */
export const CASE_STEP_SQL = `
CREATE TEMPORARY TABLE step ON COMMIT DROP AS
WITH tie AS (
  SELECT e.account_id, count(*)::int AS n, min(k.case_id) AS case_id,
         bool_and(k.debtor_id = e.debtor_id AND k.benefit_type = e.grant_benefit_type) AS agrees
  FROM eligible e JOIN known_case k ON k.grant_no_key = e.grant_no_key
  WHERE e.rank = $1 GROUP BY e.account_id
), open AS (
  SELECT e.account_id, count(*)::int AS n, min(k.case_id) AS case_id, bool_or(${TIE_IS_UNCERTAIN}) AS uncertain
  FROM eligible e JOIN known_case k ON k.debtor_id = e.debtor_id AND k.benefit_type = e.grant_benefit_type AND k.is_open
  WHERE e.rank = $1 AND (k.grant_no_key IS NULL OR ${TIE_IS_UNCERTAIN}
    OR (k.tie_from <= coalesce(e.grant_to, '9999-01-01'::date) + 31 AND e.grant_from <= k.tie_to + 31))
  GROUP BY e.account_id
)
SELECT e.account_id, coalesce(tie.n, 0) AS tied, tie.case_id AS tied_case_id, coalesce(tie.agrees, true) AS tie_agrees,
       coalesce(open.n, 0) AS open_count, open.case_id AS open_case_id, coalesce(open.uncertain, false) AS uncertain, NULL::bigint AS created_case_id
FROM eligible e LEFT JOIN tie USING (account_id) LEFT JOIN open USING (account_id)
WHERE e.rank = $1`;

/** Cases for the accounts of this round that have none: number, tie and opening day ($1) follow from the account. */
export const CREATE_CASES_SQL = `
WITH made AS (
  INSERT INTO app.case_file (municipality_code, case_no, debtor_id, benefit_type, grant_no, opened, status, origin, created_from_account_id)
  SELECT app.current_municipality(), 'KY-' || app.current_municipality() || '-' || e.account_no, e.debtor_id, e.grant_benefit_type, e.grant_no,
         $1::date, 'OPEN', 'CREATED_BY_LINK', e.account_id
  FROM eligible e JOIN step s USING (account_id)
  WHERE s.tied = 0 AND s.open_count = 0
  ON CONFLICT (municipality_code, case_no) DO NOTHING
  RETURNING id, created_from_account_id
), known AS (
  INSERT INTO known_case (case_id, debtor_id, benefit_type, grant_no_key, is_open, tie_count, tie_from, tie_to, tie_agrees)
  SELECT m.id, e.debtor_id, e.grant_benefit_type, e.grant_no_key, true, 1, e.grant_from, coalesce(e.grant_to, '9999-01-01'::date), true
  FROM made m JOIN eligible e ON e.account_id = m.created_from_account_id
)
UPDATE step s SET created_case_id = m.id FROM made m WHERE m.created_from_account_id = s.account_id`;

/** Several cases, a tie that is not certain, or a case of that number that is there already although no link made it. */
const STEP_STOPS = `(s.tied > 1 OR (s.tied = 1 AND NOT s.tie_agrees) OR (s.tied = 0 AND (s.open_count > 1 OR s.uncertain))
  OR (s.tied = 0 AND s.open_count = 0 AND s.created_case_id IS NULL))`;

/** What the machine could not decide in this round goes to the queue with its reason. */
export const STOPPED_BY_CASE_STEP_SQL = `
WITH stop AS (INSERT INTO stopped (account_id) SELECT s.account_id FROM step s WHERE ${STEP_STOPS})
INSERT INTO found (account_id, reason_code)
SELECT s.account_id, CASE WHEN s.tied = 1 THEN 'R-19' ELSE 'R-22' END
FROM step s WHERE ${STEP_STOPS}`;

/** The links of this round, with the evidence and the information that the case was given. */
export const INSERT_LINKS_SQL = `
INSERT INTO app.account_link (municipality_code, account_id, grant_id, case_id, benefit_type, outcome, method, rule_version,
                              evidence, ky_information, run_id, decided_by_name, decided_at)
SELECT app.current_municipality(), e.account_id, e.grant_id,
       CASE WHEN s.tied = 1 THEN s.tied_case_id WHEN s.open_count = 1 THEN s.open_case_id ELSE s.created_case_id END, e.grant_benefit_type,
       CASE WHEN s.tied = 0 AND s.open_count = 0 THEN 'CREATED' ELSE 'LINKED' END, 'AUTOMATIC', $2,
       jsonb_build_object('rule', $2::text, 'reference', e.grant_ref, 'grantNo', e.grant_no,
         'grantPeriod', jsonb_build_array(e.grant_from, e.grant_to), 'mainClaimPeriod', jsonb_build_array(e.main_from, e.main_to),
         'balanceOere', e.balance_oere, 'claimsOere', e.claims_balance,
         'caseStep', CASE WHEN s.tied = 1 THEN 'TIED_CASE' WHEN s.open_count = 1 THEN 'ONE_OPEN_CASE' ELSE 'NO_CASE' END),
       jsonb_build_object('municipality', app.current_municipality(), 'debtor', e.debtor_id, 'benefitType', e.grant_benefit_type,
         'basis', jsonb_build_object('grantNo', e.grant_no), 'period', jsonb_build_array(c.period_from, c.period_to),
         'accountNo', e.account_no, 'claims', c.claims,
         'sources', jsonb_build_object('debitor', e.account_no, 'kmdAktiv', e.grant_ref),
         'decidedBy', 'Automatisk tilknytning', 'decidedAt', now()),
       $1::bigint, 'Automatisk tilknytning', now()
FROM eligible e
JOIN step s USING (account_id)
JOIN (
  SELECT c.account_id, min(c.period_from) AS period_from, max(c.period_to) AS period_to,
         jsonb_agg(jsonb_build_object('claimNo', c.claim_no, 'type', c.claim_type, 'principalOere', c.principal_oere,
                                      'balanceOere', c.balance_oere) ORDER BY c.claim_no) AS claims
  FROM app.claim c JOIN step USING (account_id) WHERE c.municipality_code = app.current_municipality() GROUP BY c.account_id) c USING (account_id)
WHERE e.account_id NOT IN (SELECT account_id FROM stopped)
RETURNING account_id`;
