-- What a later delivery needs: postings that come after the link, and partners who come after the grant.

-- A posting waits only while its account has no case (A-16, BR-10): one that arrives after the link is released at once,
-- in the transaction that brings it. The accounts are locked first, in one order, so that of a posting and a link (or an
-- undo) that come at the same moment the second sees the first: the link's own trigger cannot see what is not committed.
CREATE FUNCTION app.release_late_postings() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  PERFORM 1 FROM app.debtor_account a
  WHERE (a.municipality_code, a.id) IN (
    SELECT c.municipality_code, c.account_id FROM arrived p
    JOIN app.claim c ON c.municipality_code = p.municipality_code AND c.id = p.claim_id)
  ORDER BY a.municipality_code, a.id FOR SHARE;
  UPDATE app.posting p SET state = 'RELEASED'
  FROM arrived n JOIN app.claim c ON c.municipality_code = n.municipality_code AND c.id = n.claim_id
  JOIN app.account_link l ON l.municipality_code = c.municipality_code AND l.account_id = c.account_id AND l.ended_at IS NULL
  WHERE p.municipality_code = n.municipality_code AND p.id = n.id AND p.state = 'PENDING';
  RETURN NULL;
END $$;
CREATE TRIGGER release_late_postings AFTER INSERT ON app.posting REFERENCING NEW TABLE AS arrived
  FOR EACH STATEMENT EXECUTE FUNCTION app.release_late_postings();

-- Those that came too late for their account's link before.
UPDATE app.posting p SET state = 'RELEASED'
FROM app.claim c JOIN app.account_link l ON l.municipality_code = c.municipality_code AND l.account_id = c.account_id AND l.ended_at IS NULL
WHERE p.municipality_code = c.municipality_code AND p.claim_id = c.id AND p.state = 'PENDING';

-- The partner of a grant may come in no delivery at all, or in a later one: kept as a person, like everybody else whom a
-- row names, so the grant does not lose its second recipient. Being named as a partner makes nobody a citizen whom the
-- municipality knows: that takes a row in citizens.csv or an account, now or before.
ALTER TABLE staging.grant_award ADD COLUMN co_cpr_cipher bytea, ADD COLUMN co_cpr_masked text, ADD COLUMN co_cpr_substitute boolean;

CREATE OR REPLACE FUNCTION app.person_known(p_municipality text, p_cpr_hash bytea) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp
  BEGIN ATOMIC
    SELECT EXISTS (SELECT 1 FROM app.debtor d WHERE d.municipality_code = p_municipality AND d.cpr_hash = p_cpr_hash
                     AND (d.in_citizen_file OR EXISTS (SELECT 1 FROM app.debtor_account a
                            WHERE a.municipality_code = d.municipality_code AND a.debtor_id = d.id)))
        OR EXISTS (SELECT 1 FROM app.debtor_previous_cpr p WHERE p.municipality_code = p_municipality AND p.cpr_hash = p_cpr_hash);
  END;
