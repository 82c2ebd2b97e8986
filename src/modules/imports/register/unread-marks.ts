/**
 * Marks of grant and case rows that could not be read, on their citizen and grant number: the unread row may be the very
 * one that decides, so the machine keeps its hands off until it is delivered again. Of run $1, for
 * `app.current_municipality()`.
 */

/** A row that came whole this time needs no mark any more. */
export const REMOVE_UNREAD_MARKS = `
DELETE FROM app.unread_register_row u WHERE u.municipality_code = app.current_municipality() AND (
  (u.file = 'grants' AND EXISTS (SELECT 1 FROM staging.grant_award s WHERE s.run_id = $1 AND s.municipality_code = u.municipality_code AND s.grant_no = u.natural_key))
  OR (u.file = 'cases' AND EXISTS (SELECT 1 FROM staging.case_file s WHERE s.run_id = $1 AND s.municipality_code = u.municipality_code AND s.case_no = u.natural_key)))`;

/**
 * A row whose municipality could not be read either counts wherever its citizen or its grant number is known: here it
 * may be one of ours. Comes after the register's rows, which say who is known.
 */
export const INSERT_UNREAD_MARKS = `
INSERT INTO app.unread_register_row (municipality_code, file, natural_key, cpr_hash, grant_no_key, run_id)
SELECT DISTINCT app.current_municipality(), r.file, coalesce(r.natural_key, ''), r.cpr_hash, upper(btrim(r.grant_no)), $1::bigint
FROM staging.reject r
WHERE r.run_id = $1 AND r.file IN ('grants', 'cases') AND (r.municipality_code = app.current_municipality() OR (r.municipality_code IS NULL AND (
  EXISTS (SELECT 1 FROM app.debtor d WHERE d.municipality_code = app.current_municipality() AND d.cpr_hash = r.cpr_hash)
  OR EXISTS (SELECT 1 FROM app.debtor_previous_cpr p WHERE p.municipality_code = app.current_municipality() AND p.cpr_hash = r.cpr_hash)
  OR EXISTS (SELECT 1 FROM app.debtor_account a WHERE a.municipality_code = app.current_municipality() AND a.grant_ref_key = upper(btrim(r.grant_no))))))
ON CONFLICT DO NOTHING`;
