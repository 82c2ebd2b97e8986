-- The ledger's own totals (control.csv) against what was delivered: where they differ, the municipality's automatic
-- linking waits until VENDOR gives a reason (import-format.md).

-- What a held load would have worked on. Kept while it waits only: its rows in staging are gone by then.
CREATE TABLE app.load_waiting_account (
  municipality_code text NOT NULL,
  run_id            bigint NOT NULL,
  account_id        bigint NOT NULL,
  -- the balance as delivered; none for an account that the delivery touched without bringing it
  delivered_oere    bigint,
  PRIMARY KEY (municipality_code, run_id, account_id),
  FOREIGN KEY (municipality_code, run_id) REFERENCES app.load_run_municipality,
  FOREIGN KEY (municipality_code, account_id) REFERENCES app.debtor_account (municipality_code, id)
);
CREATE INDEX load_waiting_account_account ON app.load_waiting_account (municipality_code, account_id);
CALL app.protect_tenant_table('app.load_waiting_account');
GRANT SELECT, INSERT, DELETE ON app.load_waiting_account TO r_import;

ALTER TABLE app.load_run_municipality ADD CONSTRAINT load_control_explained CHECK (
  status <> 'FINISHED' OR control IS NULL OR (control->>'agrees')::boolean OR control_reason IS NOT NULL);
ALTER TABLE app.load_run_municipality ADD CONSTRAINT load_control_reason_whole CHECK (
  (control_reason IS NULL) = (control_reason_by IS NULL) AND length(control_reason) BETWEEN 1 AND 4000);

-- Only VENDOR explains a difference, and the name is the actor's, whatever the statement says.
CREATE FUNCTION app.control_reason_by_vendor() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF app.current_actor_role() IS DISTINCT FROM 'VENDOR' THEN PERFORM app.refuse('imports.only_vendor_explains'); END IF;
  NEW.control_reason_by := app.current_actor_name();
  RETURN NEW;
END $$;
CREATE TRIGGER control_reason_by_vendor BEFORE UPDATE OF control_reason ON app.load_run_municipality FOR EACH ROW
  WHEN (NEW.control_reason IS DISTINCT FROM OLD.control_reason) EXECUTE FUNCTION app.control_reason_by_vendor();

-- The machine links nothing for a run whose difference nobody has explained, and for no run at all while an earlier
-- one of the municipality waits.
CREATE FUNCTION app.link_awaits_control_reason() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM arrived a JOIN app.load_run_municipality m ON m.municipality_code = a.municipality_code
             WHERE a.run_id IS NOT NULL AND (m.status = 'AWAITING_REASON'
               OR (m.run_id = a.run_id AND NOT (m.control->>'agrees')::boolean AND m.control_reason IS NULL))) THEN
    PERFORM app.refuse('imports.control_reason_missing');
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER link_awaits_control_reason AFTER INSERT ON app.account_link REFERENCING NEW TABLE AS arrived
  FOR EACH STATEMENT EXECUTE FUNCTION app.link_awaits_control_reason();
