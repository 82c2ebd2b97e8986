-- Old code → benefit type (R-14). What holds now stays in app.benefit_type_alias, which every load reads; who changed it,
-- when and why stands in the history, and that is the only way to change it. What a delivery may write from the start
-- (a type's own code and its older names) is built in and stays as it is.
ALTER TABLE app.benefit_type_alias ADD COLUMN built_in boolean NOT NULL DEFAULT false;
UPDATE app.benefit_type_alias SET built_in = true;

CREATE TABLE app.benefit_type_mapping_change (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  alias         text NOT NULL CHECK (alias = btrim(alias) AND length(alias) BETWEEN 1 AND 200),
  -- none: the mapping is taken back, the code is unknown again
  benefit_type  text REFERENCES app.benefit_type,
  type_before   text REFERENCES app.benefit_type,
  note          text NOT NULL CHECK (btrim(note) <> ''),
  saved_by      bigint NOT NULL REFERENCES app.app_user,
  saved_by_name text NOT NULL,
  saved_at      timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX benefit_type_mapping_change_alias ON app.benefit_type_mapping_change (alias, id);
ALTER TABLE app.benefit_type_mapping_change ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.benefit_type_mapping_change FORCE ROW LEVEL SECURITY;
CREATE POLICY vendor ON app.benefit_type_mapping_change TO r_vendor
  USING (true) WITH CHECK (saved_by = app.current_actor_id());
CREATE POLICY owner_functions ON app.benefit_type_mapping_change TO app_owner USING (true) WITH CHECK (true);
GRANT SELECT, INSERT (alias, benefit_type, note) ON app.benefit_type_mapping_change TO r_vendor;
CALL app.audit_table('app.benefit_type_mapping_change', 'INSERT');

CREATE FUNCTION app.benefit_type_mapping_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE v_known app.benefit_type_alias;
BEGIN
  -- Two changes of one code follow one another, also of a code that has no row yet.
  PERFORM pg_advisory_xact_lock(hashtextextended('benefit_type_mapping ' || NEW.alias, 0));
  SELECT * INTO v_known FROM app.benefit_type_alias WHERE alias = NEW.alias;
  IF v_known.built_in THEN PERFORM app.refuse('imports.code_is_built_in'); END IF;
  IF v_known.benefit_type IS NOT DISTINCT FROM NEW.benefit_type THEN PERFORM app.refuse('imports.mapping_unchanged'); END IF;
  NEW.type_before := v_known.benefit_type;
  NEW.saved_by := app.current_actor_id();
  NEW.saved_by_name := app.current_actor_name();
  NEW.saved_at := now();
  RETURN NEW;
END $$;
CREATE TRIGGER benefit_type_mapping_guard BEFORE INSERT ON app.benefit_type_mapping_change
  FOR EACH ROW EXECUTE FUNCTION app.benefit_type_mapping_guard();

CREATE FUNCTION app.benefit_type_mapping_applies() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  IF NEW.benefit_type IS NULL THEN
    DELETE FROM app.benefit_type_alias WHERE alias = NEW.alias;
  ELSE
    INSERT INTO app.benefit_type_alias (alias, benefit_type) VALUES (NEW.alias, NEW.benefit_type)
      ON CONFLICT (alias) DO UPDATE SET benefit_type = EXCLUDED.benefit_type;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER benefit_type_mapping_applies AFTER INSERT ON app.benefit_type_mapping_change
  FOR EACH ROW EXECUTE FUNCTION app.benefit_type_mapping_applies();

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.benefit_type_mapping_change
  FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();

-- What a change did in each municipality, written in the transaction that did it: a change that was broken off goes on
-- with the municipalities that are left, and the answer is the same whoever finishes.
CREATE TABLE app.benefit_type_mapping_result (
  municipality_code text NOT NULL REFERENCES app.municipality,
  change_id         bigint NOT NULL REFERENCES app.benefit_type_mapping_change,
  accounts          int NOT NULL,
  untouched         int NOT NULL,
  linked            int NOT NULL,
  -- a load of the municipality waits for a reason, and automatic linking with it
  waits             boolean NOT NULL,
  PRIMARY KEY (municipality_code, change_id)
);
CALL app.protect_tenant_table('app.benefit_type_mapping_result');
GRANT SELECT ON app.benefit_type_mapping_result TO r_vendor, r_import;
GRANT INSERT, UPDATE (accounts, untouched, linked, waits) ON app.benefit_type_mapping_result TO r_import;
