-- Rejected rows can be taken home, mended and delivered again. The list that people read is capped per run and counted
-- by cause; every row lies here whole: encrypted for the municipality's coordinator, masked for VENDOR.

CREATE TABLE app.load_setting (
  only_row        boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  -- rows of app.load_reject per run; all are counted by cause and can be downloaded
  rejects_listed  int NOT NULL CHECK (rejects_listed > 0),
  -- days after the load on which the rows themselves are erased (design.md 11)
  rejects_kept_days int NOT NULL CHECK (rejects_kept_days > 0)
);
INSERT INTO app.load_setting (rejects_listed, rejects_kept_days) VALUES (10000, 30);
CALL app.protect_reference_table('app.load_setting');

-- How many rows were rejected, by cause; complete, whatever the list holds.
CREATE TABLE app.load_reject_cause (
  run_id            bigint NOT NULL REFERENCES app.load_run,
  municipality_code text REFERENCES app.municipality,
  file              text NOT NULL,
  code              text NOT NULL,
  count             int NOT NULL,
  balance_oere      bigint NOT NULL,
  CONSTRAINT load_reject_cause_unique UNIQUE NULLS NOT DISTINCT (run_id, municipality_code, file, code)
);
CREATE INDEX load_reject_cause_municipality ON app.load_reject_cause (municipality_code, run_id);
INSERT INTO app.load_reject_cause
SELECT run_id, municipality_code, file, code, count(*), coalesce(sum(balance_oere), 0) FROM app.load_reject GROUP BY 1, 2, 3, 4;

-- The columns of a file of which rows were rejected, as its first line names them.
CREATE TABLE app.load_reject_file (
  run_id  bigint NOT NULL REFERENCES app.load_run,
  file    text NOT NULL,
  columns text[] NOT NULL,
  separator text NOT NULL CHECK (separator IN (',', ';')),
  PRIMARY KEY (run_id, file)
);

CREATE TABLE app.load_reject_row (
  run_id            bigint NOT NULL REFERENCES app.load_run,
  file              text NOT NULL,
  line              int NOT NULL,
  municipality_code text REFERENCES app.municipality,
  code              text NOT NULL,
  message           text NOT NULL,
  -- what could be read of it: by these a later delivery is known to bring the row again
  natural_key       text,
  cpr_hash          bytea,
  grant_no_key      text,
  -- the row as delivered, and its cells as VENDOR may see them; null once erased
  row_cipher        bytea,
  cells_masked      text[],
  -- the load that brought the row again, mended
  mended_run_id     bigint REFERENCES app.load_run,
  PRIMARY KEY (run_id, file, line),
  CONSTRAINT load_reject_row_erased_whole CHECK ((row_cipher IS NULL) = (cells_masked IS NULL))
);
CREATE INDEX load_reject_row_municipality ON app.load_reject_row (municipality_code, run_id, file, line);
CREATE INDEX load_reject_row_open ON app.load_reject_row (municipality_code, file, natural_key) WHERE mended_run_id IS NULL;
CREATE INDEX load_reject_row_kept ON app.load_reject_row (run_id) WHERE row_cipher IS NOT NULL;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['load_reject_cause', 'load_reject_file', 'load_reject_row'] LOOP
    EXECUTE format('ALTER TABLE app.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE app.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY loader ON app.%I TO r_import USING (true) WITH CHECK (true)', t);
    EXECUTE format('CREATE POLICY owner_functions ON app.%I TO app_owner USING (true) WITH CHECK (true)', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON app.%I TO r_import', t);
  END LOOP;
END $$;
CREATE POLICY tenant ON app.load_reject_cause FOR SELECT TO r_case, r_auditor USING (municipality_code = app.current_municipality());
CREATE POLICY across ON app.load_reject_cause FOR SELECT TO r_vendor, r_auditor_national USING (true);
GRANT SELECT ON app.load_reject_cause TO r_case, r_auditor, r_auditor_national, r_vendor;
CREATE POLICY own_runs ON app.load_reject_file FOR SELECT TO r_case
  USING (EXISTS (SELECT 1 FROM app.load_run_municipality m WHERE m.run_id = load_reject_file.run_id));
CREATE POLICY across ON app.load_reject_file FOR SELECT TO r_vendor USING (true);
GRANT SELECT ON app.load_reject_file TO r_case, r_vendor;
-- Unmasked for the municipality's coordinator alone; VENDOR cannot even select the row itself.
CREATE POLICY coordinator ON app.load_reject_row FOR SELECT TO r_case
  USING (municipality_code = app.current_municipality() AND app.current_actor_role() = 'COORDINATOR');
CREATE POLICY across ON app.load_reject_row FOR SELECT TO r_vendor USING (true);
GRANT SELECT ON app.load_reject_row TO r_case;
GRANT SELECT (run_id, file, line, municipality_code, code, message, cells_masked, mended_run_id) ON app.load_reject_row TO r_vendor;

-- A download of rejected rows shows persons who may be in no register: those rows are what nobody could read.
ALTER TABLE app.lookup_log ALTER COLUMN debtor_id DROP NOT NULL;
ALTER TABLE app.lookup_log ADD CONSTRAINT lookup_log_names_person CHECK (debtor_id IS NOT NULL OR screen = 'rejects');
GRANT INSERT ON app.lookup_log TO r_vendor;
