import { TIE_IS_UNCERTAIN } from './linking-rounds.js';

/**
 * The automatic links of `facts` whose conditions no longer hold, with what is wrong: every stopping reason of `found`,
 * and R-19 in any case (design.md 6). A case that was created in
 * error is no case, and one that is tied to a grant of another citizen or type no certain one.
 */
export const FIND_FAILED_CHECKS_SQL = `
CREATE TEMPORARY TABLE failed_check ON COMMIT DROP AS
SELECT f.link_id, f.account_id, (SELECT array_agg(DISTINCT code ORDER BY code) FROM unnest(stop.codes || 'R-19'::text) code) AS reasons
FROM facts f
LEFT JOIN known_case k ON k.case_id = f.linked_case_id
CROSS JOIN LATERAL (
  SELECT coalesce(array_agg(r.reason_code), '{}') AS codes
  FROM found r JOIN app.reason_code c ON c.code = r.reason_code
  WHERE r.account_id = f.account_id AND c.stops_automatic_linking) stop
WHERE f.link_id IS NOT NULL AND (
  cardinality(stop.codes) > 0
  OR f.grant_id IS DISTINCT FROM f.linked_grant_id
  OR k.case_id IS NULL OR k.debtor_id <> f.debtor_id OR k.benefit_type IS DISTINCT FROM f.benefit_type
  OR ${TIE_IS_UNCERTAIN})`;

/** A link that was checked again and is whole now. */
export const FORGET_PASSED_CHECKS_SQL = `
DELETE FROM app.failed_link_check c WHERE c.municipality_code = app.current_municipality()
  AND c.link_id IN (SELECT link_id FROM facts) AND c.link_id NOT IN (SELECT link_id FROM failed_check)`;

export const KEEP_FAILED_CHECKS_SQL = `
INSERT INTO app.failed_link_check (municipality_code, link_id, run_id, reasons)
SELECT app.current_municipality(), f.link_id, $1::bigint, f.reasons FROM failed_check f
ON CONFLICT (municipality_code, link_id) DO UPDATE SET run_id = EXCLUDED.run_id, reasons = EXCLUDED.reasons`;
