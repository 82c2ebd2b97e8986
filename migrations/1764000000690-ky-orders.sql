-- Orders to a KY that answers later (reliability.md 4.6): written in the transaction of the decision, sent by a relay, each
-- with a key by which KY does it once. The link is written from the answer, and only while the order still waits.

CREATE TABLE app.ky_order (
  id                bigint GENERATED ALWAYS AS IDENTITY,
  municipality_code text NOT NULL REFERENCES app.municipality,
  account_id        bigint NOT NULL,
  kind              text NOT NULL CHECK (kind IN ('OPEN_OR_LINK', 'TAKE_BACK')),
  -- KY keeps what it did by this key: an order that is sent again has no second effect
  key               uuid NOT NULL DEFAULT gen_random_uuid(),
  -- what KY is sent; never a CPR number
  body              jsonb NOT NULL,
  -- what the link will be written from; of an order that takes back there is none
  decision          jsonb,
  ordered_by        bigint REFERENCES app.app_user,
  ordered_by_name   text NOT NULL,
  ordered_at        timestamptz NOT NULL DEFAULT now(),
  status            text NOT NULL DEFAULT 'WAITING' CHECK (status IN ('WAITING', 'ANSWERED', 'FAILED', 'CANCELLED', 'TAKEN_BACK')),
  tries             int NOT NULL DEFAULT 0,
  failures          int NOT NULL DEFAULT 0,
  last_failure      text,
  next_try_at       timestamptz NOT NULL DEFAULT now(),
  -- KY has the order and will answer by its feed
  accepted_at       timestamptz,
  answer            jsonb,
  answered_at       timestamptz,
  -- answers that came when the order no longer waited: kept, without effect
  late_answers      int NOT NULL DEFAULT 0,
  link_id           bigint,
  end_reason        text,
  PRIMARY KEY (municipality_code, id),
  CONSTRAINT ky_order_key_unique UNIQUE (key),
  CONSTRAINT ky_order_decision CHECK ((kind = 'OPEN_OR_LINK') = (decision IS NOT NULL)),
  CONSTRAINT ky_order_taking_back_never_fails CHECK (kind = 'OPEN_OR_LINK' OR status IN ('WAITING', 'ANSWERED')),
  CONSTRAINT ky_order_link CHECK ((link_id IS NOT NULL) = (kind = 'OPEN_OR_LINK' AND status IN ('ANSWERED', 'TAKEN_BACK'))),
  FOREIGN KEY (municipality_code, account_id) REFERENCES app.debtor_account,
  FOREIGN KEY (municipality_code, link_id) REFERENCES app.account_link
);
CREATE UNIQUE INDEX ky_order_one_at_a_time ON app.ky_order (municipality_code, account_id)
  WHERE kind = 'OPEN_OR_LINK' AND status IN ('WAITING', 'FAILED');
CREATE INDEX ky_order_due ON app.ky_order (next_try_at, id) WHERE status = 'WAITING';
CREATE INDEX ky_order_line ON app.ky_order (municipality_code, account_id, id) WHERE status = 'WAITING';
CREATE INDEX ky_order_citizen ON app.ky_order (municipality_code, (body->'information'->>'debtor')) WHERE status = 'WAITING';
CREATE INDEX ky_order_account ON app.ky_order (municipality_code, account_id);
CREATE INDEX ky_order_link ON app.ky_order (municipality_code, link_id) WHERE link_id IS NOT NULL;
CALL app.protect_tenant_table('app.ky_order');

-- Until where KY's feed of answers was read. A KY that begins a new feed counts from the start again.
CREATE TABLE app.ky_feed (
  singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  feed      uuid NOT NULL,
  position  bigint NOT NULL
);
CALL app.protect_reference_table('app.ky_feed');

-- An order ends one way; what KY may have done for one that is over is taken back, in order behind it.
CREATE FUNCTION app.ky_order_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status <> OLD.status AND (OLD.status, NEW.status) NOT IN
     (('WAITING', 'ANSWERED'), ('WAITING', 'FAILED'), ('WAITING', 'CANCELLED'), ('FAILED', 'WAITING'), ('FAILED', 'CANCELLED'), ('ANSWERED', 'TAKEN_BACK')) THEN
    PERFORM app.refuse('cases.order_is_over');
  END IF;
  IF (NEW.municipality_code, NEW.account_id, NEW.kind, NEW.key, NEW.body, NEW.decision)
     IS DISTINCT FROM (OLD.municipality_code, OLD.account_id, OLD.kind, OLD.key, OLD.body, OLD.decision) THEN
    PERFORM app.refuse('cases.order_is_over');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ky_order_guard BEFORE UPDATE ON app.ky_order FOR EACH ROW EXECUTE FUNCTION app.ky_order_guard();

CREATE FUNCTION app.ky_take_back() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  INSERT INTO app.ky_order (municipality_code, account_id, kind, body, ordered_by, ordered_by_name)
  VALUES (NEW.municipality_code, NEW.account_id, 'TAKE_BACK',
          jsonb_build_object('municipality', NEW.municipality_code, 'accountNo', NEW.body->>'accountNo', 'takesBack', NEW.key),
          app.current_actor_id(), app.current_actor_name());
  RETURN NULL;
END $$;
-- One that was never sent leaves nothing to take back.
CREATE TRIGGER ky_take_back AFTER UPDATE OF status ON app.ky_order FOR EACH ROW
  WHEN (NEW.kind = 'OPEN_OR_LINK' AND OLD.status <> NEW.status AND NEW.status IN ('CANCELLED', 'TAKEN_BACK') AND NEW.tries > 0)
  EXECUTE FUNCTION app.ky_take_back();

-- An account that has its case or is withdrawn waits for nothing.
CREATE FUNCTION app.ky_order_superseded() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  UPDATE app.ky_order o SET status = 'CANCELLED', end_reason = 'Afgjort på anden vis' FROM decided d
  WHERE o.municipality_code = d.municipality_code AND o.account_id = d.account_id AND o.kind = 'OPEN_OR_LINK' AND o.status = 'FAILED';
  RETURN NULL;
END $$;
CREATE TRIGGER ky_order_superseded AFTER INSERT ON app.account_link REFERENCING NEW TABLE AS decided
  FOR EACH STATEMENT EXECUTE FUNCTION app.ky_order_superseded();
CREATE TRIGGER ky_order_superseded AFTER INSERT ON app.account_withdrawal REFERENCING NEW TABLE AS decided
  FOR EACH STATEMENT EXECUTE FUNCTION app.ky_order_superseded();
CREATE FUNCTION app.ky_order_of_ended_link() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  UPDATE app.ky_order SET status = 'TAKEN_BACK' WHERE municipality_code = NEW.municipality_code AND link_id = NEW.id AND status = 'ANSWERED';
  RETURN NULL;
END $$;
CREATE TRIGGER ky_order_of_ended_link AFTER UPDATE OF ended_at ON app.account_link FOR EACH ROW
  WHEN (OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL) EXECUTE FUNCTION app.ky_order_of_ended_link();

-- While KY is awaited nobody else decides about the account.
CREATE FUNCTION app.account_waits_for_ky() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM app.ky_order o WHERE o.municipality_code = NEW.municipality_code AND o.account_id = NEW.account_id
             AND o.kind = 'OPEN_OR_LINK' AND o.status = 'WAITING') THEN
    PERFORM app.refuse('linking.awaits_ky', (SELECT jsonb_build_object('accountNo', account_no) FROM app.debtor_account
      WHERE municipality_code = NEW.municipality_code AND id = NEW.account_id));
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER account_waits_for_ky BEFORE INSERT ON app.account_withdrawal FOR EACH ROW EXECUTE FUNCTION app.account_waits_for_ky();
CREATE TRIGGER account_waits_for_ky BEFORE INSERT ON app.proposal FOR EACH ROW EXECUTE FUNCTION app.account_waits_for_ky();

-- ── The relay ──────────────────────────────────────────────────────────────────────────────────────────
-- The next orders to send, of every municipality, the first that waits of each account; leased, so that a relay that dies
-- holds them no longer than that. Two relays never get the same.
CREATE FUNCTION app.ky_claim(p_limit int, p_lease_ms int)
RETURNS TABLE (municipality_code text, id bigint, account_id bigint, kind text, key uuid, body jsonb, is_accepted boolean)
LANGUAGE sql SECURITY DEFINER SET search_path = app, pg_temp
  BEGIN ATOMIC
  UPDATE app.ky_order o SET tries = o.tries + 1, next_try_at = clock_timestamp() + p_lease_ms * interval '1 millisecond'
  FROM (SELECT h.municipality_code, h.id FROM app.ky_order h
        WHERE h.status = 'WAITING' AND h.next_try_at <= clock_timestamp()
          AND NOT EXISTS (SELECT 1 FROM app.ky_order e WHERE e.municipality_code = h.municipality_code AND e.account_id = h.account_id
                          AND e.status = 'WAITING' AND e.id < h.id)
        ORDER BY h.next_try_at, h.id LIMIT p_limit FOR UPDATE SKIP LOCKED) due
  WHERE o.municipality_code = due.municipality_code AND o.id = due.id
  RETURNING o.municipality_code, o.id, o.account_id, o.kind, o.key, o.body, o.accepted_at IS NOT NULL;
  END;
REVOKE ALL ON FUNCTION app.ky_claim FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.ky_claim TO r_ky;

-- Whose an answer is: the feed names the key alone.
CREATE FUNCTION app.ky_order_of_key(p_key uuid) RETURNS TABLE (municipality_code text, id bigint, account_id bigint, kind text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp
  BEGIN ATOMIC SELECT o.municipality_code, o.id, o.account_id, o.kind FROM app.ky_order o WHERE o.key = p_key; END;
REVOKE ALL ON FUNCTION app.ky_order_of_key FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.ky_order_of_key TO r_ky;

CREATE FUNCTION app.ky_feed_read(p_feed uuid, p_position bigint) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = app, pg_temp
  BEGIN ATOMIC
  INSERT INTO app.ky_feed (feed, position) VALUES (p_feed, p_position)
  ON CONFLICT (singleton) DO UPDATE SET feed = p_feed,
    position = CASE WHEN ky_feed.feed = p_feed THEN greatest(ky_feed.position, p_position) ELSE p_position END;
  END;
REVOKE ALL ON FUNCTION app.ky_feed_read FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.ky_feed_read TO r_ky;

-- ── Tasks ──────────────────────────────────────────────────────────────────────────────────────────────
-- Undone while KY is awaited, the task is anybody's again.
INSERT INTO app.allowed_task_move (from_status, to_status) VALUES ('AWAITING_KY', 'REOPENED');

-- ── Audit and rights ───────────────────────────────────────────────────────────────────────────────────
-- What was ordered, and how it ended; the decision itself stands on the link.
CREATE FUNCTION app.audit_ky_order() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
  v_kept CONSTANT text[] := ARRAY['account_id', 'kind', 'status', 'failures', 'last_failure', 'link_id', 'end_reason'];
BEGIN
  PERFORM app.audit_append(NEW.municipality_code, 'ky_order', NEW.id, jsonb_build_object('operation', TG_OP,
    'before', CASE WHEN TG_OP = 'UPDATE' THEN (SELECT jsonb_object_agg(key, value) FROM jsonb_each(to_jsonb(OLD)) WHERE key = ANY (v_kept)) END,
    'after', (SELECT jsonb_object_agg(key, value) FROM jsonb_each(to_jsonb(NEW)) WHERE key = ANY (v_kept))));
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER audit_row AFTER INSERT ON app.ky_order DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION app.audit_ky_order();
CREATE CONSTRAINT TRIGGER audit_change AFTER UPDATE ON app.ky_order DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.status <> NEW.status) EXECUTE FUNCTION app.audit_ky_order();

GRANT SELECT ON app.ky_order TO r_ky;
GRANT INSERT (municipality_code, account_id, kind, body, decision, ordered_by, ordered_by_name) ON app.ky_order TO r_ky;
GRANT UPDATE (status, failures, last_failure, next_try_at, accepted_at, answer, answered_at, late_answers, link_id, end_reason) ON app.ky_order TO r_ky;
GRANT SELECT (municipality_code, id, account_id, kind, ordered_by, ordered_by_name, ordered_at, status, tries, failures, last_failure, next_try_at,
              accepted_at, answered_at, late_answers, link_id, end_reason) ON app.ky_order TO r_case, r_auditor, r_import;
GRANT SELECT (municipality_code, id, account_id, kind, ordered_at, status, tries, failures, last_failure, next_try_at) ON app.ky_order
  TO r_vendor, r_auditor_national;
