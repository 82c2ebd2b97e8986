/** One reason code and the predicate over a row `f` of the table `facts` by which it is found. */
export interface ReasonRule {
  readonly code: string;
  readonly holds: string;
}

const HERE = 'municipality_code = app.current_municipality()';
const NAMED = 'f.grant_id IS NOT NULL';
const HAS_REFERENCE = 'f.grant_ref_key IS NOT NULL';
const NO_GRANT_OF_THAT_NUMBER = `(${HAS_REFERENCE} AND f.named_count = 0)`;
const TYPED_BY_HAND = `(${NO_GRANT_OF_THAT_NUMBER} AND (btrim(f.grant_ref) ~ '\\s' OR f.grant_ref !~ '[0-9]'
  OR EXISTS (SELECT 1 FROM app.grant_award j WHERE j.${HERE} AND j.journal_no_key = f.grant_ref_key)))`;
const GRANT_ELSEWHERE = `(${NO_GRANT_OF_THAT_NUMBER} AND app.grant_number_elsewhere(f.grant_ref_key, app.current_municipality()))`;
const RECIPIENT_DIFFERS = `(${NAMED} AND f.grant_debtor_id <> f.debtor_id)`;
const DEBTOR_IS_CO_RECIPIENT = `(${NAMED} AND f.grant_debtor_id <> f.debtor_id AND f.grant_co_debtor_id IS NOT DISTINCT FROM f.debtor_id)`;
const RECIPIENT_IS_EARLIER_NUMBER = `(${RECIPIENT_DIFFERS} AND EXISTS (SELECT 1 FROM same_person s
  WHERE (s.now_id, s.earlier_id) IN ((f.debtor_id, f.grant_debtor_id), (f.grant_debtor_id, f.debtor_id))))`;
const MAIN_OUTSIDE_GRANT = `(${NAMED} AND f.main_count > 0 AND NOT f.main_undated
  AND (f.main_from < f.grant_from OR f.main_to > coalesce(f.grant_to, 'infinity'::date)))`;
const OTHER_GRANT_HOLDS_ALL = `EXISTS (SELECT 1 FROM app.grant_award o WHERE o.${HERE} AND f.debtor_id IN (o.debtor_id, o.co_debtor_id)
  AND o.id <> f.grant_id AND o.status <> 'ANNULLED' AND f.main_from >= o.period_from AND f.main_to <= coalesce(o.period_to, 'infinity'::date))`;

/** R-13: what the main claims of one account point to, by claim type and by period. */
const CLAIM_TYPES_DISAGREE = `EXISTS (
  SELECT 1 FROM app.claim_type_benefit b WHERE b.claim_type = ANY (f.main_types)
  GROUP BY b.claim_type HAVING f.benefit_type IS NOT NULL AND NOT coalesce(bool_or(b.benefit_type = f.benefit_type), false))
  OR (cardinality(f.main_types) > 1 AND EXISTS (
  SELECT 1 FROM unnest(f.main_types) one JOIN unnest(f.main_types) other ON other > one
  WHERE EXISTS (SELECT 1 FROM app.claim_type_benefit b WHERE b.claim_type = one)
    AND EXISTS (SELECT 1 FROM app.claim_type_benefit b WHERE b.claim_type = other)
    AND NOT EXISTS (SELECT 1 FROM app.claim_type_benefit b1 JOIN app.claim_type_benefit b2 ON b2.benefit_type = b1.benefit_type
                    WHERE b1.claim_type = one AND b2.claim_type = other)))`;
const NAMED_HOLDS_ALL = `(${NAMED} AND f.grant_status <> 'ANNULLED' AND f.debtor_id IN (f.grant_debtor_id, coalesce(f.grant_co_debtor_id, f.grant_debtor_id))
  AND f.main_from >= f.grant_from AND f.main_to <= coalesce(f.grant_to, 'infinity'::date))`;
/** The named grant is looked at first: of most accounts it says that the others need not be. */
const PERIODS_POINT_TO_TWO_TYPES = `(f.main_count > 1 AND NOT f.main_undated AND NOT ${NAMED_HOLDS_ALL}
  AND NOT EXISTS (SELECT 1 FROM app.grant_award o WHERE o.${HERE} AND f.debtor_id IN (o.debtor_id, o.co_debtor_id) AND o.status <> 'ANNULLED'
                  AND f.main_from >= o.period_from AND f.main_to <= coalesce(o.period_to, 'infinity'::date))
  AND (SELECT count(DISTINCT o.benefit_type) FROM app.grant_award o JOIN app.claim c ON c.municipality_code = o.municipality_code
         AND c.account_id = f.account_id AND c.kind = 'MAIN' AND c.period_from >= o.period_from
         AND c.period_to <= coalesce(o.period_to, 'infinity'::date)
       WHERE o.${HERE} AND f.debtor_id IN (o.debtor_id, o.co_debtor_id) AND o.status <> 'ANNULLED') > 1)`;

/** R-16: the same debtor, balance and claims under another account number. */
const DUPLICATE = `(f.claim_count > 0 AND EXISTS (
  SELECT 1 FROM app.debtor_account o WHERE o.${HERE} AND o.debtor_id = f.debtor_id AND o.id <> f.account_id AND o.balance_oere = f.balance_oere
    AND f.fingerprint = (SELECT string_agg(concat_ws('/', c.claim_type, c.principal_oere, c.period_from, c.period_to), '|'
                           ORDER BY c.claim_type, c.principal_oere, c.period_from, c.period_to)
                         FROM app.claim c WHERE c.${HERE} AND c.account_id = o.id)))`;

const KNOWN_NOWHERE_ELSE = `(f.cpr_hash IS NOT NULL AND NOT f.in_citizen_file
  AND NOT EXISTS (SELECT 1 FROM same_person s WHERE s.earlier_id = f.debtor_id)
  AND NOT EXISTS (SELECT 1 FROM app.grant_award o WHERE o.${HERE} AND o.debtor_id = f.debtor_id)
  AND NOT EXISTS (SELECT 1 FROM app.grant_award o WHERE o.${HERE} AND o.co_debtor_id = f.debtor_id)
  AND NOT EXISTS (SELECT 1 FROM app.case_file o WHERE o.${HERE} AND o.debtor_id = f.debtor_id))`;

const TIE_CONTRADICTS = `(${NAMED} AND EXISTS (SELECT 1 FROM app.case_file k WHERE k.${HERE} AND k.grant_no_key = f.grant_no_key
  AND NOT k.created_in_error AND (k.debtor_id <> f.grant_debtor_id OR k.benefit_type <> f.grant_benefit_type)))`;

/** A row of the citizen or the grant that could not be read: it may be another one that fits (import-format.md). */
const UNREAD = (file: 'grants' | 'cases'): string => `(EXISTS (SELECT 1 FROM app.unread_register_row u
    WHERE u.${HERE} AND u.file = '${file}' AND u.cpr_hash = f.cpr_hash)
  OR EXISTS (SELECT 1 FROM app.unread_register_row u WHERE u.${HERE} AND u.file = '${file}' AND u.grant_no_key = f.grant_ref_key))`;

/** Two cases of one grant: of a linked account, one that came after the link. */
const SEVERAL_TIES = `(f.link_id IS NOT NULL AND ${NAMED} AND EXISTS (SELECT 1 FROM app.case_file k WHERE k.${HERE}
  AND k.grant_no_key = f.grant_no_key AND NOT k.created_in_error AND k.id <> f.linked_case_id))`;

/**
 * R-01…R-23 as predicates; `app.reason_code.found_by` says the same in words, and whether a code stops the machine
 * stands in `stops_automatic_linking` there. R-17 is not found here, it comes from the KY step. R-22 of an account
 * that waits comes from the case step as well, which depends on the accounts decided before.
 */
export const REASON_RULES: readonly ReasonRule[] = [
  { code: 'R-01', holds: `NOT (${HAS_REFERENCE})` },
  { code: 'R-02', holds: TYPED_BY_HAND },
  {
    code: 'R-03',
    holds: `(EXISTS (SELECT 1 FROM app.benefit_type b WHERE b.code IN (f.benefit_type, f.grant_benefit_type) AND b.special_support)
      OR f.has_special_support_claim)`,
  },
  { code: 'R-04', holds: 'f.has_manual' },
  { code: 'R-05', holds: `${NO_GRANT_OF_THAT_NUMBER} AND NOT ${TYPED_BY_HAND} AND NOT ${GRANT_ELSEWHERE}` },
  {
    code: 'R-06',
    holds: `f.named_count > 1 OR (f.grant_id IS NULL AND (SELECT count(*) FROM app.grant_award o WHERE o.${HERE}
      AND f.debtor_id IN (o.debtor_id, o.co_debtor_id) AND o.status <> 'ANNULLED' AND o.benefit_type = f.benefit_type) > 1) OR ${UNREAD('grants')}`,
  },
  { code: 'R-07', holds: `${NAMED} AND f.grant_status IN ('CLOSED', 'EXPIRED')` },
  { code: 'R-08', holds: `f.main_undated OR ${MAIN_OUTSIDE_GRANT}` },
  {
    code: 'R-09',
    holds: `${NAMED} AND f.grant_amount IS NOT NULL AND f.largest_main_principal * 100 > f.grant_amount * 101`,
  },
  {
    code: 'R-10',
    holds: `EXISTS (SELECT 1 FROM same_person s WHERE s.earlier_id = f.debtor_id) OR ${RECIPIENT_IS_EARLIER_NUMBER}
      OR EXISTS (SELECT 1 FROM same_person s JOIN app.case_file k ON k.${HERE} AND k.debtor_id = s.earlier_id
                 AND k.status <> 'CLOSED' AND k.benefit_type = f.grant_benefit_type WHERE s.now_id = f.debtor_id)`,
  },
  { code: 'R-11', holds: KNOWN_NOWHERE_ELSE },
  { code: 'R-12', holds: GRANT_ELSEWHERE },
  { code: 'R-13', holds: `${CLAIM_TYPES_DISAGREE} OR ${PERIODS_POINT_TO_TWO_TYPES}` },
  { code: 'R-14', holds: 'f.benefit_type IS NULL' },
  { code: 'R-15', holds: `f.cvr IS NOT NULL OR ${DEBTOR_IS_CO_RECIPIENT}` },
  { code: 'R-16', holds: DUPLICATE },
  { code: 'R-18', holds: 'f.has_wrong_domain' },
  {
    code: 'R-19',
    holds: `(${RECIPIENT_DIFFERS} AND NOT ${DEBTOR_IS_CO_RECIPIENT} AND NOT ${RECIPIENT_IS_EARLIER_NUMBER})
      OR (${NAMED} AND f.benefit_type IS NOT NULL AND f.grant_benefit_type <> f.benefit_type)
      OR (${MAIN_OUTSIDE_GRANT} AND ${OTHER_GRANT_HOLDS_ALL})
      OR ${TIE_CONTRADICTS}`,
  },
  { code: 'R-20', holds: 'f.balance_oere < 0 OR (f.claim_count > 0 AND f.balance_oere <> f.claims_balance)' },
  { code: 'R-21', holds: 'f.claim_count = 0' },
  { code: 'R-22', holds: `${UNREAD('cases')} OR ${SEVERAL_TIES}` },
  { code: 'R-23', holds: `${NAMED} AND f.grant_status = 'ANNULLED'` },
];

/** All reasons that hold, several per account where several hold, in the temporary table `found`. */
export const FIND_REASONS_SQL = `
CREATE TEMPORARY TABLE found ON COMMIT DROP AS
SELECT f.account_id, r.code AS reason_code
FROM facts f CROSS JOIN LATERAL (VALUES
${REASON_RULES.map((rule) => `  ('${rule.code}', (${rule.holds}))`).join(',\n')}
) AS r (code, holds) WHERE r.holds`;
