-- A decision is applied to its twins: the same citizen, grant and benefit type. Each twin is a link with a receipt of its
-- own that names the decision it follows; together they are the group that one undo ends.
ALTER TABLE app.account_link ADD COLUMN twin_of bigint;
ALTER TABLE app.account_link ADD CONSTRAINT account_link_twin_of FOREIGN KEY (municipality_code, twin_of) REFERENCES app.account_link;
-- what needs a second person is never applied to others
ALTER TABLE app.account_link ADD CONSTRAINT account_link_twin_decided_alone
  CHECK (twin_of IS NULL OR (method = 'MANUAL' AND grant_id IS NOT NULL AND approved_by IS NULL));
CREATE INDEX account_link_twins ON app.account_link (municipality_code, twin_of) WHERE twin_of IS NOT NULL;
CREATE INDEX account_link_decider ON app.account_link (municipality_code, decided_by, decided_at) WHERE decided_by IS NOT NULL;

CREATE FUNCTION app.account_link_twin_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM app.account_link s
    JOIN app.debtor_account f ON f.municipality_code = s.municipality_code AND f.id = s.account_id
    JOIN app.debtor_account a ON a.municipality_code = NEW.municipality_code AND a.id = NEW.account_id AND a.debtor_id = f.debtor_id
    WHERE s.municipality_code = NEW.municipality_code AND s.id = NEW.twin_of AND s.ended_at IS NULL AND s.twin_of IS NULL
      AND s.approved_by IS NULL AND s.decided_by = NEW.decided_by AND s.grant_id = NEW.grant_id AND s.benefit_type = NEW.benefit_type
      AND s.case_id = NEW.case_id;
  IF NOT FOUND THEN PERFORM app.refuse('linking.not_a_twin'); END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER account_link_twin_guard BEFORE INSERT ON app.account_link FOR EACH ROW
  WHEN (NEW.twin_of IS NOT NULL) EXECUTE FUNCTION app.account_link_twin_guard();
