-- Links, the reasons why an account is queued, proposals that wait for a second person, withdrawals.
-- "Is linked" is derived: an account is linked while it has a link row that has not ended.

-- Every reason that holds now for an account that is not linked (several where several hold).
CREATE TABLE app.account_reason (
  municipality_code text NOT NULL,
  account_id        bigint NOT NULL,
  reason_code       text NOT NULL REFERENCES app.reason_code,
  PRIMARY KEY (municipality_code, account_id, reason_code),
  FOREIGN KEY (municipality_code, account_id) REFERENCES app.debtor_account
);

-- One mechanism for every second person (design.md 11): a proposal, decided by another coordinator.
CREATE TABLE app.proposal (
  id                bigint GENERATED ALWAYS AS IDENTITY,
  municipality_code text NOT NULL REFERENCES app.municipality,
  kind              text NOT NULL CHECK (kind IN ('NO_DIRECT_GRANT', 'OUTSIDE_GATES', 'UNDO_AFTER_COMPLETION', 'WITHDRAWAL')),
  account_id        bigint NOT NULL,
  -- what exactly will be done when approved; the hash freezes it
  body              jsonb NOT NULL,
  body_sha256       bytea NOT NULL,
  note              text NOT NULL CHECK (length(btrim(note)) > 0),
  proposed_by       bigint NOT NULL REFERENCES app.app_user,
  proposed_by_name  text NOT NULL,
  proposed_at       timestamptz NOT NULL DEFAULT now(),
  status            text NOT NULL DEFAULT 'OPEN' CHECK (status IN ('OPEN', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'VOID')),
  decided_by        bigint REFERENCES app.app_user,
  decided_by_name   text,
  decided_at        timestamptz,
  decision_note     text,
  PRIMARY KEY (municipality_code, id),
  CONSTRAINT proposal_decided_whole CHECK ((status = 'OPEN') = (decided_at IS NULL)),
  CONSTRAINT proposal_decider_named CHECK (status NOT IN ('APPROVED', 'REJECTED') OR decided_by IS NOT NULL),
  -- INV-08: nobody approves or rejects his own proposal
  CONSTRAINT proposal_second_person CHECK (status NOT IN ('APPROVED', 'REJECTED') OR decided_by <> proposed_by),
  FOREIGN KEY (municipality_code, account_id) REFERENCES app.debtor_account
);
CREATE UNIQUE INDEX proposal_one_open ON app.proposal (municipality_code, account_id) WHERE status = 'OPEN';

-- What was proposed stays as it was; only a coordinator decides, once.
CREATE FUNCTION app.proposal_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status <> 'OPEN' THEN PERFORM app.refuse('linking.proposal_already_decided'); END IF;
  IF (NEW.kind, NEW.account_id, NEW.body, NEW.body_sha256, NEW.note, NEW.proposed_by, NEW.proposed_at)
     IS DISTINCT FROM (OLD.kind, OLD.account_id, OLD.body, OLD.body_sha256, OLD.note, OLD.proposed_by, OLD.proposed_at) THEN
    PERFORM app.refuse('linking.proposal_is_frozen');
  END IF;
  IF NEW.status IN ('APPROVED', 'REJECTED') AND app.current_actor_role() IS DISTINCT FROM 'COORDINATOR' THEN
    PERFORM app.refuse('linking.approver_must_be_coordinator');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER proposal_guard BEFORE UPDATE ON app.proposal FOR EACH ROW EXECUTE FUNCTION app.proposal_guard();

CREATE TABLE app.account_link (
  id                bigint GENERATED ALWAYS AS IDENTITY,
  municipality_code text NOT NULL REFERENCES app.municipality,
  account_id        bigint NOT NULL,
  grant_id          bigint,
  no_grant_category text CHECK (no_grant_category IN ('SPECIAL_SUPPORT', 'MANUAL_CLAIM', 'MULTIPLE_GRANTS', 'OTHER')),
  case_id           bigint NOT NULL,
  benefit_type      text NOT NULL REFERENCES app.benefit_type,
  -- CREATED = sagsoprettelse (ny sag), LINKED = sagstilknytning (eksisterende sag)
  outcome           text NOT NULL CHECK (outcome IN ('CREATED', 'LINKED')),
  method            text NOT NULL CHECK (method IN ('AUTOMATIC', 'MANUAL')),
  rule_version      text NOT NULL,
  -- the list as shown when the choice was made (design.md 7)
  evidence          jsonb NOT NULL,
  chosen_rank       int,
  chosen_score      int,
  note              text,
  -- the necessary information that the case was given (A-13)
  ky_information    jsonb NOT NULL,
  run_id            bigint,
  decided_by        bigint REFERENCES app.app_user,
  decided_by_name   text NOT NULL,
  decided_at        timestamptz NOT NULL DEFAULT now(),
  proposal_id       bigint,
  approved_by       bigint REFERENCES app.app_user,
  approved_by_name  text,
  ended_at          timestamptz,
  ended_by          bigint REFERENCES app.app_user,
  ended_by_name     text,
  end_reason        text,
  PRIMARY KEY (municipality_code, id),
  CONSTRAINT account_link_grant_or_category CHECK ((grant_id IS NULL) <> (no_grant_category IS NULL)),
  CONSTRAINT account_link_machine_needs_grant CHECK (method <> 'AUTOMATIC' OR (grant_id IS NOT NULL AND run_id IS NOT NULL AND decided_by IS NULL)),
  CONSTRAINT account_link_person_named CHECK (method <> 'MANUAL' OR decided_by IS NOT NULL),
  CONSTRAINT account_link_second_person CHECK (approved_by IS NULL OR approved_by <> decided_by),
  CONSTRAINT account_link_category_approved CHECK (no_grant_category NOT IN ('MULTIPLE_GRANTS', 'OTHER') OR approved_by IS NOT NULL),
  CONSTRAINT account_link_end_whole CHECK (num_nulls(ended_at, ended_by, ended_by_name, end_reason) IN (0, 4)),
  CONSTRAINT account_link_information CHECK (ky_information ?& ARRAY['municipality', 'debtor', 'benefitType', 'basis', 'accountNo', 'claims', 'sources', 'decidedBy', 'decidedAt']),
  FOREIGN KEY (municipality_code, account_id) REFERENCES app.debtor_account,
  FOREIGN KEY (municipality_code, grant_id) REFERENCES app.grant_award,
  FOREIGN KEY (municipality_code, case_id) REFERENCES app.case_file,
  FOREIGN KEY (municipality_code, proposal_id) REFERENCES app.proposal
);
CREATE UNIQUE INDEX account_link_one_active ON app.account_link (municipality_code, account_id) WHERE ended_at IS NULL;
CREATE INDEX account_link_account ON app.account_link (municipality_code, account_id);
CREATE INDEX account_link_case ON app.account_link (municipality_code, case_id);
CREATE INDEX account_link_decided ON app.account_link (municipality_code, decided_at);
CREATE INDEX account_link_run ON app.account_link (municipality_code, run_id) WHERE run_id IS NOT NULL;

-- INV-02: the grant's recipient (or co-recipient, or an earlier number of the same person) is the account's
-- debtor, and the case is the citizen's and of the benefit type. Only a choice outside the gates that a second
-- person approved may deviate on the person. For the machine there is no exception of any kind.
CREATE FUNCTION app.account_link_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  v_account app.debtor_account;
  v_grant app.grant_award;
  v_case app.case_file;
  v_same_person boolean;
  v_exception boolean := false;
BEGIN
  SELECT * INTO v_account FROM app.debtor_account WHERE municipality_code = NEW.municipality_code AND id = NEW.account_id;
  SELECT * INTO v_case FROM app.case_file WHERE municipality_code = NEW.municipality_code AND id = NEW.case_id;
  IF v_case.created_in_error THEN PERFORM app.refuse('cases.case_created_in_error'); END IF;
  IF v_case.benefit_type <> NEW.benefit_type THEN PERFORM app.refuse('cases.case_of_other_benefit_type'); END IF;
  IF NEW.approved_by IS NOT NULL THEN
    SELECT kind = 'OUTSIDE_GATES' INTO v_exception FROM app.proposal
      WHERE municipality_code = NEW.municipality_code AND id = NEW.proposal_id AND status = 'APPROVED'
        AND account_id = NEW.account_id AND decided_by = NEW.approved_by;
    IF v_exception IS NULL THEN PERFORM app.refuse('linking.approval_missing'); END IF;
  END IF;
  IF NEW.grant_id IS NOT NULL THEN
    SELECT * INTO v_grant FROM app.grant_award WHERE municipality_code = NEW.municipality_code AND id = NEW.grant_id;
    IF v_grant.status = 'ANNULLED' THEN PERFORM app.refuse('linking.grant_annulled'); END IF;
    IF v_grant.benefit_type <> NEW.benefit_type THEN PERFORM app.refuse('linking.benefit_type_differs_from_grant'); END IF;
    IF NEW.method = 'AUTOMATIC' THEN
      IF v_grant.debtor_id <> v_account.debtor_id THEN PERFORM app.refuse('linking.grant_of_other_citizen'); END IF;
      IF v_account.benefit_type IS DISTINCT FROM v_grant.benefit_type THEN PERFORM app.refuse('linking.benefit_type_differs_from_grant'); END IF;
    END IF;
    v_same_person := v_account.debtor_id IN (v_grant.debtor_id, coalesce(v_grant.co_debtor_id, v_grant.debtor_id))
      OR EXISTS (SELECT 1 FROM app.debtor_previous_cpr p JOIN app.debtor d
                   ON d.municipality_code = p.municipality_code AND d.id = v_account.debtor_id AND d.cpr_hash = p.cpr_hash
                 WHERE p.municipality_code = NEW.municipality_code AND p.debtor_id IN (v_grant.debtor_id, v_grant.co_debtor_id))
      OR EXISTS (SELECT 1 FROM app.debtor_previous_cpr p JOIN app.debtor d
                   ON d.municipality_code = p.municipality_code AND d.cpr_hash = p.cpr_hash AND d.id IN (v_grant.debtor_id, v_grant.co_debtor_id)
                 WHERE p.municipality_code = NEW.municipality_code AND p.debtor_id = v_account.debtor_id);
    IF NOT v_same_person AND NOT v_exception THEN PERFORM app.refuse('linking.grant_of_other_citizen'); END IF;
    IF v_case.debtor_id NOT IN (v_grant.debtor_id, v_account.debtor_id) THEN PERFORM app.refuse('cases.case_of_other_citizen'); END IF;
  ELSIF v_case.debtor_id <> v_account.debtor_id THEN
    PERFORM app.refuse('cases.case_of_other_citizen');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER account_link_guard BEFORE INSERT ON app.account_link FOR EACH ROW EXECUTE FUNCTION app.account_link_guard();

-- A link is ended once, never edited, and not while postings were processed on the account (design.md 11, Undo).
CREATE FUNCTION app.account_link_end_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.ended_at IS NOT NULL THEN PERFORM app.refuse('linking.link_already_ended'); END IF;
  IF to_jsonb(NEW) - ARRAY['ended_at', 'ended_by', 'ended_by_name', 'end_reason']
     IS DISTINCT FROM to_jsonb(OLD) - ARRAY['ended_at', 'ended_by', 'ended_by_name', 'end_reason'] THEN
    PERFORM app.refuse('linking.link_is_never_edited');
  END IF;
  IF EXISTS (SELECT 1 FROM app.posting p JOIN app.claim c ON c.municipality_code = p.municipality_code AND c.id = p.claim_id
             WHERE c.municipality_code = OLD.municipality_code AND c.account_id = OLD.account_id AND p.state = 'PROCESSED') THEN
    PERFORM app.refuse('linking.postings_processed');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER account_link_end_guard BEFORE UPDATE ON app.account_link FOR EACH ROW EXECUTE FUNCTION app.account_link_end_guard();

-- Withdrawal (R-16, R-18 or balance zero, without pending postings): proposed by one, approved by the coordinator.
CREATE TABLE app.account_withdrawal (
  id                bigint GENERATED ALWAYS AS IDENTITY,
  municipality_code text NOT NULL REFERENCES app.municipality,
  account_id        bigint NOT NULL,
  ground            text NOT NULL CHECK (ground IN ('ZERO_BALANCE', 'DUPLICATE', 'WRONG_DOMAIN')),
  note              text NOT NULL,
  proposal_id       bigint NOT NULL,
  proposed_by       bigint NOT NULL REFERENCES app.app_user,
  proposed_by_name  text NOT NULL,
  approved_by       bigint NOT NULL REFERENCES app.app_user,
  approved_by_name  text NOT NULL,
  approved_at       timestamptz NOT NULL DEFAULT now(),
  ended_at          timestamptz,
  ended_by          bigint REFERENCES app.app_user,
  end_reason        text,
  PRIMARY KEY (municipality_code, id),
  CONSTRAINT account_withdrawal_second_person CHECK (approved_by <> proposed_by),
  CONSTRAINT account_withdrawal_end_whole CHECK (num_nulls(ended_at, ended_by, end_reason) IN (0, 3)),
  FOREIGN KEY (municipality_code, account_id) REFERENCES app.debtor_account,
  FOREIGN KEY (municipality_code, proposal_id) REFERENCES app.proposal
);
CREATE UNIQUE INDEX account_withdrawal_one_active ON app.account_withdrawal (municipality_code, account_id) WHERE ended_at IS NULL;

CREATE FUNCTION app.account_withdrawal_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM app.account_link l WHERE l.municipality_code = NEW.municipality_code AND l.account_id = NEW.account_id
             AND l.ended_at IS NULL) THEN
    PERFORM app.refuse('linking.account_already_linked');
  END IF;
  IF EXISTS (SELECT 1 FROM app.posting p JOIN app.claim c ON c.municipality_code = p.municipality_code AND c.id = p.claim_id
             WHERE c.municipality_code = NEW.municipality_code AND c.account_id = NEW.account_id AND p.state = 'PENDING') THEN
    PERFORM app.refuse('linking.withdrawal_with_pending_postings');
  END IF;
  IF NEW.ground = 'ZERO_BALANCE' AND (SELECT balance_oere FROM app.debtor_account
             WHERE municipality_code = NEW.municipality_code AND id = NEW.account_id) <> 0 THEN
    PERFORM app.refuse('linking.withdrawal_balance_not_zero');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER account_withdrawal_guard BEFORE INSERT ON app.account_withdrawal
  FOR EACH ROW EXECUTE FUNCTION app.account_withdrawal_guard();
-- and the other way round: a withdrawn account is not linked
CREATE FUNCTION app.account_link_not_withdrawn() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM app.account_withdrawal w WHERE w.municipality_code = NEW.municipality_code
             AND w.account_id = NEW.account_id AND w.ended_at IS NULL) THEN
    PERFORM app.refuse('linking.account_withdrawn');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER account_link_not_withdrawn BEFORE INSERT ON app.account_link FOR EACH ROW EXECUTE FUNCTION app.account_link_not_withdrawn();

CALL app.protect_tenant_table('app.account_reason');
CALL app.protect_tenant_table('app.proposal');
CALL app.protect_tenant_table('app.account_link');
CALL app.protect_tenant_table('app.account_withdrawal');
CALL app.audit_table('app.proposal');
CALL app.audit_table('app.account_link');
CALL app.audit_table('app.account_withdrawal');

GRANT SELECT ON app.account_reason TO r_case, r_auditor, r_auditor_national, r_vendor, r_ky, r_import;
GRANT INSERT, DELETE ON app.account_reason TO r_import, r_ky;
GRANT SELECT ON app.proposal TO r_case, r_auditor, r_ky, r_import;
GRANT INSERT ON app.proposal TO r_case;
GRANT UPDATE (status, decided_by, decided_by_name, decided_at, decision_note) ON app.proposal TO r_case;
-- Netcompany may propose a withdrawal and sees that it is pending, not the notes of others.
GRANT SELECT (municipality_code, id, kind, account_id, status, proposed_by, proposed_at) ON app.proposal TO r_vendor, r_auditor_national;
GRANT INSERT ON app.proposal TO r_vendor;
GRANT SELECT ON app.account_link TO r_case, r_auditor, r_ky, r_import;
-- Netcompany and national auditors: no notes and no names of citizens; the evidence names persons.
GRANT SELECT (municipality_code, id, account_id, grant_id, no_grant_category, case_id, benefit_type, outcome, method, rule_version,
              chosen_rank, chosen_score, run_id, decided_by, decided_by_name, decided_at, proposal_id, approved_by, approved_by_name,
              ended_at, ended_by, ended_by_name) ON app.account_link TO r_vendor, r_auditor_national;
-- Only the KY step and the load make links (INV-01).
GRANT INSERT ON app.account_link TO r_ky, r_import;
GRANT UPDATE (ended_at, ended_by, ended_by_name, end_reason) ON app.account_link TO r_ky;
GRANT SELECT ON app.account_withdrawal TO r_case, r_auditor, r_vendor, r_auditor_national, r_import, r_ky;
GRANT INSERT ON app.account_withdrawal TO r_case;
GRANT UPDATE (ended_at, ended_by, end_reason) ON app.account_withdrawal TO r_case;
