/**
 * SQL for why an account needs a person now: of a linked one what its failed check found (design.md 6), of another one
 * its reasons; R-19 where there are none, as where a person ended the link. `account` is an SQL expression of its id.
 */
export function reasonsNow(municipality: string, account: string): string {
  return `coalesce(
  (SELECT c.reasons FROM app.account_link l JOIN app.failed_link_check c ON c.municipality_code = l.municipality_code AND c.link_id = l.id
   WHERE l.municipality_code = ${municipality} AND l.account_id = ${account} AND l.ended_at IS NULL),
  (SELECT array_agg(r.reason_code ORDER BY r.reason_code) FROM app.account_reason r
   WHERE r.municipality_code = ${municipality} AND r.account_id = ${account}
     AND NOT EXISTS (SELECT 1 FROM app.account_link l WHERE l.municipality_code = r.municipality_code AND l.account_id = r.account_id AND l.ended_at IS NULL)),
  ARRAY['R-19'])`;
}
