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
 * What the open cases of the waiting citizens are tied to, once for all rounds: joined by hash here, because a look-up
 * for each case in the rounds is planned before this load's rows are known to the planner, and then takes minutes.
 */
export const CASE_TIES_SQL = `
CREATE TEMPORARY TABLE case_tie ON COMMIT DROP AS
SELECT k.id AS case_id, count(o.id)::int AS n, min(o.period_from) AS period_from, max(coalesce(o.period_to, '9999-01-01'::date)) AS period_to,
       coalesce(bool_and(o.debtor_id = k.debtor_id AND o.benefit_type IS NOT DISTINCT FROM k.benefit_type), false) AS agrees
FROM app.case_file k
LEFT JOIN app.grant_award o ON o.municipality_code = app.current_municipality() AND o.grant_no_key = k.grant_no_key
WHERE k.municipality_code = app.current_municipality() AND k.grant_no_key IS NOT NULL
  AND k.status IN ('OPEN', 'REOPENED') AND NOT k.created_in_error
GROUP BY k.id`;

/**
 * One round of the case step (A-11, R-22) for the accounts of rank $1: the grant's own case, open or closed; else the
 * citizen's one open case of the type; else none, and a case is created. A case that is tied to another grant counts
 * only if the two grants' periods overlap or follow within 31 days; a tie that names no known grant, several, or one
 * of another citizen or benefit type than the case's own, is not certain and stops the machine.
 */
export const CASE_STEP_SQL = `
CREATE TEMPORARY TABLE step ON COMMIT DROP AS
SELECT e.account_id, tie.n AS tied, tie.case_id AS tied_case_id, coalesce(tie.agrees, true) AS tie_agrees,
       coalesce(open.n, 0) AS open_count, open.case_id AS open_case_id, coalesce(open.uncertain, false) AS uncertain
FROM eligible e
CROSS JOIN LATERAL (
  SELECT count(*)::int AS n, min(k.id) AS case_id, bool_and(k.debtor_id = e.debtor_id AND k.benefit_type = e.grant_benefit_type) AS agrees
  FROM app.case_file k
  WHERE k.municipality_code = app.current_municipality() AND k.grant_no_key = e.grant_no_key AND NOT k.created_in_error
) tie
CROSS JOIN LATERAL (
  SELECT count(*)::int AS n, min(k.id) AS case_id, bool_or(t.case_id IS NOT NULL AND NOT (t.n = 1 AND t.agrees)) AS uncertain
  FROM app.case_file k
  LEFT JOIN case_tie t ON t.case_id = k.id
  WHERE k.municipality_code = app.current_municipality() AND k.debtor_id = e.debtor_id AND k.benefit_type = e.grant_benefit_type
    AND k.status IN ('OPEN', 'REOPENED') AND NOT k.created_in_error
    AND (t.case_id IS NULL OR NOT (t.n = 1 AND t.agrees)
         OR (t.period_from <= coalesce(e.grant_to, '9999-01-01'::date) + 31 AND e.grant_from <= t.period_to + 31))
) open
WHERE e.rank = $1`;

/** Cases for the accounts of this round that have none: number, tie and opening day follow from the account. */
export const CREATE_CASES_SQL = `
INSERT INTO app.case_file (municipality_code, case_no, debtor_id, benefit_type, grant_no, opened, status, origin, created_from_account_id)
SELECT app.current_municipality(), 'KY-' || app.current_municipality() || '-' || e.account_no, e.debtor_id, e.grant_benefit_type, e.grant_no,
       $1::date, 'OPEN', 'CREATED_BY_LINK', e.account_id
FROM eligible e JOIN step s USING (account_id)
WHERE s.tied = 0 AND s.open_count = 0
  AND NOT EXISTS (SELECT 1 FROM app.case_file k WHERE k.municipality_code = app.current_municipality()
                  AND k.case_no = 'KY-' || app.current_municipality() || '-' || e.account_no)`;

/** The cases of this round, for the rounds after it: tied to the grant of the account that they were created for. */
export const TIE_CREATED_CASES_SQL = `
INSERT INTO case_tie (case_id, n, period_from, period_to, agrees)
SELECT k.id, 1, e.grant_from, coalesce(e.grant_to, '9999-01-01'::date), true
FROM eligible e
JOIN step s USING (account_id)
JOIN app.case_file k ON k.municipality_code = app.current_municipality() AND k.created_from_account_id = e.account_id
WHERE s.tied = 0 AND s.open_count = 0 AND NOT k.created_in_error
ON CONFLICT (case_id) DO NOTHING`;

/** The case that was created for an account; a creation that a person undid is no case. */
const CREATED_CASE = `SELECT k.id FROM app.case_file k
  WHERE k.municipality_code = app.current_municipality() AND k.created_from_account_id = s.account_id AND NOT k.created_in_error`;

const STEP_STOPS = `(s.tied > 1 OR (s.tied = 1 AND NOT s.tie_agrees) OR (s.tied = 0 AND (s.open_count > 1 OR s.uncertain))
  OR (s.tied = 0 AND s.open_count = 0 AND NOT EXISTS (${CREATED_CASE})))`;

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
       CASE WHEN s.tied = 1 THEN s.tied_case_id WHEN s.open_count = 1 THEN s.open_case_id ELSE (${CREATED_CASE}) END, e.grant_benefit_type,
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
CROSS JOIN LATERAL (
  SELECT min(c.period_from) AS period_from, max(c.period_to) AS period_to,
         jsonb_agg(jsonb_build_object('claimNo', c.claim_no, 'type', c.claim_type, 'principalOere', c.principal_oere,
                                      'balanceOere', c.balance_oere) ORDER BY c.claim_no) AS claims
  FROM app.claim c WHERE c.municipality_code = app.current_municipality() AND c.account_id = e.account_id) c
WHERE e.account_id NOT IN (SELECT account_id FROM stopped)
RETURNING account_id`;
