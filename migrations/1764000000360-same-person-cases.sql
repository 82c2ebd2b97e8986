-- A citizen whose CPR number changed may have a case under the other number. The machine and KY's own answer never use it;
-- a caseworker who names it may. The test is the one that grants have always passed: one step through an earlier number,
-- from either side.
CREATE FUNCTION app.is_same_person(p_municipality text, p_debtor bigint, p_others bigint[]) RETURNS boolean
LANGUAGE sql STABLE
  BEGIN ATOMIC
    SELECT p_debtor = ANY (p_others)
      OR EXISTS (SELECT 1 FROM app.debtor_previous_cpr p JOIN app.debtor d
                   ON d.municipality_code = p.municipality_code AND d.id = p_debtor AND d.cpr_hash = p.cpr_hash
                 WHERE p.municipality_code = p_municipality AND p.debtor_id = ANY (p_others))
      OR EXISTS (SELECT 1 FROM app.debtor_previous_cpr p JOIN app.debtor d
                   ON d.municipality_code = p.municipality_code AND d.cpr_hash = p.cpr_hash AND d.id = ANY (p_others)
                 WHERE p.municipality_code = p_municipality AND p.debtor_id = p_debtor);
  END;

CREATE OR REPLACE FUNCTION app.account_link_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  v_account app.debtor_account;
  v_grant app.grant_award;
  v_case app.case_file;
  v_exception boolean := false;
  v_case_of_citizen boolean;
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
  v_case_of_citizen := v_case.debtor_id = v_account.debtor_id OR (NEW.method = 'MANUAL'
    AND app.is_same_person(NEW.municipality_code, v_account.debtor_id, ARRAY[v_case.debtor_id]));
  IF NEW.grant_id IS NOT NULL THEN
    SELECT * INTO v_grant FROM app.grant_award WHERE municipality_code = NEW.municipality_code AND id = NEW.grant_id;
    IF v_grant.status = 'ANNULLED' THEN PERFORM app.refuse('linking.grant_annulled'); END IF;
    IF v_grant.benefit_type <> NEW.benefit_type THEN PERFORM app.refuse('linking.benefit_type_differs_from_grant'); END IF;
    IF NEW.method = 'AUTOMATIC' THEN
      IF v_grant.debtor_id <> v_account.debtor_id THEN PERFORM app.refuse('linking.grant_of_other_citizen'); END IF;
      IF v_account.benefit_type IS DISTINCT FROM v_grant.benefit_type THEN PERFORM app.refuse('linking.benefit_type_differs_from_grant'); END IF;
    END IF;
    IF NOT v_exception
       AND NOT app.is_same_person(NEW.municipality_code, v_account.debtor_id, ARRAY[v_grant.debtor_id, v_grant.co_debtor_id]) IS TRUE THEN
      PERFORM app.refuse('linking.grant_of_other_citizen');
    END IF;
    IF v_case.debtor_id <> v_grant.debtor_id AND NOT v_case_of_citizen THEN PERFORM app.refuse('cases.case_of_other_citizen'); END IF;
  ELSIF NOT v_case_of_citizen THEN
    PERFORM app.refuse('cases.case_of_other_citizen');
  END IF;
  RETURN NEW;
END $$;
