-- KLIK tasks and descriptions, one package per KLIK task and municipality, tasks with allowed moves,
-- escalations, notes and the completion gate.

-- ── KLIK task and its description (domain.md 4.11) ─────────────────────────────────────────────────────
CREATE TABLE app.klik_task (
  id   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code text NOT NULL CONSTRAINT klik_task_code_unique UNIQUE,
  name text NOT NULL
);
CREATE TABLE app.klik_task_description (
  id                    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  klik_task_id          bigint NOT NULL REFERENCES app.klik_task,
  version               text NOT NULL,
  status                text NOT NULL CHECK (status IN ('DRAFT', 'PUBLISHED')),
  title                 text NOT NULL,
  theme                 text CHECK (theme IN ('PL', 'GV', 'VF', 'OA', 'UI', 'MI', 'SA')),
  phase                 text CHECK (phase IN ('1', '2.1', '2.2', '2.3', '3', '4')),
  priority              text CHECK (priority IN ('1', '2', '3')),
  k98                   text CHECK (k98 IN ('JA', 'NEJ')),
  sts                   text CHECK (sts IN ('JA', 'NEJ')),
  duration_text         text NOT NULL,
  duration_working_days int,
  frozen_zone           text,
  start_date_rule       text,
  end_date_rule         text,
  goal                  text NOT NULL,
  description           text NOT NULL,
  method                text NOT NULL,
  result                text NOT NULL,
  recommended_performer text NOT NULL,
  quality_criteria      text,
  involved_parties      text NOT NULL,
  version_note          text,
  version_initials      text,
  version_date          date,
  published_at          timestamptz,
  CONSTRAINT klik_task_description_version_unique UNIQUE (klik_task_id, version),
  CONSTRAINT klik_task_description_published_whole CHECK ((status = 'PUBLISHED') = (published_at IS NOT NULL)),
  -- every starred field of the template is filled before anything is published
  CONSTRAINT klik_task_description_complete CHECK (status = 'DRAFT' OR num_nulls(theme, phase, priority, k98, sts) = 0)
);
CREATE TABLE app.klik_task_comment (
  description_id bigint NOT NULL REFERENCES app.klik_task_description,
  code           text NOT NULL,
  sort           int NOT NULL,
  field          text NOT NULL,
  body           text NOT NULL,
  PRIMARY KEY (description_id, code)
);
-- INV-11: a published version is immutable.
CREATE FUNCTION app.published_description_is_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status = 'PUBLISHED' THEN PERFORM app.refuse('packages.published_description_is_immutable'); END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER published_is_immutable BEFORE UPDATE OR DELETE ON app.klik_task_description
  FOR EACH ROW EXECUTE FUNCTION app.published_description_is_immutable();

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['klik_task', 'klik_task_description', 'klik_task_comment'] LOOP
    EXECUTE format('ALTER TABLE app.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE app.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY vendor ON app.%I TO r_vendor USING (true) WITH CHECK (true)', t);
    EXECUTE format('CREATE POLICY owner_functions ON app.%I TO app_owner USING (true) WITH CHECK (true)', t);
  END LOOP;
END $$;
CREATE POLICY everyone_reads ON app.klik_task FOR SELECT USING (true);
-- The municipality reads published descriptions only, and never the reviewers' comments.
CREATE POLICY published ON app.klik_task_description FOR SELECT TO r_case, r_auditor, r_auditor_national, r_import USING (status = 'PUBLISHED');
GRANT SELECT ON app.klik_task, app.klik_task_description TO r_case, r_auditor, r_auditor_national, r_vendor, r_import;
GRANT SELECT ON app.klik_task_comment TO r_vendor;
GRANT INSERT, UPDATE ON app.klik_task_description TO r_vendor;

-- ── Package ────────────────────────────────────────────────────────────────────────────────────────────
CREATE TABLE app.task_package (
  id                bigint GENERATED ALWAYS AS IDENTITY,
  municipality_code text NOT NULL REFERENCES app.municipality,
  klik_task_id      bigint NOT NULL REFERENCES app.klik_task,
  description_id    bigint NOT NULL REFERENCES app.klik_task_description,
  title             text NOT NULL,
  created_by        bigint REFERENCES app.app_user,
  created_by_name   text NOT NULL,
  created_at        timestamptz NOT NULL DEFAULT now(),
  published_by_name text,
  published_at      timestamptz,
  -- the day the first automatic run was finished (A-04); later loads never move it
  anchor_date       date NOT NULL,
  start_date        date NOT NULL,
  expected_date     date NOT NULL,
  end_date          date NOT NULL,
  version           int NOT NULL DEFAULT 1,
  PRIMARY KEY (municipality_code, id),
  CONSTRAINT task_package_one_per_municipality UNIQUE (municipality_code, klik_task_id),
  CONSTRAINT task_package_dates CHECK (start_date <= end_date),
  CONSTRAINT task_package_published_whole CHECK ((published_at IS NULL) = (published_by_name IS NULL))
);
-- Completed while a completion row has not ended; reopening ends the row and keeps it (INV-12).
CREATE TABLE app.package_completion (
  id                bigint GENERATED ALWAYS AS IDENTITY,
  municipality_code text NOT NULL REFERENCES app.municipality,
  package_id        bigint NOT NULL,
  completed_by      bigint NOT NULL REFERENCES app.app_user,
  completed_by_name text NOT NULL,
  completed_at      timestamptz NOT NULL DEFAULT now(),
  -- counts and øre at that moment: linked, withdrawn, by outcome, open escalations confirmed
  certificate       jsonb NOT NULL,
  ended_at          timestamptz,
  ended_by          bigint REFERENCES app.app_user,
  ended_by_name     text,
  end_reason        text,
  PRIMARY KEY (municipality_code, id),
  CONSTRAINT package_completion_end_whole CHECK (num_nulls(ended_at, ended_by_name, end_reason) IN (0, 3)),
  FOREIGN KEY (municipality_code, package_id) REFERENCES app.task_package
);
CREATE UNIQUE INDEX package_completion_one_active ON app.package_completion (municipality_code, package_id) WHERE ended_at IS NULL;

-- ── Task ───────────────────────────────────────────────────────────────────────────────────────────────
CREATE TABLE app.allowed_task_move (
  from_status text NOT NULL,
  to_status   text NOT NULL,
  PRIMARY KEY (from_status, to_status)
);
INSERT INTO app.allowed_task_move (from_status, to_status) VALUES
  -- domain.md 4.8
  ('NEW', 'ASSIGNED'), ('ASSIGNED', 'IN_PROGRESS'), ('IN_PROGRESS', 'AWAITING_APPROVAL'), ('IN_PROGRESS', 'AWAITING_KY'),
  ('AWAITING_APPROVAL', 'AWAITING_KY'), ('AWAITING_KY', 'COMPLETED'),
  ('IN_PROGRESS', 'AWAITING_NETCOMPANY'), ('AWAITING_NETCOMPANY', 'IN_PROGRESS'),
  ('AWAITING_KY', 'FAILED'), ('FAILED', 'IN_PROGRESS'), ('FAILED', 'AWAITING_KY'),
  ('NEW', 'WITHDRAWN'), ('ASSIGNED', 'WITHDRAWN'), ('IN_PROGRESS', 'WITHDRAWN'), ('AWAITING_APPROVAL', 'WITHDRAWN'),
  ('AWAITING_KY', 'WITHDRAWN'), ('AWAITING_NETCOMPANY', 'WITHDRAWN'), ('FAILED', 'WITHDRAWN'), ('REOPENED', 'WITHDRAWN'),
  ('COMPLETED', 'REOPENED'), ('REOPENED', 'IN_PROGRESS'), ('ASSIGNED', 'NEW'), ('IN_PROGRESS', 'NEW'),
  -- design.md 11, "Task moves beyond domain.md 4.8"
  ('AWAITING_APPROVAL', 'IN_PROGRESS'), ('IN_PROGRESS', 'COMPLETED'), ('FAILED', 'AWAITING_NETCOMPANY'),
  ('REOPENED', 'ASSIGNED'), ('NEW', 'COMPLETED'),
  -- the approver's decision with the embedded KY step, which answers at once
  ('AWAITING_APPROVAL', 'COMPLETED');
CALL app.protect_reference_table('app.allowed_task_move');

CREATE TABLE app.link_task (
  id                bigint GENERATED ALWAYS AS IDENTITY,
  municipality_code text NOT NULL REFERENCES app.municipality,
  package_id        bigint NOT NULL,
  account_id        bigint NOT NULL,
  task_no           text NOT NULL,
  batch_no          int NOT NULL DEFAULT 1,
  status            text NOT NULL DEFAULT 'NEW' CHECK (status IN ('NEW', 'ASSIGNED', 'IN_PROGRESS', 'AWAITING_KY', 'AWAITING_APPROVAL',
                      'AWAITING_NETCOMPANY', 'FAILED', 'COMPLETED', 'WITHDRAWN', 'REOPENED')),
  -- R-codes as they were when the task was made, or last loaded while untouched
  reasons           text[] NOT NULL CHECK (cardinality(reasons) > 0),
  priority          text NOT NULL DEFAULT 'NORMAL' CHECK (priority IN ('NORMAL', 'HIGH')),
  assignee_id       bigint REFERENCES app.app_user,
  assigned_at       timestamptz,
  started_at        timestamptz,
  completed_at      timestamptz,
  resolution        text CHECK (resolution IN ('GRANT_CASE_CREATED', 'GRANT_CASE_LINKED', 'NO_GRANT_CASE_CREATED', 'NO_GRANT_CASE_LINKED', 'WITHDRAWN')),
  version           int NOT NULL DEFAULT 1,
  PRIMARY KEY (municipality_code, id),
  CONSTRAINT link_task_no_unique UNIQUE (municipality_code, task_no),
  CONSTRAINT link_task_one_per_account UNIQUE (municipality_code, package_id, account_id),
  CONSTRAINT link_task_assignee CHECK ((status IN ('ASSIGNED', 'IN_PROGRESS')) <= (assignee_id IS NOT NULL)),
  CONSTRAINT link_task_resolved_whole CHECK ((status IN ('COMPLETED', 'WITHDRAWN')) = (resolution IS NOT NULL AND completed_at IS NOT NULL)),
  FOREIGN KEY (municipality_code, package_id) REFERENCES app.task_package,
  FOREIGN KEY (municipality_code, account_id) REFERENCES app.debtor_account
);
CREATE UNIQUE INDEX link_task_one_open_per_account ON app.link_task (municipality_code, account_id)
  WHERE status NOT IN ('COMPLETED', 'WITHDRAWN');
CREATE INDEX link_task_open ON app.link_task (municipality_code, package_id) WHERE status NOT IN ('COMPLETED', 'WITHDRAWN');
CREATE INDEX link_task_status ON app.link_task (municipality_code, status);
CREATE INDEX link_task_package ON app.link_task (municipality_code, package_id, status);
CREATE INDEX link_task_account ON app.link_task (municipality_code, account_id);

-- Every move of every task, written by trigger.
CREATE TABLE app.task_transition (
  municipality_code text NOT NULL,
  task_id           bigint NOT NULL,
  seq               int NOT NULL,
  from_status       text,
  to_status         text NOT NULL,
  at                timestamptz NOT NULL DEFAULT now(),
  actor_id          bigint REFERENCES app.app_user,
  actor_name        text NOT NULL,
  command           text NOT NULL,
  PRIMARY KEY (municipality_code, task_id, seq),
  FOREIGN KEY (municipality_code, task_id) REFERENCES app.link_task
);

CREATE TABLE app.internal_note (
  id                bigint GENERATED ALWAYS AS IDENTITY,
  municipality_code text NOT NULL REFERENCES app.municipality,
  task_id           bigint NOT NULL,
  body              text NOT NULL CHECK (length(btrim(body)) BETWEEN 1 AND 4000),
  written_by        bigint NOT NULL REFERENCES app.app_user,
  written_by_name   text NOT NULL,
  written_at        timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (municipality_code, id),
  FOREIGN KEY (municipality_code, task_id) REFERENCES app.link_task
);
CREATE INDEX internal_note_task ON app.internal_note (municipality_code, task_id);

CREATE TABLE app.escalation (
  id                bigint GENERATED ALWAYS AS IDENTITY,
  municipality_code text NOT NULL REFERENCES app.municipality,
  level             text NOT NULL CHECK (level IN ('TASK', 'PACKAGE', 'KLIK_TASK')),
  package_id        bigint NOT NULL,
  task_id           bigint,
  reason            text NOT NULL CHECK (reason IN ('DOUBT', 'DEFECT')),
  body              text NOT NULL CHECK (length(btrim(body)) BETWEEN 1 AND 4000),
  status            text NOT NULL DEFAULT 'OPEN' CHECK (status IN ('OPEN', 'ANSWERED', 'CLOSED')),
  raised_by         bigint NOT NULL REFERENCES app.app_user,
  raised_by_name    text NOT NULL,
  raised_at         timestamptz NOT NULL DEFAULT now(),
  answer            text,
  answered_by       bigint REFERENCES app.app_user,
  answered_by_name  text,
  answered_at       timestamptz,
  version           int NOT NULL DEFAULT 1,
  PRIMARY KEY (municipality_code, id),
  CONSTRAINT escalation_target CHECK ((level = 'TASK') = (task_id IS NOT NULL)),
  CONSTRAINT escalation_answer_whole CHECK (num_nulls(answer, answered_by, answered_by_name, answered_at) IN (0, 4)),
  CONSTRAINT escalation_answered CHECK (status <> 'ANSWERED' OR answer IS NOT NULL),
  FOREIGN KEY (municipality_code, package_id) REFERENCES app.task_package,
  FOREIGN KEY (municipality_code, task_id) REFERENCES app.link_task
);
CREATE UNIQUE INDEX escalation_one_open_per_task ON app.escalation (municipality_code, task_id) WHERE status = 'OPEN';

CALL app.protect_tenant_table('app.task_package');
CALL app.protect_tenant_table('app.package_completion');
CALL app.protect_tenant_table('app.link_task');
CALL app.protect_tenant_table('app.task_transition');
CALL app.protect_tenant_table('app.internal_note');
CALL app.protect_tenant_table('app.escalation');

-- A draft is invisible to the municipality: the package, its tasks, and all that hangs on them.
CREATE POLICY published_only ON app.task_package AS RESTRICTIVE FOR SELECT TO r_case, r_auditor USING (published_at IS NOT NULL);
CREATE POLICY published_only ON app.link_task AS RESTRICTIVE FOR SELECT TO r_case, r_auditor
  USING (EXISTS (SELECT 1 FROM app.task_package p WHERE p.municipality_code = link_task.municipality_code AND p.id = link_task.package_id));

CALL app.audit_table('app.task_package');
CALL app.audit_table('app.package_completion');
-- Tasks come into being with their package or load, whose own event counts them; what people do with them is audited.
CALL app.audit_table('app.link_task', 'UPDATE');
CALL app.audit_table('app.internal_note');
CALL app.audit_table('app.escalation');

-- ── Moves ──────────────────────────────────────────────────────────────────────────────────────────────
CREATE FUNCTION app.link_task_move_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.municipality_code, NEW.package_id, NEW.account_id, NEW.task_no) IS DISTINCT FROM
     (OLD.municipality_code, OLD.package_id, OLD.account_id, OLD.task_no) THEN
    PERFORM app.refuse('packages.task_is_fixed');
  END IF;
  IF NEW.status <> OLD.status AND NOT EXISTS (SELECT 1 FROM app.allowed_task_move m WHERE m.from_status = OLD.status AND m.to_status = NEW.status) THEN
    PERFORM app.refuse('packages.move_not_allowed', jsonb_build_object('from', OLD.status, 'to', NEW.status));
  END IF;
  IF NEW.status <> OLD.status THEN NEW.version := OLD.version + 1; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER link_task_move_guard BEFORE UPDATE ON app.link_task FOR EACH ROW EXECUTE FUNCTION app.link_task_move_guard();

CREATE FUNCTION app.link_task_transition() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  INSERT INTO app.task_transition (municipality_code, task_id, seq, from_status, to_status, actor_id, actor_name, command)
  SELECT NEW.municipality_code, NEW.id, coalesce(max(t.seq), 0) + 1, CASE WHEN TG_OP = 'UPDATE' THEN OLD.status END, NEW.status,
         app.current_actor_id(), app.current_actor_name(), coalesce(nullif(current_setting('app.command', true), ''), 'unknown')
  FROM app.task_transition t WHERE t.municipality_code = NEW.municipality_code AND t.task_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER link_task_created AFTER INSERT ON app.link_task FOR EACH ROW EXECUTE FUNCTION app.link_task_transition();
CREATE TRIGGER link_task_moved AFTER UPDATE OF status ON app.link_task FOR EACH ROW
  WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION app.link_task_transition();

-- ── The completion gate (BR-14, INV-05) ────────────────────────────────────────────────────────────────
-- Resolving takes no lock on the package. Adding or reopening a task locks it FOR SHARE; completing locks it FOR
-- UPDATE and the municipality's row too, which waits for every uncommitted insert that references the municipality.

-- Adding or reopening a task is refused while the package is completed.
CREATE FUNCTION app.link_task_gate() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  IF NEW.status NOT IN ('COMPLETED', 'WITHDRAWN') AND (TG_OP = 'INSERT' OR OLD.status IN ('COMPLETED', 'WITHDRAWN')) THEN
    PERFORM 1 FROM app.task_package p WHERE p.municipality_code = NEW.municipality_code AND p.id = NEW.package_id FOR SHARE;
    IF EXISTS (SELECT 1 FROM app.package_completion c WHERE c.municipality_code = NEW.municipality_code
               AND c.package_id = NEW.package_id AND c.ended_at IS NULL) THEN
      PERFORM app.refuse('packages.package_completed');
    END IF;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER link_task_gate AFTER INSERT OR UPDATE OF status ON app.link_task FOR EACH ROW EXECUTE FUNCTION app.link_task_gate();

CREATE FUNCTION app.package_completion_gate() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
  v_package app.task_package;
  v_left int;
BEGIN
  PERFORM 1 FROM app.municipality m WHERE m.code = NEW.municipality_code FOR UPDATE;
  SELECT * INTO v_package FROM app.task_package p WHERE p.municipality_code = NEW.municipality_code AND p.id = NEW.package_id FOR UPDATE;
  IF v_package.published_at IS NULL THEN PERFORM app.refuse('packages.package_not_published'); END IF;
  IF app.current_actor_role() IS NULL OR app.current_actor_role() NOT IN ('CASEWORKER', 'COORDINATOR') THEN
    PERFORM app.refuse('packages.only_the_municipality_completes');
  END IF;
  SELECT count(*) INTO v_left FROM app.link_task t WHERE t.municipality_code = NEW.municipality_code AND t.package_id = NEW.package_id
    AND t.status NOT IN ('COMPLETED', 'WITHDRAWN');
  IF v_left > 0 THEN PERFORM app.refuse('packages.tasks_left', jsonb_build_object('count', v_left)); END IF;
  IF EXISTS (SELECT 1 FROM app.load_run_municipality l WHERE l.municipality_code = NEW.municipality_code
             AND l.status IN ('WAITING', 'RUNNING', 'AWAITING_REASON')) THEN
    PERFORM app.refuse('packages.load_unfinished');
  END IF;
  SELECT count(*) INTO v_left FROM app.debtor_account a WHERE a.municipality_code = NEW.municipality_code
    AND NOT EXISTS (SELECT 1 FROM app.account_link l WHERE l.municipality_code = a.municipality_code AND l.account_id = a.id AND l.ended_at IS NULL)
    AND NOT EXISTS (SELECT 1 FROM app.account_withdrawal w WHERE w.municipality_code = a.municipality_code AND w.account_id = a.id AND w.ended_at IS NULL);
  IF v_left > 0 THEN PERFORM app.refuse('packages.accounts_left', jsonb_build_object('count', v_left)); END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER package_completion_gate BEFORE INSERT ON app.package_completion FOR EACH ROW EXECUTE FUNCTION app.package_completion_gate();

-- A completion is ended once and otherwise never changed.
CREATE FUNCTION app.package_completion_end_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.ended_at IS NOT NULL OR to_jsonb(NEW) - ARRAY['ended_at', 'ended_by', 'ended_by_name', 'end_reason']
     IS DISTINCT FROM to_jsonb(OLD) - ARRAY['ended_at', 'ended_by', 'ended_by_name', 'end_reason'] THEN
    PERFORM app.refuse('packages.completion_is_history');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER package_completion_end_guard BEFORE UPDATE ON app.package_completion FOR EACH ROW EXECUTE FUNCTION app.package_completion_end_guard();

-- Ending a link or a withdrawal leaves an account behind; refused while a package of the municipality is completed.
CREATE FUNCTION app.account_left_behind_gate() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  IF OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL THEN
    PERFORM 1 FROM app.task_package p WHERE p.municipality_code = NEW.municipality_code ORDER BY p.id FOR SHARE;
    IF EXISTS (SELECT 1 FROM app.package_completion c WHERE c.municipality_code = NEW.municipality_code AND c.ended_at IS NULL) THEN
      PERFORM app.refuse('packages.package_completed');
    END IF;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER account_left_behind_gate AFTER UPDATE OF ended_at ON app.account_link FOR EACH ROW EXECUTE FUNCTION app.account_left_behind_gate();
CREATE TRIGGER account_left_behind_gate AFTER UPDATE OF ended_at ON app.account_withdrawal FOR EACH ROW EXECUTE FUNCTION app.account_left_behind_gate();

-- A load cannot be finished under a completed package while one of the municipality's accounts is left: it reopens
-- the package first (A-09).
CREATE FUNCTION app.load_finish_gate() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  IF NEW.status = 'FINISHED' AND OLD.status <> 'FINISHED' THEN
    PERFORM 1 FROM app.task_package p WHERE p.municipality_code = NEW.municipality_code ORDER BY p.id FOR SHARE;
    IF EXISTS (SELECT 1 FROM app.package_completion c WHERE c.municipality_code = NEW.municipality_code AND c.ended_at IS NULL)
       AND EXISTS (SELECT 1 FROM app.debtor_account a WHERE a.municipality_code = NEW.municipality_code
         AND NOT EXISTS (SELECT 1 FROM app.account_link l WHERE l.municipality_code = a.municipality_code AND l.account_id = a.id AND l.ended_at IS NULL)
         AND NOT EXISTS (SELECT 1 FROM app.account_withdrawal w WHERE w.municipality_code = a.municipality_code AND w.account_id = a.id AND w.ended_at IS NULL)) THEN
      PERFORM app.refuse('packages.package_completed');
    END IF;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER load_finish_gate AFTER UPDATE OF status ON app.load_run_municipality FOR EACH ROW EXECUTE FUNCTION app.load_finish_gate();

-- A task is COMPLETED only with a link and WITHDRAWN only with a withdrawal; checked at commit, both ways (INV-10).
CREATE FUNCTION app.task_agrees_with_account() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM app.link_task t WHERE t.municipality_code = NEW.municipality_code AND t.account_id = NEW.account_id
               AND t.status = 'COMPLETED' AND NOT EXISTS (SELECT 1 FROM app.account_link l WHERE l.municipality_code = t.municipality_code
                 AND l.account_id = t.account_id AND l.ended_at IS NULL)) THEN
    PERFORM app.refuse('packages.completed_task_without_link');
  END IF;
  IF EXISTS (SELECT 1 FROM app.link_task t WHERE t.municipality_code = NEW.municipality_code AND t.account_id = NEW.account_id
               AND t.status = 'WITHDRAWN' AND NOT EXISTS (SELECT 1 FROM app.account_withdrawal w WHERE w.municipality_code = t.municipality_code
                 AND w.account_id = t.account_id AND w.ended_at IS NULL)) THEN
    PERFORM app.refuse('packages.withdrawn_task_without_withdrawal');
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER task_agrees_with_account AFTER INSERT OR UPDATE ON app.link_task
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.status IN ('COMPLETED', 'WITHDRAWN')) EXECUTE FUNCTION app.task_agrees_with_account();
CREATE CONSTRAINT TRIGGER task_agrees_with_account AFTER UPDATE ON app.account_link
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.task_agrees_with_account();
CREATE CONSTRAINT TRIGGER task_agrees_with_account AFTER UPDATE ON app.account_withdrawal
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.task_agrees_with_account();

-- Only Netcompany creates a package, and only after load and automatic linking are finished (BR-09, BR-12). The anchor is
-- the first finished automatic run; the caller cannot choose it.
CREATE FUNCTION app.task_package_gate() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE v_anchor date;
BEGIN
  IF app.current_actor_role() IS NULL OR app.current_actor_role() NOT IN ('VENDOR', 'SYSTEM') THEN
    PERFORM app.refuse('packages.only_vendor_creates');
  END IF;
  SELECT (min(l.auto_link_finished_at) AT TIME ZONE 'Europe/Copenhagen')::date INTO v_anchor
    FROM app.load_run_municipality l WHERE l.municipality_code = NEW.municipality_code AND l.status = 'FINISHED';
  IF v_anchor IS NULL OR EXISTS (SELECT 1 FROM app.load_run_municipality l WHERE l.municipality_code = NEW.municipality_code
                                 AND l.status IN ('WAITING', 'RUNNING', 'AWAITING_REASON')) THEN
    PERFORM app.refuse('packages.not_loaded');
  END IF;
  IF NEW.anchor_date <> v_anchor THEN PERFORM app.refuse('packages.anchor_is_fixed'); END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER task_package_gate BEFORE INSERT ON app.task_package FOR EACH ROW EXECUTE FUNCTION app.task_package_gate();

-- ── Who may do what ────────────────────────────────────────────────────────────────────────────────────
GRANT SELECT ON app.task_package, app.package_completion, app.link_task, app.task_transition, app.escalation
  TO r_case, r_auditor, r_auditor_national, r_vendor, r_import, r_ky;
GRANT SELECT ON app.internal_note TO r_case, r_auditor;
GRANT INSERT ON app.task_package TO r_vendor;
GRANT UPDATE (published_at, published_by_name, start_date, expected_date, end_date, version) ON app.task_package TO r_vendor;
GRANT INSERT ON app.link_task TO r_vendor, r_import, r_case;
GRANT UPDATE (status, assignee_id, assigned_at, started_at, completed_at, resolution, version) ON app.link_task TO r_case, r_import, r_ky;
GRANT UPDATE (reasons, priority) ON app.link_task TO r_import;
GRANT UPDATE (reasons) ON app.link_task TO r_case;
GRANT UPDATE (status, version) ON app.link_task TO r_vendor;
GRANT INSERT ON app.package_completion TO r_case;
GRANT UPDATE (ended_at, ended_by, ended_by_name, end_reason) ON app.package_completion TO r_case, r_import;
GRANT UPDATE (version) ON app.task_package TO r_case, r_import;
GRANT INSERT ON app.internal_note, app.escalation TO r_case;
GRANT UPDATE (status, answer, answered_by, answered_by_name, answered_at, version) ON app.escalation TO r_vendor, r_case;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA app TO r_import, r_ky, r_case, r_vendor, r_admin, r_auth;
