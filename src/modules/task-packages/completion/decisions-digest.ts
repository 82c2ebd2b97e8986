/** One line for each decision that holds; JSON arrays, so that no text can be taken for two fields. */
const LINES = `
  SELECT a.account_no, jsonb_build_array(a.account_no, l.outcome, l.method, coalesce(g.grant_no, l.no_grant_category), k.case_no,
           l.benefit_type, l.rule_version, l.decided_by_name, l.approved_by_name,
           to_char(l.decided_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))::text AS line
  FROM app.account_link l
  JOIN app.debtor_account a ON a.municipality_code = l.municipality_code AND a.id = l.account_id
  JOIN app.case_file k ON k.municipality_code = l.municipality_code AND k.id = l.case_id
  LEFT JOIN app.grant_award g ON g.municipality_code = l.municipality_code AND g.id = l.grant_id
  WHERE l.municipality_code = $1 AND l.ended_at IS NULL
  UNION ALL
  SELECT a.account_no, jsonb_build_array(a.account_no, 'WITHDRAWN', w.ground, w.proposed_by_name, w.approved_by_name,
           to_char(w.approved_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))::text
  FROM app.account_withdrawal w
  JOIN app.debtor_account a ON a.municipality_code = w.municipality_code AND a.id = w.account_id
  WHERE w.municipality_code = $1 AND w.ended_at IS NULL`;

/**
 * The municipality's decisions as one SHA-256: whoever reads the rows later with the same statement proves that nothing
 * was changed behind the certificate. Ordered byte by byte, so that every server gives the same.
 */
export const DECISIONS_DIGEST_SQL = `
  SELECT encode(sha256(convert_to(coalesce(string_agg(line, E'\\n' ORDER BY account_no COLLATE "C"), ''), 'UTF8')), 'hex') AS sha256
  FROM (${LINES}) decision`;
