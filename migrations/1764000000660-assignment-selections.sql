-- Many tasks handed out in one act: what the coordinator was shown is kept here, so that exactly that is done.

-- A working row like a lease: it changes no task and has no event; what is handed out has one event per move.
CREATE TABLE app.assignment_selection (
  id                bigint GENERATED ALWAYS AS IDENTITY,
  municipality_code text NOT NULL REFERENCES app.municipality,
  made_by           bigint NOT NULL REFERENCES app.app_user,
  way               text NOT NULL CHECK (way IN ('ONE', 'SPREAD', 'BY_BENEFIT_TYPE')),
  -- how many tasks the filter found; more than were selected where the limit cut it short
  matching          int NOT NULL CHECK (matching > 0),
  made_at           timestamptz NOT NULL DEFAULT now(),
  expires_at        timestamptz NOT NULL DEFAULT now() + interval '30 minutes',
  applied_at        timestamptz,
  PRIMARY KEY (municipality_code, id)
);
CREATE INDEX assignment_selection_maker ON app.assignment_selection (municipality_code, made_by, expires_at);

CREATE TABLE app.assignment_selection_task (
  municipality_code text NOT NULL,
  selection_id      bigint NOT NULL,
  task_id           bigint NOT NULL,
  -- the task as it was shown
  task_version      int NOT NULL,
  holder_id         bigint REFERENCES app.app_user,
  -- who is to get it, or why nobody is
  assignee_id       bigint REFERENCES app.app_user,
  left_out          text CHECK (left_out IN ('RESOLVED', 'AWAITING_APPROVAL', 'AWAITING_KY', 'AWAITING_NETCOMPANY', 'ON_SCREEN', 'ALREADY_THEIRS')),
  result            text CHECK (result IN ('ASSIGNED', 'CHANGED', 'ASSIGNEE_GONE', 'RESOLVED', 'AWAITING_APPROVAL', 'AWAITING_KY',
                      'AWAITING_NETCOMPANY', 'ON_SCREEN', 'ALREADY_THEIRS')),
  PRIMARY KEY (municipality_code, selection_id, task_id),
  CONSTRAINT assignment_selection_task_either CHECK ((left_out IS NULL) = (assignee_id IS NOT NULL)),
  FOREIGN KEY (municipality_code, selection_id) REFERENCES app.assignment_selection ON DELETE CASCADE,
  FOREIGN KEY (municipality_code, task_id) REFERENCES app.link_task
);

CALL app.protect_tenant_table('app.assignment_selection');
CALL app.protect_tenant_table('app.assignment_selection_task');

-- A selection is its maker's alone.
CREATE POLICY own_name ON app.assignment_selection AS RESTRICTIVE TO r_case
  USING (made_by = app.current_actor_id()) WITH CHECK (made_by = app.current_actor_id());
CREATE POLICY own_selection ON app.assignment_selection_task AS RESTRICTIVE TO r_case
  USING (EXISTS (SELECT 1 FROM app.assignment_selection s WHERE s.municipality_code = assignment_selection_task.municipality_code
                 AND s.id = assignment_selection_task.selection_id))
  WITH CHECK (EXISTS (SELECT 1 FROM app.assignment_selection s WHERE s.municipality_code = assignment_selection_task.municipality_code
                 AND s.id = assignment_selection_task.selection_id));

GRANT SELECT, INSERT, DELETE ON app.assignment_selection, app.assignment_selection_task TO r_case;
GRANT UPDATE (applied_at) ON app.assignment_selection TO r_case;
GRANT UPDATE (result) ON app.assignment_selection_task TO r_case;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA app TO r_case;

-- Only a coordinator hands out; a selection is applied once, and not after it ran out.
CREATE FUNCTION app.assignment_selection_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF app.current_actor_role() IS DISTINCT FROM 'COORDINATOR' THEN PERFORM app.refuse('identity.not_permitted'); END IF;
  IF TG_OP = 'INSERT' THEN RETURN NEW; END IF;
  IF OLD.applied_at IS NOT NULL THEN PERFORM app.refuse('packages.selection_applied'); END IF;
  IF OLD.expires_at <= now() THEN PERFORM app.refuse('packages.selection_expired'); END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER assignment_selection_guard BEFORE INSERT OR UPDATE ON app.assignment_selection
  FOR EACH ROW EXECUTE FUNCTION app.assignment_selection_guard();

-- What was counted stays counted: tasks come into a selection with it and never afterwards.
CREATE FUNCTION app.assignment_selection_is_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM app.assignment_selection s WHERE s.municipality_code = NEW.municipality_code
                 AND s.id = NEW.selection_id AND s.made_at = now()) THEN
    PERFORM app.refuse('packages.selection_is_frozen');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER assignment_selection_is_frozen BEFORE INSERT ON app.assignment_selection_task
  FOR EACH ROW EXECUTE FUNCTION app.assignment_selection_is_frozen();
