-- What happened that somebody should know, told in the panel: made in the transaction of what happened, read by each
-- person for himself. Numbers, dates and references only; no text that anybody wrote, no citizen.
CREATE TABLE app.notification (
  id                bigint GENERATED ALWAYS AS IDENTITY,
  municipality_code text NOT NULL REFERENCES app.municipality,
  kind              text NOT NULL CHECK (kind IN ('PACKAGE_PUBLISHED', 'DEADLINE_NEAR', 'DEADLINE_PASSED', 'ANSWERED', 'REOPENED', 'CHECKS_ADDED')),
  -- one person, or everybody of the municipality who decides, its coordinators, or Netcompany
  recipient_id      bigint REFERENCES app.app_user,
  recipients        text NOT NULL CHECK (recipients IN ('PERSON', 'MUNICIPALITY', 'COORDINATORS', 'VENDOR')),
  package_id        bigint,
  escalation_id     bigint,
  run_id            bigint REFERENCES app.load_run,
  -- of CHECKS_ADDED: how many
  count             int,
  -- of the deadline: the day
  end_date          date,
  made_at           timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (municipality_code, id),
  CONSTRAINT notification_recipient CHECK ((recipients = 'PERSON') = (recipient_id IS NOT NULL)),
  FOREIGN KEY (municipality_code, package_id) REFERENCES app.task_package,
  FOREIGN KEY (municipality_code, escalation_id) REFERENCES app.escalation
);
CREATE INDEX notification_latest ON app.notification (municipality_code, id DESC);
-- Told once for each deadline, however often the nightly job runs; an extension makes a new one.
CREATE UNIQUE INDEX notification_deadline_once ON app.notification (municipality_code, package_id, kind, recipients, end_date)
  WHERE kind IN ('DEADLINE_NEAR', 'DEADLINE_PASSED');

CREATE TABLE app.notification_read (
  municipality_code text NOT NULL,
  notification_id   bigint NOT NULL,
  user_id           bigint NOT NULL REFERENCES app.app_user,
  read_at           timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (municipality_code, notification_id, user_id),
  FOREIGN KEY (municipality_code, notification_id) REFERENCES app.notification
);

CALL app.protect_tenant_table('app.notification');
CALL app.protect_tenant_table('app.notification_read');

-- Everybody sees what is for him.
CREATE POLICY for_me ON app.notification AS RESTRICTIVE FOR SELECT TO r_case USING (
  recipient_id = app.current_actor_id() OR recipients = 'MUNICIPALITY'
  OR (recipients = 'COORDINATORS' AND app.current_actor_role() = 'COORDINATOR'));
CREATE POLICY for_netcompany ON app.notification AS RESTRICTIVE FOR SELECT TO r_vendor USING (recipients = 'VENDOR');
CREATE POLICY own_name ON app.notification_read AS RESTRICTIVE TO r_case, r_vendor
  USING (user_id = app.current_actor_id()) WITH CHECK (user_id = app.current_actor_id());
GRANT SELECT ON app.notification TO r_case, r_vendor, r_import;
GRANT INSERT ON app.notification TO r_import;
GRANT SELECT, INSERT ON app.notification_read TO r_case, r_vendor;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA app TO r_import;

CREATE FUNCTION app.notify_package_published() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  INSERT INTO app.notification (municipality_code, kind, recipients, package_id, end_date)
  VALUES (NEW.municipality_code, 'PACKAGE_PUBLISHED', 'MUNICIPALITY', NEW.id, NEW.end_date);
  RETURN NULL;
END $$;
CREATE TRIGGER notify_package_published AFTER UPDATE OF published_at ON app.task_package FOR EACH ROW
  WHEN (OLD.published_at IS NULL AND NEW.published_at IS NOT NULL) EXECUTE FUNCTION app.notify_package_published();

CREATE FUNCTION app.notify_reopened() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  INSERT INTO app.notification (municipality_code, kind, recipients, package_id, run_id)
  VALUES (NEW.municipality_code, 'REOPENED', 'MUNICIPALITY', NEW.package_id, NEW.ended_run_id);
  RETURN NULL;
END $$;
CREATE TRIGGER notify_reopened AFTER UPDATE OF ended_at ON app.package_completion FOR EACH ROW
  WHEN (OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL) EXECUTE FUNCTION app.notify_reopened();

CREATE FUNCTION app.notify_answered() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  INSERT INTO app.notification (municipality_code, kind, recipients, recipient_id, package_id, escalation_id)
  VALUES (NEW.municipality_code, 'ANSWERED', 'PERSON', NEW.raised_by, NEW.package_id, NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER notify_answered AFTER UPDATE OF status ON app.escalation FOR EACH ROW
  WHEN (OLD.status <> 'ANSWERED' AND NEW.status = 'ANSWERED') EXECUTE FUNCTION app.notify_answered();

-- At the end of the load's transaction, when its tasks are there.
CREATE FUNCTION app.notify_checks_added() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  INSERT INTO app.notification (municipality_code, kind, recipients, run_id, count)
  SELECT NEW.municipality_code, 'CHECKS_ADDED', 'COORDINATORS', NEW.run_id, count(*)::int FROM app.link_task t
  WHERE t.municipality_code = NEW.municipality_code AND t.load_run_id = NEW.run_id AND t.load_effect = 'CHECK'
  HAVING count(*) > 0;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER notify_checks_added AFTER UPDATE ON app.load_run_municipality DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (OLD.status <> 'FINISHED' AND NEW.status = 'FINISHED') EXECUTE FUNCTION app.notify_checks_added();

-- Deadlines come by themselves: looked at every morning, one process at a time.
SELECT jobs.create_queue('deadline-notices', jsonb_build_object('policy', 'exclusive', 'retryLimit', 3, 'retryDelay', 300,
  'expireInSeconds', 3600, 'heartbeatSeconds', 60, 'retentionSeconds', 2 * 86400, 'deleteAfterSeconds', 30 * 86400));
