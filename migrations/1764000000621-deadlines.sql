-- Deadlines that say why, extensions, and who marks the KLIK task (A-02 to A-05, A-14).

-- Days of the year on which the offices are closed although they are no public holidays (A-03): a setting.
CREATE TABLE app.closed_day (
  day     text PRIMARY KEY CHECK (day ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  name_da text NOT NULL
);
CALL app.protect_reference_table('app.closed_day');
INSERT INTO app.closed_day (day, name_da) VALUES ('06-05', 'Grundlovsdag'), ('12-24', 'Juleaftensdag'), ('12-31', 'Nytårsaftensdag');

-- How each date was found, step by step, as it was when the package was made.
ALTER TABLE app.task_package ADD COLUMN date_steps jsonb NOT NULL DEFAULT '[]';

-- The deadline moves by an extension and in no other way (design.md 11, "Deadline anchor").
CREATE TABLE app.deadline_extension (
  id                bigint GENERATED ALWAYS AS IDENTITY,
  municipality_code text NOT NULL REFERENCES app.municipality,
  package_id        bigint NOT NULL,
  end_date_before   date NOT NULL,
  end_date          date NOT NULL,
  reason            text NOT NULL CHECK (length(btrim(reason)) BETWEEN 1 AND 4000),
  extended_by       bigint NOT NULL REFERENCES app.app_user,
  extended_by_name  text NOT NULL,
  extended_at       timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (municipality_code, id),
  FOREIGN KEY (municipality_code, package_id) REFERENCES app.task_package
);
CREATE INDEX deadline_extension_package ON app.deadline_extension (municipality_code, package_id, id);
CALL app.protect_tenant_table('app.deadline_extension');
GRANT SELECT ON app.deadline_extension TO r_case, r_auditor, r_auditor_national, r_vendor, r_import;
GRANT INSERT (municipality_code, package_id, end_date, reason) ON app.deadline_extension TO r_vendor;
REVOKE UPDATE (start_date, expected_date, end_date) ON app.task_package FROM r_vendor;
CALL app.audit_table('app.deadline_extension', 'INSERT');
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.deadline_extension
  FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();

-- Locks the package's row: two extensions follow one another, and each says from which date.
CREATE FUNCTION app.deadline_extension_gate() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
  v_package app.task_package;
  v_wave app.wave;
BEGIN
  IF app.current_actor_role() IS DISTINCT FROM 'VENDOR' THEN PERFORM app.refuse('packages.only_vendor_extends'); END IF;
  SELECT * INTO v_package FROM app.task_package p WHERE p.municipality_code = NEW.municipality_code AND p.id = NEW.package_id FOR UPDATE;
  IF NEW.end_date <= v_package.end_date THEN
    PERFORM app.refuse('packages.deadline_not_later', jsonb_build_object('date', to_char(v_package.end_date, 'DD-MM-YYYY')));
  END IF;
  SELECT w.* INTO v_wave FROM app.wave w JOIN app.wave_membership m ON m.wave_id = w.id AND m.ended_at IS NULL
    WHERE m.municipality_code = NEW.municipality_code AND NEW.end_date BETWEEN w.frozen_from AND w.frozen_to;
  IF FOUND THEN
    PERFORM app.refuse('packages.deadline_in_frozen_zone', jsonb_build_object('wave', v_wave.number,
      'from', to_char(v_wave.frozen_from, 'DD-MM-YYYY'), 'to', to_char(v_wave.frozen_to, 'DD-MM-YYYY')));
  END IF;
  NEW.end_date_before := v_package.end_date;
  NEW.extended_by := app.current_actor_id();
  NEW.extended_by_name := app.current_actor_name();
  NEW.extended_at := now();
  RETURN NEW;
END $$;
CREATE TRIGGER deadline_extension_gate BEFORE INSERT ON app.deadline_extension
  FOR EACH ROW EXECUTE FUNCTION app.deadline_extension_gate();

CREATE FUNCTION app.deadline_extension_applies() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  UPDATE app.task_package SET end_date = NEW.end_date, version = version + 1
    WHERE municipality_code = NEW.municipality_code AND id = NEW.package_id;
  RETURN NULL;
END $$;
CREATE TRIGGER deadline_extension_applies AFTER INSERT ON app.deadline_extension
  FOR EACH ROW EXECUTE FUNCTION app.deadline_extension_applies();

-- ── Ansvarlig and udfører(e) of the KLIK task, as in KLIK ────────────────────────────────────────────────
CREATE TABLE app.klik_task_person (
  id                bigint GENERATED ALWAYS AS IDENTITY,
  municipality_code text NOT NULL REFERENCES app.municipality,
  klik_task_id      bigint NOT NULL REFERENCES app.klik_task,
  part              text NOT NULL CHECK (part IN ('RESPONSIBLE', 'PERFORMER')),
  user_id           bigint NOT NULL REFERENCES app.app_user,
  user_name         text NOT NULL,
  named_by          bigint NOT NULL REFERENCES app.app_user,
  named_by_name     text NOT NULL,
  named_at          timestamptz NOT NULL DEFAULT now(),
  ended_at          timestamptz,
  ended_by          bigint REFERENCES app.app_user,
  ended_by_name     text,
  PRIMARY KEY (municipality_code, id),
  CONSTRAINT klik_task_person_end_whole CHECK (num_nulls(ended_at, ended_by, ended_by_name) IN (0, 3))
);
CREATE UNIQUE INDEX klik_task_person_one_responsible ON app.klik_task_person (municipality_code, klik_task_id)
  WHERE part = 'RESPONSIBLE' AND ended_at IS NULL;
CREATE UNIQUE INDEX klik_task_person_once ON app.klik_task_person (municipality_code, klik_task_id, part, user_id) WHERE ended_at IS NULL;
CALL app.protect_tenant_table('app.klik_task_person');
GRANT SELECT ON app.klik_task_person TO r_case, r_auditor, r_auditor_national, r_vendor;
GRANT INSERT, UPDATE (ended_at, ended_by, ended_by_name) ON app.klik_task_person TO r_case;
GRANT SELECT ON app.klik_task TO r_case;
CALL app.audit_table('app.klik_task_person');

-- Where somebody is named, one of them marks the task (A-05); who left the municipality or is locked out no longer counts.
-- Runs behind the gate, which holds the municipality's row: nobody is named meanwhile.
CREATE FUNCTION app.package_completion_named() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE v_names text; v_is_named boolean;
BEGIN
  SELECT string_agg(DISTINCT n.user_name, ', '), bool_or(n.user_id = app.current_actor_id()) INTO v_names, v_is_named
    FROM app.klik_task_person n JOIN app.app_user u ON u.id = n.user_id AND u.disabled_at IS NULL
      AND u.municipality_code = n.municipality_code AND u.role IN ('CASEWORKER', 'COORDINATOR')
    JOIN app.task_package p ON p.municipality_code = n.municipality_code AND p.klik_task_id = n.klik_task_id
    WHERE p.municipality_code = NEW.municipality_code AND p.id = NEW.package_id AND n.ended_at IS NULL;
  IF NOT v_is_named THEN PERFORM app.refuse('packages.only_the_named_complete', jsonb_build_object('names', v_names)); END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER package_completion_named BEFORE INSERT ON app.package_completion
  FOR EACH ROW EXECUTE FUNCTION app.package_completion_named();

GRANT USAGE ON ALL SEQUENCES IN SCHEMA app TO r_case, r_vendor;
