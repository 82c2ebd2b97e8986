-- Netcompany and persons (design.md 11, BR-18): whoever sent a question about a task may let Netcompany see its person
-- for eight hours of the database's clock. The permission is a row that can be revoked and is never edited; the look is
-- one function, which writes the look-up log first. And doubt about a completed package, confirmed, reopens it.

CREATE TABLE app.person_access (
  id                bigint GENERATED ALWAYS AS IDENTITY,
  municipality_code text NOT NULL REFERENCES app.municipality,
  escalation_id     bigint NOT NULL,
  task_id           bigint NOT NULL,
  allowed_by        bigint NOT NULL REFERENCES app.app_user,
  allowed_by_name   text NOT NULL,
  allowed_at        timestamptz NOT NULL,
  expires_at        timestamptz NOT NULL,
  revoked_at        timestamptz,
  revoked_by_name   text,
  PRIMARY KEY (municipality_code, id),
  CONSTRAINT person_access_eight_hours CHECK (expires_at = allowed_at + interval '8 hours'),
  CONSTRAINT person_access_revoked_whole CHECK ((revoked_at IS NULL) = (revoked_by_name IS NULL)),
  FOREIGN KEY (municipality_code, escalation_id) REFERENCES app.escalation,
  FOREIGN KEY (municipality_code, task_id) REFERENCES app.link_task
);
CREATE INDEX person_access_escalation ON app.person_access (municipality_code, escalation_id);
CALL app.protect_tenant_table('app.person_access');
CALL app.audit_table('app.person_access');

-- The caller says for which question; who, which task and until when is not his to say.
CREATE FUNCTION app.person_access_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE v_asked app.escalation;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF OLD.revoked_at IS NOT NULL OR NEW.revoked_at IS NULL OR to_jsonb(NEW) - ARRAY['revoked_at', 'revoked_by_name']
       IS DISTINCT FROM to_jsonb(OLD) - ARRAY['revoked_at', 'revoked_by_name'] THEN
      PERFORM app.refuse('packages.person_access_is_history');
    END IF;
    NEW.revoked_at := clock_timestamp();
    NEW.revoked_by_name := app.current_actor_name();
    RETURN NEW;
  END IF;
  SELECT * INTO v_asked FROM app.escalation e WHERE e.municipality_code = NEW.municipality_code AND e.id = NEW.escalation_id FOR SHARE;
  IF v_asked.status IS DISTINCT FROM 'OPEN' THEN PERFORM app.refuse('packages.escalation_not_open'); END IF;
  IF v_asked.level <> 'TASK' OR v_asked.raised_by IS DISTINCT FROM app.current_actor_id() THEN
    PERFORM app.refuse('packages.only_the_sender_allows');
  END IF;
  NEW.task_id := v_asked.task_id;
  NEW.allowed_by := app.current_actor_id();
  NEW.allowed_by_name := app.current_actor_name();
  NEW.allowed_at := clock_timestamp();
  NEW.expires_at := NEW.allowed_at + interval '8 hours';
  NEW.revoked_at := NULL;
  NEW.revoked_by_name := NULL;
  RETURN NEW;
END $$;
CREATE TRIGGER person_access_guard BEFORE INSERT OR UPDATE ON app.person_access
  FOR EACH ROW EXECUTE FUNCTION app.person_access_guard();

GRANT SELECT ON app.person_access TO r_case, r_auditor, r_auditor_national, r_vendor;
GRANT INSERT (municipality_code, escalation_id) ON app.person_access TO r_case;
GRANT UPDATE (revoked_at, revoked_by_name) ON app.person_access TO r_case;

-- What Netcompany needs to answer a question about a task: the person with the CPR number masked, the account as it was
-- delivered, the person's grants and cases. Nothing without an open question and a permission that holds now.
CREATE FUNCTION app.open_person(p_municipality text, p_escalation bigint) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
  v_task    app.link_task;
  v_account app.debtor_account;
  v_until   timestamptz;
  v_person  jsonb;
BEGIN
  SELECT max(a.expires_at) INTO v_until FROM (
    SELECT a.expires_at FROM app.person_access a
    JOIN app.escalation e ON e.municipality_code = a.municipality_code AND e.id = a.escalation_id AND e.task_id = a.task_id
    WHERE a.municipality_code = p_municipality AND a.escalation_id = p_escalation AND e.status = 'OPEN'
      AND a.revoked_at IS NULL AND a.expires_at > clock_timestamp() FOR SHARE OF a, e) a;
  IF v_until IS NULL OR app.current_actor_role() IS DISTINCT FROM 'VENDOR' OR app.current_actor_id() IS NULL THEN
    PERFORM app.refuse('packages.no_person_access');
  END IF;
  SELECT t.* INTO v_task FROM app.link_task t JOIN app.escalation e ON e.municipality_code = t.municipality_code AND e.task_id = t.id
    WHERE e.municipality_code = p_municipality AND e.id = p_escalation;
  SELECT a.* INTO v_account FROM app.debtor_account a WHERE a.municipality_code = p_municipality AND a.id = v_task.account_id;
  INSERT INTO app.lookup_log (municipality_code, actor_id, actor_role, debtor_id, screen, purpose, revealed_fields)
    VALUES (p_municipality, app.current_actor_id(), 'VENDOR', v_account.debtor_id, 'escalation', v_task.task_no, ARRAY['name', 'grants', 'cases']);
  SELECT jsonb_build_object('name', d.name, 'kind', d.kind, 'cprMasked', d.cpr_masked, 'cvr', d.cvr, 'addressProtected', d.address_protected,
    'until', v_until, 'accountNo', v_account.account_no, 'nameDelivered', v_account.name_delivered, 'grantRef', v_account.grant_ref,
    'grants', coalesce((SELECT jsonb_agg(jsonb_build_object('grantNo', g.grant_no, 'benefitType', b.name_da, 'from', g.period_from, 'to', g.period_to)
        ORDER BY g.period_from, g.grant_no)
      FROM app.grant_award g LEFT JOIN app.benefit_type b ON b.code = g.benefit_type
      WHERE g.municipality_code = d.municipality_code AND g.debtor_id = d.id), '[]'),
    'cases', coalesce((SELECT jsonb_agg(jsonb_build_object('caseNo', k.case_no, 'benefitType', b.name_da, 'status', k.status, 'grantNo', k.grant_no)
        ORDER BY k.case_no)
      FROM app.case_file k LEFT JOIN app.benefit_type b ON b.code = k.benefit_type
      WHERE k.municipality_code = d.municipality_code AND k.debtor_id = d.id), '[]'))
    INTO v_person FROM app.debtor d WHERE d.municipality_code = p_municipality AND d.id = v_account.debtor_id;
  -- last: it takes the chain's lock
  PERFORM app.audit_append(p_municipality, 'escalation', p_escalation,
    jsonb_build_object('operation', 'PERSON_OPENED', 'task_no', v_task.task_no));
  RETURN v_person;
END $$;
REVOKE ALL ON FUNCTION app.open_person FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.open_person TO r_vendor;

-- ── Doubt about a completed package ────────────────────────────────────────────────────────────────────────
ALTER TABLE app.escalation
  ADD COLUMN confirmed boolean NOT NULL DEFAULT false,
  ADD CONSTRAINT escalation_confirmed CHECK (NOT confirmed OR (level = 'PACKAGE' AND answer IS NOT NULL));
GRANT UPDATE (confirmed) ON app.escalation TO r_vendor;

-- A-07: the completion ends with the answer as its reason and stays in history. Netcompany reopens in no other way.
CREATE FUNCTION app.confirmed_doubt_reopens() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  PERFORM 1 FROM app.task_package p WHERE p.municipality_code = NEW.municipality_code AND p.id = NEW.package_id FOR UPDATE;
  UPDATE app.package_completion SET ended_at = now(), ended_by = NEW.answered_by, ended_by_name = NEW.answered_by_name, end_reason = NEW.answer
    WHERE municipality_code = NEW.municipality_code AND package_id = NEW.package_id AND ended_at IS NULL;
  IF FOUND THEN
    UPDATE app.task_package SET version = version + 1 WHERE municipality_code = NEW.municipality_code AND id = NEW.package_id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER confirmed_doubt_reopens AFTER UPDATE OF confirmed ON app.escalation
  FOR EACH ROW WHEN (NEW.confirmed AND NOT OLD.confirmed) EXECUTE FUNCTION app.confirmed_doubt_reopens();
