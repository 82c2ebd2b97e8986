-- Waves (domain.md 4.10): when groups of municipalities are loaded and get the KLIK task, and the zones in which nothing is
-- loaded, created or published (A-14).

CREATE TABLE app.wave (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  number          int NOT NULL CONSTRAINT wave_number_unique UNIQUE CONSTRAINT wave_number_range CHECK (number BETWEEN 1 AND 98),
  name            text NOT NULL CHECK (length(btrim(name)) BETWEEN 1 AND 100),
  load_from       date NOT NULL,
  load_to         date NOT NULL,
  frozen_from     date,
  frozen_to       date,
  created_by      bigint REFERENCES app.app_user,
  created_by_name text NOT NULL,
  created_at      timestamptz NOT NULL DEFAULT now(),
  version         int NOT NULL DEFAULT 1,
  CONSTRAINT wave_load_window CHECK (load_from <= load_to),
  CONSTRAINT wave_frozen_zone CHECK (num_nulls(frozen_from, frozen_to) IN (0, 2) AND frozen_from <= frozen_to),
  -- nothing is loaded in a frozen zone, so a plan that says so contradicts itself
  CONSTRAINT wave_load_outside_frozen_zone CHECK (load_to < frozen_from OR load_from > frozen_to)
);
CALL app.protect_reference_table('app.wave');
CREATE POLICY vendor ON app.wave TO r_vendor USING (true) WITH CHECK (true);
GRANT INSERT ON app.wave TO r_vendor;
GRANT UPDATE (number, name, load_from, load_to, frozen_from, frozen_to, version) ON app.wave TO r_vendor;
CALL app.audit_table('app.wave');

-- A municipality is in one wave; moving it ends the row and keeps it.
CREATE TABLE app.wave_membership (
  id                bigint GENERATED ALWAYS AS IDENTITY,
  municipality_code text NOT NULL REFERENCES app.municipality,
  wave_id           bigint NOT NULL REFERENCES app.wave,
  added_by          bigint REFERENCES app.app_user,
  added_by_name     text NOT NULL,
  added_at          timestamptz NOT NULL DEFAULT now(),
  ended_at          timestamptz,
  ended_by          bigint REFERENCES app.app_user,
  ended_by_name     text,
  PRIMARY KEY (municipality_code, id),
  CONSTRAINT wave_membership_end_whole CHECK ((ended_at IS NULL) = (ended_by_name IS NULL))
);
CREATE UNIQUE INDEX wave_membership_one_per_municipality ON app.wave_membership (municipality_code) WHERE ended_at IS NULL;
CREATE INDEX wave_membership_wave ON app.wave_membership (wave_id) WHERE ended_at IS NULL;
CALL app.protect_tenant_table('app.wave_membership');
GRANT SELECT ON app.wave_membership TO r_case, r_auditor, r_auditor_national, r_vendor, r_import;
GRANT INSERT, UPDATE (ended_at, ended_by, ended_by_name) ON app.wave_membership TO r_vendor;
CALL app.audit_table('app.wave_membership');

-- Refuses what A-14 forbids while the municipality's wave is frozen, today in Denmark.
CREATE FUNCTION app.refuse_while_frozen(p_municipality text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE v_wave app.wave;
BEGIN
  SELECT w.* INTO v_wave FROM app.wave w JOIN app.wave_membership m ON m.wave_id = w.id AND m.ended_at IS NULL
    WHERE m.municipality_code = p_municipality AND (now() AT TIME ZONE 'Europe/Copenhagen')::date BETWEEN w.frozen_from AND w.frozen_to;
  IF FOUND THEN
    PERFORM app.refuse('waves.frozen_zone', jsonb_build_object('wave', v_wave.number,
      'from', to_char(v_wave.frozen_from, 'DD-MM-YYYY'), 'to', to_char(v_wave.frozen_to, 'DD-MM-YYYY')));
  END IF;
END $$;
REVOKE ALL ON FUNCTION app.refuse_while_frozen FROM PUBLIC;

-- ── The KLIK task, published to a municipality (BR-16) ──────────────────────────────────────────────────
-- It may come before the load; the package follows, and is worked once this row is there.
CREATE TABLE app.klik_task_publication (
  municipality_code text NOT NULL REFERENCES app.municipality,
  klik_task_id      bigint NOT NULL REFERENCES app.klik_task,
  description_id    bigint NOT NULL REFERENCES app.klik_task_description,
  k98               text NOT NULL CHECK (k98 IN ('JA', 'NEJ')),
  -- the wave it came with; none with K98 = Ja, and for a municipality that is in no wave
  wave_id           bigint REFERENCES app.wave,
  published_by      bigint REFERENCES app.app_user,
  published_by_name text NOT NULL,
  published_at      timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (municipality_code, klik_task_id)
);
CALL app.protect_tenant_table('app.klik_task_publication');
GRANT SELECT ON app.klik_task_publication TO r_case, r_auditor, r_auditor_national, r_vendor, r_import;
GRANT INSERT ON app.klik_task_publication TO r_vendor;

-- What was published with its package before there were waves.
INSERT INTO app.klik_task_publication (municipality_code, klik_task_id, description_id, k98, published_by_name, published_at)
SELECT p.municipality_code, p.klik_task_id, p.description_id, d.k98, p.published_by_name, p.published_at
FROM app.task_package p JOIN app.klik_task_description d ON d.id = p.description_id WHERE p.published_at IS NOT NULL;

CALL app.audit_table('app.klik_task_publication', 'INSERT');
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.klik_task_publication
  FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();

-- K98 = Nej: with its wave. The KLIK task's row is locked, so that no version with another K98 is published meanwhile.
CREATE FUNCTION app.klik_task_publication_gate() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  IF app.current_actor_role() IS NULL OR app.current_actor_role() NOT IN ('VENDOR', 'SYSTEM') THEN
    PERFORM app.refuse('packages.only_vendor_creates');
  END IF;
  PERFORM app.refuse_while_frozen(NEW.municipality_code);
  PERFORM 1 FROM app.klik_task k WHERE k.id = NEW.klik_task_id FOR SHARE;
  SELECT d.id, d.k98 INTO NEW.description_id, NEW.k98 FROM app.klik_task_description d
    WHERE d.klik_task_id = NEW.klik_task_id AND d.status = 'PUBLISHED' ORDER BY d.published_at DESC, d.id DESC LIMIT 1;
  IF NEW.description_id IS NULL THEN PERFORM app.refuse('packages.klik_task_unknown'); END IF;
  NEW.wave_id := CASE NEW.k98 WHEN 'NEJ' THEN (SELECT m.wave_id FROM app.wave_membership m
    WHERE m.municipality_code = NEW.municipality_code AND m.ended_at IS NULL) END;
  NEW.published_by := app.current_actor_id();
  NEW.published_by_name := app.current_actor_name();
  NEW.published_at := now();
  RETURN NEW;
END $$;
CREATE TRIGGER klik_task_publication_gate BEFORE INSERT ON app.klik_task_publication
  FOR EACH ROW EXECUTE FUNCTION app.klik_task_publication_gate();

-- K98 = Ja: to all municipalities at once or to none; looked at when the transaction ends.
CREATE FUNCTION app.klik_task_published_to_all() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM app.municipality m WHERE NOT EXISTS (SELECT 1 FROM app.klik_task_publication p
             WHERE p.municipality_code = m.code AND p.klik_task_id = NEW.klik_task_id)) THEN
    PERFORM app.refuse('waves.k98_publishes_to_all');
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER klik_task_published_to_all AFTER INSERT ON app.klik_task_publication
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.k98 = 'JA') EXECUTE FUNCTION app.klik_task_published_to_all();

-- Who got the task and who waits was decided by K98: a later version says the same.
CREATE FUNCTION app.k98_is_fixed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  PERFORM 1 FROM app.klik_task k WHERE k.id = NEW.klik_task_id FOR UPDATE;
  IF EXISTS (SELECT 1 FROM app.klik_task_publication p WHERE p.klik_task_id = NEW.klik_task_id AND p.k98 <> NEW.k98) THEN
    PERFORM app.refuse('waves.k98_is_fixed');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER k98_is_fixed BEFORE INSERT OR UPDATE ON app.klik_task_description
  FOR EACH ROW WHEN (NEW.status = 'PUBLISHED') EXECUTE FUNCTION app.k98_is_fixed();

-- A package is neither created nor published in a frozen zone, and published only where its KLIK task is.
CREATE FUNCTION app.task_package_wave_gate() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' OR (OLD.published_at IS NULL AND NEW.published_at IS NOT NULL) THEN
    PERFORM app.refuse_while_frozen(NEW.municipality_code);
  END IF;
  IF NEW.published_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM app.klik_task_publication k
     WHERE k.municipality_code = NEW.municipality_code AND k.klik_task_id = NEW.klik_task_id) THEN
    PERFORM app.refuse('packages.klik_task_not_published');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER task_package_wave_gate BEFORE INSERT OR UPDATE OF published_at ON app.task_package
  FOR EACH ROW EXECUTE FUNCTION app.task_package_wave_gate();

GRANT USAGE ON ALL SEQUENCES IN SCHEMA app TO r_vendor;
