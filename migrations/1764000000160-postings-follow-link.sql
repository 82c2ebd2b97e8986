-- A posting waits while its account has no case (A-16, INV-03): the link releases it, whoever or whatever makes the link,
-- and undoing the link takes it back. What was processed is never touched; account_link_end_guard refuses the undo then.
CREATE FUNCTION app.release_postings() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  UPDATE app.posting p SET state = 'RELEASED'
  FROM linked l JOIN app.claim c ON c.municipality_code = l.municipality_code AND c.account_id = l.account_id
  WHERE p.municipality_code = c.municipality_code AND p.claim_id = c.id AND p.state = 'PENDING';
  RETURN NULL;
END $$;
CREATE TRIGGER release_postings AFTER INSERT ON app.account_link REFERENCING NEW TABLE AS linked
  FOR EACH STATEMENT EXECUTE FUNCTION app.release_postings();

CREATE FUNCTION app.hold_postings() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  UPDATE app.posting p SET state = 'PENDING'
  FROM app.claim c
  WHERE c.municipality_code = NEW.municipality_code AND c.account_id = NEW.account_id
    AND p.municipality_code = c.municipality_code AND p.claim_id = c.id AND p.state = 'RELEASED';
  RETURN NULL;
END $$;
CREATE TRIGGER hold_postings AFTER UPDATE OF ended_at ON app.account_link FOR EACH ROW
  WHEN (OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL) EXECUTE FUNCTION app.hold_postings();
