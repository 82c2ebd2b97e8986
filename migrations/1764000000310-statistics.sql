-- A load fills tables that the planner knows nothing of yet, and then plans for a handful of rows. The load role may
-- bring the statistics up to date: of its staging tables directly, of the register through one function.

GRANT MAINTAIN ON ALL TABLES IN SCHEMA staging TO r_import;

-- Only tables that have at least doubled since they were last analyzed: a load of 98 municipalities does not analyze
-- a large register 98 times.
CREATE FUNCTION app.refresh_statistics() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE grown regclass;
BEGIN
  FOR grown IN
    SELECT c.oid FROM pg_class c
    WHERE c.oid IN ('app.debtor'::regclass, 'app.grant_award'::regclass, 'app.case_file'::regclass,
                    'app.debtor_account'::regclass, 'app.claim'::regclass, 'app.account_link'::regclass)
      AND pg_relation_size(c.oid) > 2 * c.relpages::bigint * current_setting('block_size')::bigint
  LOOP
    EXECUTE format('ANALYZE %s', grown);
  END LOOP;
END $$;
REVOKE ALL ON FUNCTION app.refresh_statistics() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.refresh_statistics() TO r_import;
