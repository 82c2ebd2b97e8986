-- Bearer tokens of machines. A machine is a user of its own without a password, so that every wall, lock and audit row
-- holds for it as for a person; its token is kept as a digest, in a table of its own that no audit body copies.
ALTER TABLE app.app_user ADD COLUMN is_machine boolean NOT NULL DEFAULT false;
ALTER TABLE app.app_user
  ADD CONSTRAINT app_user_machine_has_no_password CHECK (NOT is_machine OR password_hash = '!'),
  ADD CONSTRAINT app_user_machine_is_no_admin CHECK (NOT is_machine OR role <> 'ADMIN');
GRANT SELECT (is_machine) ON app.app_user TO r_case, r_auditor;

CREATE TABLE app.api_token (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  user_id         bigint NOT NULL CONSTRAINT api_token_one_per_machine UNIQUE REFERENCES app.app_user,
  name            text NOT NULL CHECK (length(btrim(name)) BETWEEN 1 AND 100),
  -- how it begins, so that people can tell which one a machine holds
  prefix          text NOT NULL CHECK (length(prefix) = 12),
  expires_at      timestamptz NOT NULL,
  created_at      timestamptz NOT NULL DEFAULT now(),
  created_by_name text NOT NULL,
  revoked_at      timestamptz,
  revoked_by_name text,
  last_used_at    timestamptz,
  version         int NOT NULL DEFAULT 1,
  CONSTRAINT api_token_revoked_whole CHECK ((revoked_at IS NULL) = (revoked_by_name IS NULL))
);
CREATE TABLE app.api_token_digest (
  sha256   bytea PRIMARY KEY CHECK (length(sha256) = 32),
  token_id bigint NOT NULL UNIQUE REFERENCES app.api_token
);
ALTER TABLE app.api_token ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.api_token FORCE ROW LEVEL SECURITY;
ALTER TABLE app.api_token_digest ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.api_token_digest FORCE ROW LEVEL SECURITY;
CREATE POLICY administration ON app.api_token TO r_admin, r_auth USING (true) WITH CHECK (true);
CREATE POLICY owner_functions ON app.api_token TO app_owner USING (true) WITH CHECK (true);
CREATE POLICY making ON app.api_token_digest FOR INSERT TO r_admin WITH CHECK (true);
CREATE POLICY checking ON app.api_token_digest FOR SELECT TO r_auth USING (true);
CREATE POLICY owner_functions ON app.api_token_digest TO app_owner USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON app.api_token TO r_admin;
GRANT UPDATE (revoked_at, revoked_by_name, version) ON app.api_token TO r_admin;
GRANT INSERT ON app.api_token_digest TO r_admin;
GRANT SELECT ON app.api_token, app.api_token_digest TO r_auth;
GRANT UPDATE (last_used_at) ON app.api_token TO r_auth;
CALL app.audit_table('app.api_token', 'INSERT OR UPDATE OF revoked_at');

-- A token ends once and stays ended.
CREATE FUNCTION app.api_token_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.revoked_at IS NOT NULL AND NEW.revoked_at IS DISTINCT FROM OLD.revoked_at THEN
    PERFORM app.refuse('identity.token_already_revoked');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER api_token_guard BEFORE UPDATE ON app.api_token FOR EACH ROW EXECUTE FUNCTION app.api_token_guard();

-- The second pair of eyes are a person's (INV-08).
CREATE FUNCTION app.proposal_decided_by_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM app.app_user WHERE id = NEW.decided_by AND is_machine) THEN
    PERFORM app.refuse('linking.machine_is_no_second_person');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER proposal_decided_by_person BEFORE UPDATE ON app.proposal FOR EACH ROW
  WHEN (NEW.status IN ('APPROVED', 'REJECTED')) EXECUTE FUNCTION app.proposal_decided_by_person();
