-- What people take back: a withdrawal by the rule of undo, Netcompany its own proposal, and the link of an account whose
-- task lies in a draft.

-- UNDO_WITHDRAWAL: after completion a coordinator proposes that an account be a task again.
ALTER TABLE app.proposal DROP CONSTRAINT proposal_kind_check;
ALTER TABLE app.proposal ADD CONSTRAINT proposal_kind_check
  CHECK (kind IN ('NO_DIRECT_GRANT', 'OUTSIDE_GATES', 'UNDO_AFTER_COMPLETION', 'WITHDRAWAL', 'UNDO_WITHDRAWAL'));

-- Who ended a withdrawal, as of a link; a load that ends one has no person.
ALTER TABLE app.account_withdrawal ADD COLUMN ended_by_name text;
ALTER TABLE app.account_withdrawal ADD CONSTRAINT account_withdrawal_ender_named CHECK ((ended_by IS NULL) = (ended_by_name IS NULL));
GRANT UPDATE (ended_by_name) ON app.account_withdrawal TO r_case;

CREATE FUNCTION app.account_withdrawal_end_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.ended_at IS NOT NULL THEN PERFORM app.refuse('linking.withdrawal_already_ended'); END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER account_withdrawal_end_guard BEFORE UPDATE ON app.account_withdrawal
  FOR EACH ROW EXECUTE FUNCTION app.account_withdrawal_end_guard();

-- Netcompany takes back what the same person proposed, and decides nothing.
GRANT UPDATE (status, decided_by, decided_by_name, decided_at) ON app.proposal TO r_vendor;
CREATE POLICY takes_back_own ON app.proposal AS RESTRICTIVE FOR UPDATE TO r_vendor
  USING (proposed_by = app.current_actor_id())
  WITH CHECK (status = 'WITHDRAWN' AND decided_by = app.current_actor_id());

-- A draft is invisible to the municipality, but a load may have completed one of its tasks. When that link is undone, the
-- task is open again, so that publishing brings it to light. True where there was such a task.
CREATE FUNCTION app.reopen_hidden_task(p_municipality text, p_account bigint) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  UPDATE app.link_task t SET status = 'REOPENED', completed_at = NULL, resolution = NULL, assignee_id = NULL, assigned_at = NULL
  WHERE t.municipality_code = p_municipality AND p_municipality = app.current_municipality() AND t.account_id = p_account
    AND t.status IN ('COMPLETED', 'WITHDRAWN')
    AND NOT EXISTS (SELECT 1 FROM app.account_link l WHERE l.municipality_code = t.municipality_code AND l.account_id = t.account_id AND l.ended_at IS NULL)
    AND NOT EXISTS (SELECT 1 FROM app.account_withdrawal w WHERE w.municipality_code = t.municipality_code AND w.account_id = t.account_id AND w.ended_at IS NULL);
  RETURN FOUND;
END $$;
REVOKE ALL ON FUNCTION app.reopen_hidden_task FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.reopen_hidden_task TO r_case;
