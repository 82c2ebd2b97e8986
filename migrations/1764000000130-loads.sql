-- Loads: one run per delivery, one row per run and municipality with its balance line, rejected rows, and the
-- staging tables that files are copied into.

CREATE TABLE app.load_run (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  delivery_name text NOT NULL,
  delivery_hash text NOT NULL,
  rule_version  text NOT NULL,
  status        text NOT NULL CHECK (status IN ('RUNNING', 'FINISHED', 'FAILED')),
  started_at    timestamptz NOT NULL DEFAULT now(),
  finished_at   timestamptz,
  started_by    bigint REFERENCES app.app_user,
  started_by_name text NOT NULL,
  -- per file: read, accepted, rejected, dialect, extra columns, warnings, sha256
  files         jsonb NOT NULL DEFAULT '{}',
  message       text,
  CONSTRAINT load_run_finished_whole CHECK ((status = 'RUNNING') = (finished_at IS NULL))
);
ALTER TABLE app.load_run ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.load_run FORCE ROW LEVEL SECURITY;
CREATE POLICY loader ON app.load_run TO r_import USING (true) WITH CHECK (true);
CREATE POLICY overview ON app.load_run FOR SELECT TO r_vendor, r_auditor_national USING (true);
CREATE POLICY owner_functions ON app.load_run TO app_owner USING (true) WITH CHECK (true);

CREATE TABLE app.load_run_municipality (
  municipality_code text NOT NULL REFERENCES app.municipality,
  run_id            bigint NOT NULL REFERENCES app.load_run,
  -- AWAITING_REASON: the ledger's control totals differ; automatic linking waits for a reason by VENDOR
  status            text NOT NULL CHECK (status IN ('WAITING', 'RUNNING', 'AWAITING_REASON', 'FINISHED', 'FAILED')),
  received int NOT NULL DEFAULT 0, linked int NOT NULL DEFAULT 0, queued int NOT NULL DEFAULT 0,
  withdrawn int NOT NULL DEFAULT 0, rejected int NOT NULL DEFAULT 0, held int NOT NULL DEFAULT 0,
  received_oere bigint NOT NULL DEFAULT 0, linked_oere bigint NOT NULL DEFAULT 0, queued_oere bigint NOT NULL DEFAULT 0,
  withdrawn_oere bigint NOT NULL DEFAULT 0, rejected_oere bigint NOT NULL DEFAULT 0, held_oere bigint NOT NULL DEFAULT 0,
  changed           int NOT NULL DEFAULT 0,
  -- what the ledger said (control.csv), and why a difference was accepted
  control           jsonb,
  control_reason    text,
  control_reason_by text,
  load_finished_at      timestamptz,
  auto_link_finished_at timestamptz,
  PRIMARY KEY (municipality_code, run_id),
  CONSTRAINT load_balance_count CHECK (status <> 'FINISHED' OR received = linked + queued + withdrawn + rejected + held),
  CONSTRAINT load_balance_oere CHECK (status <> 'FINISHED'
    OR received_oere = linked_oere + queued_oere + withdrawn_oere + rejected_oere + held_oere),
  CONSTRAINT load_finished_whole CHECK (status <> 'FINISHED' OR (load_finished_at IS NOT NULL AND auto_link_finished_at IS NOT NULL))
);
CREATE INDEX load_run_municipality_run ON app.load_run_municipality (run_id);
CREATE INDEX load_run_municipality_unfinished ON app.load_run_municipality (municipality_code) WHERE status <> 'FINISHED';
CALL app.protect_tenant_table('app.load_run_municipality');
-- The load sees all municipalities of its run (counts only); rows of citizens stay behind the tenant policy.
CREATE POLICY loader ON app.load_run_municipality TO r_import USING (true) WITH CHECK (true);

-- The municipality may read the run that loaded it.
CREATE POLICY own_runs ON app.load_run FOR SELECT TO r_case, r_auditor
  USING (EXISTS (SELECT 1 FROM app.load_run_municipality m WHERE m.run_id = load_run.id));

-- Every row ends accepted or here. The row's own text lies in the rejects file only.
CREATE TABLE app.load_reject (
  run_id            bigint NOT NULL REFERENCES app.load_run,
  file              text NOT NULL,
  line              int NOT NULL,
  municipality_code text REFERENCES app.municipality,
  code              text NOT NULL,
  message           text NOT NULL,
  balance_oere      bigint,
  PRIMARY KEY (run_id, file, line)
);
CREATE INDEX load_reject_municipality ON app.load_reject (municipality_code, run_id);
ALTER TABLE app.load_reject ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.load_reject FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON app.load_reject FOR SELECT TO r_case, r_auditor USING (municipality_code = app.current_municipality());
CREATE POLICY across ON app.load_reject FOR SELECT TO r_vendor, r_auditor_national USING (true);
CREATE POLICY loader ON app.load_reject TO r_import USING (true) WITH CHECK (true);
CREATE POLICY owner_functions ON app.load_reject TO app_owner USING (true) WITH CHECK (true);

-- A case or grant row that was rejected leaves a mark on its citizen or grant number: what we could not read may be
-- the very case that an account belongs to, so the machine keeps its hands off until it is delivered again.
CREATE TABLE app.unread_register_row (
  municipality_code text NOT NULL REFERENCES app.municipality,
  id                bigint GENERATED ALWAYS AS IDENTITY,
  file              text NOT NULL CHECK (file IN ('cases', 'grants')),
  natural_key       text NOT NULL,
  cpr_hash          bytea,
  grant_no_key      text,
  run_id            bigint NOT NULL REFERENCES app.load_run,
  PRIMARY KEY (municipality_code, id),
  CONSTRAINT unread_register_row_unique UNIQUE NULLS NOT DISTINCT (municipality_code, file, natural_key, cpr_hash, grant_no_key)
);
CREATE INDEX unread_register_row_cpr ON app.unread_register_row (municipality_code, cpr_hash);
CREATE INDEX unread_register_row_grant ON app.unread_register_row (municipality_code, grant_no_key);
CALL app.protect_tenant_table('app.unread_register_row');

ALTER TABLE app.debtor_account ADD FOREIGN KEY (first_run_id) REFERENCES app.load_run;
ALTER TABLE app.debtor_account ADD FOREIGN KEY (last_run_id) REFERENCES app.load_run;
ALTER TABLE app.account_link ADD FOREIGN KEY (run_id) REFERENCES app.load_run;

GRANT SELECT ON app.load_run, app.load_run_municipality TO r_case, r_auditor, r_auditor_national, r_vendor, r_import;
GRANT INSERT, UPDATE ON app.load_run, app.load_run_municipality TO r_import;
GRANT SELECT ON app.load_reject TO r_case, r_auditor, r_auditor_national, r_vendor, r_import;
GRANT INSERT, DELETE ON app.load_reject TO r_import;
GRANT SELECT, INSERT, DELETE ON app.unread_register_row TO r_import;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA app TO r_import, r_ky, r_case, r_vendor, r_admin, r_auth;

-- Accounts come in only under a load of their municipality that is not finished: that is what keeps the
-- completion gate closed while rows arrive.
CREATE FUNCTION app.account_needs_running_load() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE v_code text;
BEGIN
  SELECT DISTINCT municipality_code INTO v_code FROM arrived a
    WHERE NOT EXISTS (SELECT 1 FROM app.load_run_municipality m
                      WHERE m.municipality_code = a.municipality_code AND m.status IN ('RUNNING', 'AWAITING_REASON')) LIMIT 1;
  IF v_code IS NOT NULL THEN PERFORM app.refuse('imports.account_outside_load', jsonb_build_object('municipality', v_code)); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER account_needs_running_load AFTER INSERT ON app.debtor_account REFERENCING NEW TABLE AS arrived
  FOR EACH STATEMENT EXECUTE FUNCTION app.account_needs_running_load();

-- ── Staging: unlogged, no row-level security (COPY FROM is refused where it is in force), the load role only ──

GRANT USAGE ON SCHEMA staging TO r_import;
CREATE UNLOGGED TABLE staging.citizen (
  run_id bigint, line int, raw text, municipality_code text, cpr_hash bytea, cpr_cipher bytea, cpr_masked text,
  cpr_substitute boolean, name text, address_protected boolean, previous_cpr_hash bytea, previous_cpr_masked text, deceased boolean
);
CREATE UNLOGGED TABLE staging.grant_award (
  run_id bigint, line int, raw text, municipality_code text, grant_no text,
  cpr_hash bytea, cpr_cipher bytea, cpr_masked text, cpr_substitute boolean, co_cpr_hash bytea, benefit_type text, period_from date, period_to date, amount_oere bigint, journal_no text, status text
);
CREATE UNLOGGED TABLE staging.case_file (
  run_id bigint, line int, raw text, municipality_code text, case_no text,
  cpr_hash bytea, cpr_cipher bytea, cpr_masked text, cpr_substitute boolean, benefit_type text, grant_no text, opened date, status text
);
CREATE UNLOGGED TABLE staging.account (
  run_id bigint, line int, raw text, municipality_code text, account_no text, source_system text,
  cpr_hash bytea, cpr_cipher bytea, cpr_masked text, cpr_substitute boolean, cvr text, name text,
  benefit_type_raw text, benefit_type text, grant_ref text, established date, due_date date, balance_oere bigint
);
CREATE UNLOGGED TABLE staging.claim (
  run_id bigint, line int, raw text, municipality_code text, claim_no text, account_no text, claim_type text, kind text,
  principal_oere bigint, interest_oere bigint, balance_oere bigint, established date, due_date date,
  period_from date, period_to date, limitation_date date, collection_status text, parent_claim_no text
);
CREATE UNLOGGED TABLE staging.posting (
  run_id bigint, line int, raw text, municipality_code text, posting_no text, claim_no text, posting_type text,
  amount_oere bigint, entry_date date, effective_date date
);
CREATE UNLOGGED TABLE staging.control (
  run_id bigint, line int, raw text, municipality_code text, as_of date, accounts int, claims int, balance_oere bigint
);
-- A rejected row as delivered, so that the rejects file can be written with what the database found late.
CREATE UNLOGGED TABLE staging.reject (
  run_id bigint, file text, line int, code text, message text, raw text, municipality_code text, natural_key text,
  cpr_hash bytea, grant_no text, balance_oere bigint
);
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA staging TO r_import;
