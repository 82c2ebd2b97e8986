-- No load in a frozen zone (A-14): a delivery's municipality that is frozen is held ("udskudt"). Its accounts are counted,
-- nothing of it reaches the register, and the same run goes on with it when the zone is over.

-- The last day of the frozen zone that the municipality's wave is in today in Denmark; null outside.
CREATE FUNCTION app.frozen_until(p_municipality text) RETURNS date LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
  SELECT w.frozen_to FROM app.wave w JOIN app.wave_membership m ON m.wave_id = w.id AND m.ended_at IS NULL
  WHERE m.municipality_code = p_municipality AND (now() AT TIME ZONE 'Europe/Copenhagen')::date BETWEEN w.frozen_from AND w.frozen_to
$$;
REVOKE ALL ON FUNCTION app.frozen_until FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.frozen_until TO r_import;

ALTER TABLE app.load_run_municipality
  -- of a held one: the last day of the zone as it was planned then
  ADD COLUMN held_until date,
  DROP CONSTRAINT load_run_municipality_status_check,
  ADD CONSTRAINT load_run_municipality_status_check
    CHECK (status IN ('WAITING', 'RUNNING', 'AWAITING_REASON', 'HELD', 'FINISHED', 'FAILED')),
  ADD CONSTRAINT load_held_whole CHECK ((status = 'HELD') = (held_until IS NOT NULL)),
  ADD CONSTRAINT load_held_balance CHECK (status <> 'HELD' OR
    (received = rejected + held AND received_oere = rejected_oere + held_oere AND changed = 0
     AND num_nulls(load_finished_at, auto_link_finished_at) = 2));

-- The database keeps to it as well, whichever command starts the municipality.
CREATE FUNCTION app.load_waits_for_frozen_zone() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  PERFORM app.refuse_while_frozen(NEW.municipality_code);
  RETURN NEW;
END $$;
CREATE TRIGGER load_waits_for_frozen_zone BEFORE UPDATE OF status ON app.load_run_municipality FOR EACH ROW
  WHEN (NEW.status = 'RUNNING' AND OLD.status <> 'RUNNING') EXECUTE FUNCTION app.load_waits_for_frozen_zone();

-- What is held waits until it is loaded, or until a later delivery of the municipality was.
CREATE FUNCTION app.is_still_held(p app.load_run_municipality) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
  SELECT p.status = 'HELD' AND NOT EXISTS (SELECT 1 FROM app.load_run_municipality later
    WHERE later.municipality_code = p.municipality_code AND later.run_id > p.run_id AND later.status NOT IN ('HELD', 'FAILED'))
$$;
REVOKE ALL ON FUNCTION app.is_still_held FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.is_still_held TO r_case, r_auditor, r_auditor_national, r_vendor, r_import;

-- A municipality with a delivery still to be loaded is not done (the completion gate). Runs behind the gate, which
-- holds the municipality's row.
CREATE FUNCTION app.package_completion_held_load() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM app.load_run_municipality l WHERE l.municipality_code = NEW.municipality_code AND l.status = 'HELD' AND app.is_still_held(l)) THEN
    PERFORM app.refuse('packages.load_unfinished');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER package_completion_held_load BEFORE INSERT ON app.package_completion
  FOR EACH ROW EXECUTE FUNCTION app.package_completion_held_load();

-- A worker asks for the load again, in the name of whoever started it.
GRANT INSERT (queue_id, kind, delivery_name, delivery_hash, requested_by, requested_by_name) ON app.load_job TO r_import;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA app TO r_import;
SELECT jobs.create_queue('held-loads', jsonb_build_object('policy', 'exclusive', 'retryLimit', 3, 'retryDelay', 300,
  'expireInSeconds', 600, 'heartbeatSeconds', 60, 'retentionSeconds', 86400, 'deleteAfterSeconds', 30 * 86400));
