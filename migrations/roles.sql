-- Roles of the cluster; safe to run again. Run by a superuser, before the first migration, in the database itself:
-- the embedded server does it by itself, for a given server a DBA runs it once (README, "A database of your own").
-- app_owner owns everything and cannot log in; app_login is the application: it owns nothing, inherits nothing, and
-- takes one r_* role per transaction.
DO $$
DECLARE r text;
BEGIN
  FOREACH r IN ARRAY ARRAY['app_owner', 'r_case', 'r_auditor', 'r_auditor_national', 'r_vendor', 'r_import', 'r_ky', 'r_admin', 'r_auth'] LOOP
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = r) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOBYPASSRLS', r);
    END IF;
  END LOOP;
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'app_login') THEN
    CREATE ROLE app_login LOGIN NOINHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
  END IF;
END $$;
GRANT r_case, r_auditor, r_auditor_national, r_vendor, r_import, r_ky, r_admin, r_auth TO app_login WITH INHERIT FALSE, SET TRUE;

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;
CREATE SCHEMA IF NOT EXISTS app AUTHORIZATION app_owner;
CREATE SCHEMA IF NOT EXISTS staging AUTHORIZATION app_owner;
CREATE SCHEMA IF NOT EXISTS jobs AUTHORIZATION app_owner;
