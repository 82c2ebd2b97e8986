-- What a load of a million rows paid per row without getting anything for it.

-- The load writes one event per municipality and run (audit_run_event), so its rows need not wait in the queue of deferred
-- triggers until the commit, only for `app.audit_row` to pass them over there.
DROP TRIGGER audit_row ON app.account_link;
CREATE CONSTRAINT TRIGGER audit_row AFTER INSERT OR UPDATE ON app.account_link DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (current_setting('role', true) IS DISTINCT FROM 'r_import') EXECUTE FUNCTION app.audit_row();
DROP TRIGGER audit_row ON app.case_file;
CREATE CONSTRAINT TRIGGER audit_row AFTER INSERT OR UPDATE ON app.case_file DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (current_setting('role', true) IS DISTINCT FROM 'r_import') EXECUTE FUNCTION app.audit_row();

-- A delivered claim is only kept from caseworkers; all else that the guard asks concerns raised ones.
DROP TRIGGER raised_claim_guard ON app.claim;
CREATE TRIGGER raised_claim_guard BEFORE INSERT ON app.claim FOR EACH ROW
  WHEN (NEW.origin <> 'DELIVERED' OR current_setting('role', true) = 'r_case') EXECUTE FUNCTION app.raised_claim_guard();

-- The staging tables' keys begin with run and municipality, and say the same.
DROP INDEX staging.staging_citizen_municipality, staging.staging_grant_award_municipality,
  staging.staging_case_file_municipality, staging.staging_account_municipality, staging.staging_claim_municipality,
  staging.staging_posting_municipality;

-- Between two loads nothing in staging is anybody's: emptied at once instead of row by row.
GRANT TRUNCATE ON staging.citizen, staging.grant_award, staging.case_file, staging.account, staging.claim, staging.posting,
  staging.control, staging.reject, staging.step_done TO r_import;

-- Municipalities are loaded side by side: a table that another one's transaction is analyzing is left to it, instead of
-- waiting for its commit.
CREATE OR REPLACE FUNCTION app.refresh_statistics() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE grown regclass;
BEGIN
  FOR grown IN
    SELECT c.oid FROM pg_class c
    WHERE c.oid IN ('app.debtor'::regclass, 'app.grant_award'::regclass, 'app.case_file'::regclass,
                    'app.debtor_account'::regclass, 'app.claim'::regclass, 'app.account_link'::regclass)
      AND pg_relation_size(c.oid) > 2 * c.relpages::bigint * current_setting('block_size')::bigint
  LOOP
    EXECUTE format('ANALYZE (SKIP_LOCKED) %s', grown);
  END LOOP;
END $$;
