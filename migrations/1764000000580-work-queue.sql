-- The work queue: who is looking at which task at the moment, what was set aside, and what makes a task urgent.

-- What the order by cost of waiting reads, kept on the task so that an index gives the order: the next claim to be
-- limited, øre of postings that wait for the case, and the account's balance. Written with the task and after each load.
ALTER TABLE app.link_task
  ADD COLUMN limitation_date date,
  ADD COLUMN pending_oere    bigint NOT NULL DEFAULT 0,
  ADD COLUMN balance_oere    bigint NOT NULL DEFAULT 0;
GRANT UPDATE (limitation_date, pending_oere, balance_oere) ON app.link_task TO r_import;

CREATE FUNCTION app.task_cost(p_municipality text, p_account bigint, OUT limitation_date date, OUT pending_oere bigint, OUT balance_oere bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp
  BEGIN ATOMIC
    SELECT (SELECT min(c.limitation_date) FROM app.claim c WHERE c.municipality_code = a.municipality_code AND c.account_id = a.id AND c.balance_oere > 0),
           (SELECT coalesce(sum(p.amount_oere), 0)::bigint FROM app.claim c JOIN app.posting p ON p.municipality_code = c.municipality_code AND p.claim_id = c.id
            WHERE c.municipality_code = a.municipality_code AND c.account_id = a.id AND p.state = 'PENDING'),
           a.balance_oere
    FROM app.debtor_account a
    WHERE a.municipality_code = p_municipality AND a.id = p_account;
  END;
REVOKE ALL ON FUNCTION app.task_cost FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.task_cost TO r_import;

CREATE FUNCTION app.link_task_cost() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  SELECT k.limitation_date, k.pending_oere, k.balance_oere INTO NEW.limitation_date, NEW.pending_oere, NEW.balance_oere
  FROM app.task_cost(NEW.municipality_code, NEW.account_id) k;
  RETURN NEW;
END $$;
CREATE TRIGGER link_task_cost BEFORE INSERT ON app.link_task FOR EACH ROW EXECUTE FUNCTION app.link_task_cost();
CREATE TRIGGER link_task_cost_again BEFORE UPDATE OF status ON app.link_task FOR EACH ROW
  WHEN (NEW.status = 'REOPENED' AND OLD.status <> 'REOPENED') EXECUTE FUNCTION app.link_task_cost();

-- Tasks that are open already; done by nobody, so that no event tells of it.
ALTER TABLE app.link_task DISABLE TRIGGER audit_row;
UPDATE app.link_task t SET (limitation_date, pending_oere, balance_oere) =
  (SELECT k.limitation_date, k.pending_oere, k.balance_oere FROM app.task_cost(t.municipality_code, t.account_id) k)
WHERE t.status NOT IN ('COMPLETED', 'WITHDRAWN');
ALTER TABLE app.link_task ENABLE TRIGGER audit_row;

CREATE INDEX link_task_by_limitation ON app.link_task (municipality_code, package_id, limitation_date, pending_oere DESC, balance_oere DESC, id)
  WHERE limitation_date IS NOT NULL AND status IN ('NEW', 'ASSIGNED', 'IN_PROGRESS', 'FAILED', 'REOPENED');
CREATE INDEX link_task_by_amount ON app.link_task (municipality_code, package_id, pending_oere DESC, balance_oere DESC, id)
  WHERE status IN ('NEW', 'ASSIGNED', 'IN_PROGRESS', 'FAILED', 'REOPENED');
CREATE INDEX link_task_assignee ON app.link_task (municipality_code, assignee_id)
  WHERE assignee_id IS NOT NULL AND status IN ('NEW', 'ASSIGNED', 'IN_PROGRESS', 'FAILED', 'REOPENED');

-- Who has the task on the screen, until when. No assignment: it runs out by itself, is overwritten by the next one and
-- says nothing about when somebody began (nobody's handling time is measured), so it has no history and no audit event.
CREATE TABLE app.task_lease (
  municipality_code text NOT NULL REFERENCES app.municipality,
  task_id           bigint NOT NULL,
  user_id           bigint NOT NULL REFERENCES app.app_user,
  lease_until       timestamptz NOT NULL,
  PRIMARY KEY (municipality_code, task_id),
  FOREIGN KEY (municipality_code, task_id) REFERENCES app.link_task
);
CREATE INDEX task_lease_user ON app.task_lease (municipality_code, user_id, lease_until);

-- Skipped by one person: for that person the task comes last. A second skip renews the row; the audit trail keeps both.
CREATE TABLE app.task_skip (
  id                bigint GENERATED ALWAYS AS IDENTITY,
  municipality_code text NOT NULL REFERENCES app.municipality,
  task_id           bigint NOT NULL,
  user_id           bigint NOT NULL REFERENCES app.app_user,
  reason            text NOT NULL CHECK (length(btrim(reason)) BETWEEN 1 AND 4000),
  skipped_at        timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (municipality_code, id),
  CONSTRAINT task_skip_one_per_person UNIQUE (municipality_code, user_id, task_id),
  FOREIGN KEY (municipality_code, task_id) REFERENCES app.link_task
);

-- Parked for everybody until a day comes, which wakes it; it counts as left (design.md 11).
CREATE TABLE app.task_parking (
  id                bigint GENERATED ALWAYS AS IDENTITY,
  municipality_code text NOT NULL REFERENCES app.municipality,
  task_id           bigint NOT NULL,
  parked_until      date NOT NULL,
  reason            text NOT NULL CHECK (length(btrim(reason)) BETWEEN 1 AND 4000),
  parked_by         bigint NOT NULL REFERENCES app.app_user,
  parked_by_name    text NOT NULL,
  parked_at         timestamptz NOT NULL DEFAULT now(),
  ended_at          timestamptz,
  PRIMARY KEY (municipality_code, id),
  CONSTRAINT task_parking_day CHECK (parked_until - (parked_at AT TIME ZONE 'Europe/Copenhagen')::date BETWEEN 1 AND 366),
  FOREIGN KEY (municipality_code, task_id) REFERENCES app.link_task
);
CREATE UNIQUE INDEX task_parking_one_active ON app.task_parking (municipality_code, task_id) WHERE ended_at IS NULL;

-- A colleague's lease taken over, and why; the former owner reads it at the next heartbeat.
CREATE TABLE app.task_take_over (
  id                bigint GENERATED ALWAYS AS IDENTITY,
  municipality_code text NOT NULL REFERENCES app.municipality,
  task_id           bigint NOT NULL,
  from_user         bigint NOT NULL REFERENCES app.app_user,
  by_user           bigint NOT NULL REFERENCES app.app_user,
  by_name           text NOT NULL,
  reason            text NOT NULL CHECK (length(btrim(reason)) BETWEEN 1 AND 4000),
  taken_over_at     timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (municipality_code, id),
  FOREIGN KEY (municipality_code, task_id) REFERENCES app.link_task
);
CREATE INDEX task_take_over_task ON app.task_take_over (municipality_code, task_id, id);

CALL app.protect_tenant_table('app.task_lease');
CALL app.protect_tenant_table('app.task_skip');
CALL app.protect_tenant_table('app.task_parking');
CALL app.protect_tenant_table('app.task_take_over');
CALL app.audit_table('app.task_skip');
CALL app.audit_table('app.task_parking');
CALL app.audit_table('app.task_take_over');

-- Everybody writes in his own name.
CREATE POLICY own_name ON app.task_lease AS RESTRICTIVE FOR INSERT TO r_case WITH CHECK (user_id = app.current_actor_id());
CREATE POLICY own_name_kept ON app.task_lease AS RESTRICTIVE FOR UPDATE TO r_case USING (true) WITH CHECK (user_id = app.current_actor_id());
CREATE POLICY own_name ON app.task_skip AS RESTRICTIVE TO r_case USING (user_id = app.current_actor_id()) WITH CHECK (user_id = app.current_actor_id());
CREATE POLICY own_name ON app.task_parking AS RESTRICTIVE FOR INSERT TO r_case WITH CHECK (parked_by = app.current_actor_id());
CREATE POLICY own_name ON app.task_take_over AS RESTRICTIVE FOR INSERT TO r_case WITH CHECK (by_user = app.current_actor_id());

GRANT SELECT, INSERT, DELETE ON app.task_lease TO r_case;
GRANT UPDATE (user_id, lease_until) ON app.task_lease TO r_case;
GRANT SELECT, INSERT ON app.task_skip, app.task_parking, app.task_take_over TO r_case;
GRANT UPDATE (reason, skipped_at) ON app.task_skip TO r_case;
GRANT UPDATE (ended_at) ON app.task_parking TO r_case;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA app TO r_case;

-- A lease that still runs changes hands only with a take-over of the same transaction, which says why.
CREATE FUNCTION app.task_lease_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.user_id <> OLD.user_id AND OLD.lease_until > now() AND NOT EXISTS (
    SELECT 1 FROM app.task_take_over o WHERE o.municipality_code = NEW.municipality_code AND o.task_id = NEW.task_id
      AND o.from_user = OLD.user_id AND o.by_user = NEW.user_id AND o.taken_over_at = now()) THEN
    PERFORM app.refuse('packages.task_leased');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER task_lease_guard BEFORE UPDATE ON app.task_lease FOR EACH ROW EXECUTE FUNCTION app.task_lease_guard();
