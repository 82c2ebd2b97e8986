-- The books of finished loads are recomputed every night: a difference is an alarm that stays open until it is gone. And
-- what a later load did to the tasks is written on them, so that the coordinator can be told.

-- What the register held when the load of the municipality was finished; null for loads before this was kept.
ALTER TABLE app.load_run_municipality ADD COLUMN register_accounts int, ADD COLUMN register_oere bigint;

CREATE TABLE app.load_alarm (
  id                bigint GENERATED ALWAYS AS IDENTITY,
  municipality_code text NOT NULL REFERENCES app.municipality,
  run_id            bigint NOT NULL,
  -- BALANCE: received is not the sum of its parts; REJECTED: not the rejected accounts that are kept; LINKED: not the
  -- links of the run; REGISTER: not what the register held when the load was finished; STATES: accounts both linked and
  -- withdrawn
  what              text NOT NULL CHECK (what IN ('BALANCE', 'REJECTED', 'LINKED', 'REGISTER', 'STATES')),
  unit              text NOT NULL CHECK (unit IN ('COUNT', 'OERE')),
  expected          bigint NOT NULL,
  found             bigint NOT NULL,
  raised_at         timestamptz NOT NULL DEFAULT now(),
  checked_at        timestamptz NOT NULL DEFAULT now(),
  closed_at         timestamptz,
  PRIMARY KEY (municipality_code, id),
  FOREIGN KEY (municipality_code, run_id) REFERENCES app.load_run_municipality,
  CONSTRAINT load_alarm_differs CHECK (expected <> found)
);
CREATE UNIQUE INDEX load_alarm_one_open ON app.load_alarm (municipality_code, run_id, what, unit) WHERE closed_at IS NULL;
CALL app.protect_tenant_table('app.load_alarm');
GRANT SELECT ON app.load_alarm TO r_case, r_auditor, r_auditor_national, r_vendor, r_import;
GRANT INSERT ON app.load_alarm TO r_import;
GRANT UPDATE (expected, found, checked_at, closed_at) ON app.load_alarm TO r_import;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA app TO r_import;

-- The load that made the task or opened it last, and why.
ALTER TABLE app.link_task ADD COLUMN load_run_id bigint REFERENCES app.load_run,
  ADD COLUMN load_effect text CHECK (load_effect IN ('ADDED', 'REOPENED', 'CHECK')),
  ADD CONSTRAINT link_task_load_effect_whole CHECK ((load_run_id IS NULL) = (load_effect IS NULL));
CREATE INDEX link_task_load ON app.link_task (municipality_code, load_run_id, load_effect) WHERE load_run_id IS NOT NULL;
GRANT UPDATE (load_run_id, load_effect) ON app.link_task TO r_import;

-- The load that opened a completed package again.
ALTER TABLE app.package_completion ADD COLUMN ended_run_id bigint REFERENCES app.load_run;
GRANT UPDATE (ended_run_id) ON app.package_completion TO r_import;
CREATE OR REPLACE FUNCTION app.package_completion_end_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.ended_at IS NOT NULL OR to_jsonb(NEW) - ARRAY['ended_at', 'ended_by', 'ended_by_name', 'end_reason', 'ended_run_id']
     IS DISTINCT FROM to_jsonb(OLD) - ARRAY['ended_at', 'ended_by', 'ended_by_name', 'end_reason', 'ended_run_id'] THEN
    PERFORM app.refuse('packages.completion_is_history');
  END IF;
  RETURN NEW;
END $$;
