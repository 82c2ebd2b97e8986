-- What a load reads by: without these each municipality of a delivery would read the whole of staging, and each link
-- every case of its municipality.
CREATE INDEX staging_citizen_municipality ON staging.citizen (municipality_code, run_id);
CREATE INDEX staging_grant_award_municipality ON staging.grant_award (municipality_code, run_id);
CREATE INDEX staging_case_file_municipality ON staging.case_file (municipality_code, run_id);
CREATE INDEX staging_account_municipality ON staging.account (municipality_code, run_id);
CREATE INDEX staging_claim_municipality ON staging.claim (municipality_code, run_id);
CREATE INDEX staging_posting_municipality ON staging.posting (municipality_code, run_id);
CREATE INDEX staging_reject_municipality ON staging.reject (municipality_code, run_id);
CREATE INDEX case_file_created_from ON app.case_file (municipality_code, created_from_account_id) WHERE created_from_account_id IS NOT NULL;

-- How many rows a municipality has must not be guessed from which municipalities came before: for one that was not
-- there at the last ANALYZE the planner would expect a single row and read all of its rows for each of them. Without
-- statistics of this column it expects the same share of the table for every municipality.
DO $$
DECLARE tenant_table regclass;
BEGIN
  FOR tenant_table IN
    SELECT c.oid FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'municipality_code'
    WHERE c.relnamespace IN ('app'::regnamespace, 'staging'::regnamespace) AND c.relkind = 'r' AND c.oid <> 'app.app_user'::regclass
  LOOP
    EXECUTE format('ALTER TABLE %s ALTER COLUMN municipality_code SET STATISTICS 0', tenant_table);
  END LOOP;
END $$;
