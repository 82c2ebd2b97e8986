-- Foundation: who is asking (settings of the transaction), the walls between municipalities,
-- reference tables, users, idempotency keys, the look-up log and the audit chain.
-- Roles come from roles.sql; everything here is owned by app_owner.

-- ── Who is asking ───────────────────────────────────────────────────────────────────────────────────────
-- The application sets these with set_config(…, true), so they end with the transaction.
CREATE FUNCTION app.current_municipality() RETURNS text LANGUAGE sql STABLE
  RETURN nullif(current_setting('app.municipality', true), '');
CREATE FUNCTION app.current_actor_id() RETURNS bigint LANGUAGE sql STABLE
  RETURN nullif(current_setting('app.actor_id', true), '')::bigint;
CREATE FUNCTION app.current_actor_role() RETURNS text LANGUAGE sql STABLE
  RETURN nullif(current_setting('app.actor_role', true), '');
CREATE FUNCTION app.current_actor_name() RETURNS text LANGUAGE sql STABLE
  RETURN coalesce(nullif(current_setting('app.actor_name', true), ''), 'system');

-- A refusal with a stable code: the message is the code, the detail is JSON that the user may read.
CREATE FUNCTION app.refuse(code text, details jsonb DEFAULT '{}') RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION USING ERRCODE = 'TK001', MESSAGE = code, DETAIL = details::text;
END $$;

-- ── The wall between municipalities ────────────────────────────────────────────────────────────────────
-- Every tenant table is protected by this one procedure: row-level security enabled and forced, one policy
-- for everybody who works inside a municipality, one for those who look across (their columns are limited
-- by grants), and one for the owner's own trigger functions.
CREATE PROCEDURE app.protect_tenant_table(tbl regclass) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', tbl);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', tbl);
  EXECUTE format($p$CREATE POLICY tenant ON %s TO r_case, r_auditor, r_import, r_ky
                    USING (municipality_code = app.current_municipality())
                    WITH CHECK (municipality_code = app.current_municipality())$p$, tbl);
  EXECUTE format('CREATE POLICY across ON %s TO r_vendor, r_auditor_national USING (true) WITH CHECK (true)', tbl);
  EXECUTE format('CREATE POLICY owner_functions ON %s TO app_owner USING (true) WITH CHECK (true)', tbl);
END $$;

-- Reference tables hold no citizen and no municipality's own data: everybody may read them.
CREATE PROCEDURE app.protect_reference_table(tbl regclass) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', tbl);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', tbl);
  EXECUTE format('CREATE POLICY everyone_reads ON %s FOR SELECT USING (true)', tbl);
  EXECUTE format('CREATE POLICY owner_functions ON %s TO app_owner USING (true) WITH CHECK (true)', tbl);
  EXECUTE format('GRANT SELECT ON %s TO r_case, r_auditor, r_auditor_national, r_vendor, r_import, r_ky, r_admin, r_auth', tbl);
END $$;

GRANT USAGE ON SCHEMA app TO app_login, r_case, r_auditor, r_auditor_national, r_vendor, r_import, r_ky, r_admin, r_auth;

-- ── Reference data ─────────────────────────────────────────────────────────────────────────────────────
CREATE TABLE app.municipality (
  code          text PRIMARY KEY CHECK (code ~ '^[0-9]{3}$'),
  name          text NOT NULL,
  official_name text NOT NULL,
  region        text NOT NULL
);
CALL app.protect_reference_table('app.municipality');

CREATE TABLE app.benefit_type (
  code            text PRIMARY KEY,
  name_da         text NOT NULL,
  legal_basis     text NOT NULL,
  type_group      text NOT NULL,
  special_support boolean NOT NULL DEFAULT false
);
CREATE TABLE app.benefit_type_alias (
  alias        text PRIMARY KEY CHECK (alias = upper(btrim(alias))),
  benefit_type text NOT NULL REFERENCES app.benefit_type
);
CREATE TABLE app.claim_type (
  code         text PRIMARY KEY,
  name_da      text NOT NULL,
  kind         text NOT NULL CHECK (kind IN ('MAIN', 'INTEREST', 'FEE', 'MANUAL')),
  wrong_domain boolean NOT NULL DEFAULT false
);
-- R-01 … R-23: how each is found (by which columns) and whether it stops automatic linking.
CREATE TABLE app.reason_code (
  code                    text PRIMARY KEY CHECK (code ~ '^R-[0-9]{2}$'),
  name                    text NOT NULL UNIQUE,
  label_da                text NOT NULL,
  label_en                text NOT NULL,
  way_out_da              text NOT NULL,
  way_out_en              text NOT NULL,
  found_by                text NOT NULL,
  stops_automatic_linking boolean NOT NULL,
  sort                    int NOT NULL
);
CALL app.protect_reference_table('app.benefit_type');
CALL app.protect_reference_table('app.benefit_type_alias');
CALL app.protect_reference_table('app.claim_type');
CALL app.protect_reference_table('app.reason_code');

-- ── Users and sessions ─────────────────────────────────────────────────────────────────────────────────
CREATE TABLE app.app_user (
  id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email             text NOT NULL CONSTRAINT app_user_email_unique UNIQUE CHECK (email = lower(email)),
  display_name      text NOT NULL CHECK (length(display_name) BETWEEN 1 AND 200),
  role              text NOT NULL CHECK (role IN ('CASEWORKER', 'COORDINATOR', 'VENDOR', 'AUDITOR', 'ADMIN')),
  municipality_code text REFERENCES app.municipality,
  password_hash     text NOT NULL,
  disabled_at       timestamptz,
  created_at        timestamptz NOT NULL DEFAULT now(),
  version           int NOT NULL DEFAULT 1,
  -- A caseworker or coordinator belongs to one municipality; vendor and admin to none; an auditor may be either.
  CONSTRAINT app_user_scope CHECK (CASE WHEN role IN ('CASEWORKER', 'COORDINATOR') THEN municipality_code IS NOT NULL
                                        WHEN role IN ('VENDOR', 'ADMIN') THEN municipality_code IS NULL ELSE true END)
);
ALTER TABLE app.app_user ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.app_user FORCE ROW LEVEL SECURITY;
CREATE POLICY administration ON app.app_user TO r_admin, r_auth USING (true) WITH CHECK (true);
CREATE POLICY colleagues ON app.app_user FOR SELECT TO r_case, r_auditor
  USING (municipality_code = app.current_municipality());
CREATE POLICY owner_functions ON app.app_user TO app_owner USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON app.app_user TO r_admin;
GRANT UPDATE (email, display_name, role, municipality_code, password_hash, disabled_at, version) ON app.app_user TO r_admin;
GRANT SELECT ON app.app_user TO r_auth;
GRANT UPDATE (password_hash) ON app.app_user TO r_auth;
GRANT SELECT (id, email, display_name, role, municipality_code, disabled_at, version) ON app.app_user TO r_case, r_auditor;

CREATE TABLE app.session (
  sid    text PRIMARY KEY,
  sess   json NOT NULL,
  expire timestamptz NOT NULL
);
CREATE INDEX session_expire ON app.session (expire);
ALTER TABLE app.session ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.session FORCE ROW LEVEL SECURITY;
CREATE POLICY session_store ON app.session TO app_login USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON app.session TO app_login;

CREATE TABLE app.login_attempt (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email_hash bytea NOT NULL,
  ip         text NOT NULL,
  at         timestamptz NOT NULL DEFAULT now(),
  success    boolean NOT NULL
);
CREATE INDEX login_attempt_email ON app.login_attempt (email_hash, at);
CREATE INDEX login_attempt_ip ON app.login_attempt (ip, at);
ALTER TABLE app.login_attempt ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.login_attempt FORCE ROW LEVEL SECURITY;
CREATE POLICY throttle ON app.login_attempt TO r_auth USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, DELETE ON app.login_attempt TO r_auth;

-- Same key and same body: the stored answer; same key and another body: refused.
CREATE TABLE app.command_key (
  key         uuid NOT NULL,
  actor_id    bigint NOT NULL REFERENCES app.app_user,
  name        text NOT NULL,
  body_sha256 bytea NOT NULL,
  response    jsonb,
  created_at  timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (actor_id, key)
);
ALTER TABLE app.command_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.command_key FORCE ROW LEVEL SECURITY;
CREATE POLICY own_commands ON app.command_key TO r_case, r_vendor, r_admin
  USING (actor_id = app.current_actor_id()) WITH CHECK (actor_id = app.current_actor_id());
GRANT SELECT, INSERT ON app.command_key TO r_case, r_vendor, r_admin;
GRANT UPDATE (response) ON app.command_key TO r_case, r_vendor, r_admin;

-- ── Audit: one chain per municipality, '000' for logins, users and KLIK descriptions ───────────────────
CREATE TABLE app.audit_head (
  chain text PRIMARY KEY,
  seq   bigint NOT NULL,
  hash  bytea NOT NULL
);
CREATE TABLE app.audit_event (
  chain       text NOT NULL,
  seq         bigint NOT NULL,
  at          timestamptz NOT NULL,
  actor_id    bigint,
  actor_name  text NOT NULL,
  actor_role  text NOT NULL,
  command     text NOT NULL,
  entity      text NOT NULL,
  entity_id   bigint,
  body_digest bytea NOT NULL,
  prev        bytea NOT NULL,
  hash        bytea NOT NULL,
  PRIMARY KEY (chain, seq)
);
CREATE INDEX audit_event_entity ON app.audit_event (chain, entity, entity_id);
-- The body lies apart, so that retention can erase it while the chain still verifies.
CREATE TABLE app.audit_body (
  chain text NOT NULL,
  seq   bigint NOT NULL,
  salt  bytea NOT NULL,
  body  text NOT NULL,
  PRIMARY KEY (chain, seq),
  FOREIGN KEY (chain, seq) REFERENCES app.audit_event
);
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['audit_head', 'audit_event', 'audit_body'] LOOP
    EXECUTE format('ALTER TABLE app.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE app.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY own_chain ON app.%I FOR SELECT TO r_case, r_auditor USING (chain = app.current_municipality())', t);
    EXECUTE format('CREATE POLICY all_chains ON app.%I FOR SELECT TO r_auditor_national, r_import USING (true)', t);
    EXECUTE format('CREATE POLICY system_chain ON app.%I FOR SELECT TO r_admin USING (chain = ''000'')', t);
    EXECUTE format('CREATE POLICY owner_functions ON app.%I TO app_owner USING (true) WITH CHECK (true)', t);
    EXECUTE format('GRANT SELECT ON app.%I TO r_case, r_auditor, r_auditor_national, r_import, r_admin', t);
  END LOOP;
END $$;

CREATE FUNCTION app.audit_hash(prev bytea, chain text, seq bigint, at timestamptz, header text, body_digest bytea)
RETURNS bytea LANGUAGE sql IMMUTABLE
  RETURN sha256(prev || convert_to(chain || '|' || seq || '|'
         || to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '|' || header, 'UTF8') || body_digest);

CREATE FUNCTION app.audit_header(actor_id bigint, actor_name text, actor_role text, command text, entity text, entity_id bigint)
RETURNS text LANGUAGE sql IMMUTABLE
  RETURN jsonb_build_array(actor_id, actor_name, actor_role, command, entity, entity_id)::text;

-- Appends one event to a chain. Takes the head's row lock, so it is called last: from deferred triggers.
CREATE FUNCTION app.audit_append(p_chain text, p_entity text, p_entity_id bigint, p_body jsonb)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
  head app.audit_head;
  v_at timestamptz := clock_timestamp();
  v_salt bytea := decode(replace(gen_random_uuid()::text, '-', ''), 'hex');
  v_body text := p_body::text;
  v_digest bytea;
  v_hash bytea;
  v_role text := coalesce(app.current_actor_role(), 'SYSTEM');
  v_command text := coalesce(nullif(current_setting('app.command', true), ''), 'unknown');
BEGIN
  INSERT INTO app.audit_head (chain, seq, hash) VALUES (p_chain, 0, sha256(convert_to(p_chain, 'UTF8')))
    ON CONFLICT (chain) DO NOTHING;
  SELECT * INTO head FROM app.audit_head WHERE chain = p_chain FOR UPDATE;
  v_digest := sha256(v_salt || convert_to(v_body, 'UTF8'));
  v_hash := app.audit_hash(head.hash, p_chain, head.seq + 1, v_at,
    app.audit_header(app.current_actor_id(), app.current_actor_name(), v_role, v_command, p_entity, p_entity_id), v_digest);
  INSERT INTO app.audit_event (chain, seq, at, actor_id, actor_name, actor_role, command, entity, entity_id, body_digest, prev, hash)
    VALUES (p_chain, head.seq + 1, v_at, app.current_actor_id(), app.current_actor_name(), v_role, v_command,
            p_entity, p_entity_id, v_digest, head.hash, v_hash);
  INSERT INTO app.audit_body (chain, seq, salt, body) VALUES (p_chain, head.seq + 1, v_salt, v_body);
  UPDATE app.audit_head SET seq = head.seq + 1, hash = v_hash WHERE chain = p_chain;
END $$;
REVOKE ALL ON FUNCTION app.audit_append FROM PUBLIC;

-- One event per changed row. The load writes many rows at once and records one event per municipality and
-- run instead (audit_run_event), so its role is passed over here.
CREATE FUNCTION app.audit_row() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
  v_new jsonb := to_jsonb(NEW) - 'password_hash';
  v_old jsonb := CASE WHEN TG_OP = 'UPDATE' THEN to_jsonb(OLD) - 'password_hash' END;
BEGIN
  IF current_setting('role', true) = 'r_import' THEN RETURN NULL; END IF;
  PERFORM app.audit_append(
    CASE WHEN TG_TABLE_NAME = 'app_user' THEN '000' ELSE coalesce(v_new->>'municipality_code', '000') END,
    TG_TABLE_NAME, (v_new->>'id')::bigint,
    jsonb_build_object('operation', TG_OP, 'before', v_old, 'after', v_new));
  RETURN NULL;
END $$;

-- Deferred to the end of the transaction, so that the chain's lock is held for an instant only.
CREATE PROCEDURE app.audit_table(tbl regclass, events text DEFAULT 'INSERT OR UPDATE') LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE CONSTRAINT TRIGGER audit_row AFTER %s ON %s
                  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.audit_row()', events, tbl);
END $$;
CALL app.audit_table('app.app_user');

-- The one event of a set-based step: counts, øre and a digest over the ordered rows.
CREATE FUNCTION app.audit_run_event(p_municipality text, p_run_id bigint, p_body jsonb)
RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = app, pg_temp
  BEGIN ATOMIC SELECT app.audit_append(p_municipality, 'load_run', p_run_id, p_body); END;
REVOKE ALL ON FUNCTION app.audit_run_event FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.audit_run_event TO r_import;

-- Something a person did that changes no row of its own: an export, a login, a refused look-up.
CREATE FUNCTION app.audit_note(p_chain text, p_entity text, p_entity_id bigint, p_body jsonb)
RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = app, pg_temp
  BEGIN ATOMIC SELECT app.audit_append(p_chain, p_entity, p_entity_id, p_body); END;
REVOKE ALL ON FUNCTION app.audit_note FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.audit_note TO r_case, r_auditor, r_auditor_national, r_vendor, r_admin, r_auth;

-- History is never rewritten, whoever asks.
CREATE FUNCTION app.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.refuse('audit.history_is_append_only');
  RETURN NULL;
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR TRUNCATE ON app.audit_body
  FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();

-- ── Look-ups of identifiable persons: written before the data leaves ───────────────────────────────────
CREATE TABLE app.lookup_log (
  id                bigint GENERATED ALWAYS AS IDENTITY,
  municipality_code text NOT NULL REFERENCES app.municipality,
  at                timestamptz NOT NULL DEFAULT now(),
  actor_id          bigint NOT NULL REFERENCES app.app_user,
  actor_role        text NOT NULL,
  debtor_id         bigint NOT NULL,
  screen            text NOT NULL,
  purpose           text NOT NULL,
  revealed_fields   text[] NOT NULL,
  PRIMARY KEY (municipality_code, id)
);
CALL app.protect_tenant_table('app.lookup_log');
GRANT INSERT, SELECT ON app.lookup_log TO r_case, r_auditor;
