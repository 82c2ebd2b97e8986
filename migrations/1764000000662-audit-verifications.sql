-- When each audit chain was recomputed last, by whom, and what was found: a row per chain, never changed.
CREATE TABLE app.audit_verification (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  chain       text NOT NULL,
  verified_at timestamptz NOT NULL DEFAULT now(),
  verified_by text NOT NULL,
  events      int NOT NULL,
  fault       text CHECK (fault IN ('GAP', 'PREVIOUS', 'HASH', 'BODY', 'HEAD')),
  fault_seq   bigint,
  CONSTRAINT audit_verification_fault_whole CHECK ((fault IS NULL) = (fault_seq IS NULL))
);
CREATE INDEX audit_verification_latest ON app.audit_verification (chain, id DESC);
ALTER TABLE app.audit_verification ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.audit_verification FORCE ROW LEVEL SECURITY;
CREATE POLICY own_chain ON app.audit_verification TO r_auditor
  USING (chain = app.current_municipality()) WITH CHECK (chain = app.current_municipality());
CREATE POLICY all_chains ON app.audit_verification TO r_auditor_national, r_import USING (true) WITH CHECK (true);
CREATE POLICY owner_functions ON app.audit_verification TO app_owner USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON app.audit_verification TO r_auditor, r_auditor_national, r_import;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.audit_verification
  FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
GRANT USAGE ON ALL SEQUENCES IN SCHEMA app TO r_auditor, r_auditor_national, r_import;
