-- A posting waits exactly while the account of its claim has no case (A-16, INV-03), also where a later delivery moves the
-- claim to another account. Both accounts are locked first, so that of a move and a link (or an undo) that come at the same
-- moment the second sees the first. What was processed is never touched.
CREATE FUNCTION app.postings_follow_claim() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  PERFORM 1 FROM app.debtor_account a
  WHERE a.municipality_code = NEW.municipality_code AND a.id IN (OLD.account_id, NEW.account_id) ORDER BY a.id FOR SHARE;
  IF EXISTS (SELECT 1 FROM app.account_link l WHERE l.municipality_code = NEW.municipality_code AND l.account_id = NEW.account_id
             AND l.ended_at IS NULL) THEN
    UPDATE app.posting p SET state = 'RELEASED'
    WHERE p.municipality_code = NEW.municipality_code AND p.claim_id = NEW.id AND p.state = 'PENDING';
  ELSE
    UPDATE app.posting p SET state = 'PENDING'
    WHERE p.municipality_code = NEW.municipality_code AND p.claim_id = NEW.id AND p.state = 'RELEASED';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER postings_follow_claim AFTER UPDATE OF account_id ON app.claim FOR EACH ROW
  WHEN (OLD.account_id <> NEW.account_id) EXECUTE FUNCTION app.postings_follow_claim();

-- Those of claims that were moved before.
UPDATE app.posting p SET state = 'PENDING'
FROM app.claim c
WHERE p.municipality_code = c.municipality_code AND p.claim_id = c.id AND p.state = 'RELEASED'
  AND NOT EXISTS (SELECT 1 FROM app.account_link l WHERE l.municipality_code = c.municipality_code AND l.account_id = c.account_id
                  AND l.ended_at IS NULL);
UPDATE app.posting p SET state = 'RELEASED'
FROM app.claim c JOIN app.account_link l ON l.municipality_code = c.municipality_code AND l.account_id = c.account_id AND l.ended_at IS NULL
WHERE p.municipality_code = c.municipality_code AND p.claim_id = c.id AND p.state = 'PENDING';
