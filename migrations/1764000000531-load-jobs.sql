-- Loads that a person started in the panel: who asked for what, how far it is, and what came of it. The queue's own row
-- says only that there is something to do; it is kept for a while, this one for good.
CREATE TABLE app.load_job (
  id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- The row of jobs.job.
  queue_id          uuid NOT NULL UNIQUE,
  kind              text NOT NULL CHECK (kind IN ('TRIAL', 'LOAD')),
  delivery_name     text NOT NULL,
  delivery_hash     text NOT NULL CHECK (delivery_hash ~ '^[0-9a-f]{64}$'),
  status            text NOT NULL DEFAULT 'QUEUED' CHECK (status IN ('QUEUED', 'RUNNING', 'FINISHED', 'FAILED', 'CANCELLED')),
  requested_by      bigint NOT NULL REFERENCES app.app_user,
  requested_by_name text NOT NULL,
  requested_at      timestamptz NOT NULL DEFAULT now(),
  started_at        timestamptz,
  finished_at       timestamptz,
  cancel_asked_at   timestamptz,
  cancelled_by_name text,
  -- Files and municipalities in the order of work, and how many of each are done.
  progress          jsonb NOT NULL DEFAULT '{}',
  -- How often a process vanished without a step forward in between.
  vanished          int NOT NULL DEFAULT 0,
  -- The numbers of the run, or what it was refused for: never a value of a row.
  result            jsonb,
  error_code        text,
  error_details     jsonb,
  CONSTRAINT load_job_ended_whole CHECK ((status IN ('FINISHED', 'FAILED', 'CANCELLED')) = (finished_at IS NOT NULL)),
  CONSTRAINT load_job_has_outcome CHECK ((status = 'FINISHED') = (result IS NOT NULL) AND (status = 'FAILED') = (error_code IS NOT NULL))
);
-- What a delivery holds may not change under a load, and pressing twice is one load.
CREATE UNIQUE INDEX load_job_one_per_delivery ON app.load_job (delivery_name) WHERE finished_at IS NULL;
ALTER TABLE app.load_job ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.load_job FORCE ROW LEVEL SECURITY;
CREATE POLICY vendor ON app.load_job TO r_vendor USING (true) WITH CHECK (requested_by = app.current_actor_id() OR cancel_asked_at IS NOT NULL);
CREATE POLICY worker ON app.load_job TO r_import USING (true) WITH CHECK (true);
CREATE POLICY owner_functions ON app.load_job TO app_owner USING (true) WITH CHECK (true);
GRANT SELECT ON app.load_job TO r_vendor, r_import;
GRANT INSERT (queue_id, kind, delivery_name, delivery_hash, requested_by, requested_by_name) ON app.load_job TO r_vendor;
GRANT UPDATE (status, finished_at, cancel_asked_at, cancelled_by_name) ON app.load_job TO r_vendor;
GRANT UPDATE (status, started_at, finished_at, progress, vanished, result, error_code, error_details) ON app.load_job TO r_import;
CALL app.audit_table('app.load_job');

-- Netcompany may ask for an end, nothing else; what has ended stays as it is.
CREATE FUNCTION app.load_job_keeps_its_end() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.finished_at IS NOT NULL THEN PERFORM app.refuse('imports.job_over'); END IF;
  IF current_setting('role', true) = 'r_vendor' AND NEW.status NOT IN (OLD.status, 'CANCELLED') THEN
    PERFORM app.refuse('imports.job_is_the_workers');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER load_job_keeps_its_end BEFORE UPDATE ON app.load_job
  FOR EACH ROW EXECUTE FUNCTION app.load_job_keeps_its_end();

-- The nightly clean-up writes down what it deleted.
GRANT EXECUTE ON FUNCTION app.audit_note TO r_import;
