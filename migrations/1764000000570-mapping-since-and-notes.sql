-- Whether VENDOR gave a code another meaning since: then the same delivery is not the same load any more, because rows
-- that were rejected for their benefit type may be accepted now.
CREATE FUNCTION app.mapping_changed_since(p_at timestamptz) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp
  BEGIN ATOMIC SELECT EXISTS (SELECT 1 FROM app.benefit_type_mapping_change c WHERE c.saved_at >= p_at); END;
REVOKE ALL ON FUNCTION app.mapping_changed_since FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.mapping_changed_since TO r_import;

-- Netcompany and national auditors: no notes, as it is of links.
REVOKE SELECT ON app.account_withdrawal FROM r_vendor, r_auditor_national;
GRANT SELECT (municipality_code, id, account_id, ground, proposal_id, proposed_by, proposed_by_name, approved_by, approved_by_name,
              approved_at, ended_at, ended_by, ended_by_name) ON app.account_withdrawal TO r_vendor, r_auditor_national;
