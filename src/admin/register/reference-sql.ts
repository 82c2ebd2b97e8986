/**
 * The reference of the account `a` as it was delivered. It is typed by hand and may name a person: a CPR number in it is
 * masked for everybody, and who sees no persons is not shown words.
 */
export const DELIVERED_REFERENCE_SQL = `'KMD Aktiv (' || CASE
  WHEN current_setting('role', true) = 'r_auditor_national' AND a.grant_ref ~ '[[:alpha:]]{4}' THEN 'fritekst'
  ELSE coalesce(regexp_replace(a.grant_ref, '[0-9]{6}[-– ]?[0-9]{4}', '******-****', 'g'), '–') END || ')'`;
