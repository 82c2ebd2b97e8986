-- When a user's password was set: sessions from before it are over (reliability.md 1, ASVS 7.4).
ALTER TABLE app.app_user ADD COLUMN password_set_at timestamptz NOT NULL DEFAULT now();
GRANT SELECT (password_set_at) ON app.app_user TO r_auth;
CREATE FUNCTION app.app_user_password_set() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.password_set_at := clock_timestamp();
  RETURN NEW;
END $$;
CREATE TRIGGER app_user_password_set BEFORE UPDATE OF password_hash ON app.app_user FOR EACH ROW
  WHEN (NEW.password_hash IS DISTINCT FROM OLD.password_hash) EXECUTE FUNCTION app.app_user_password_set();
