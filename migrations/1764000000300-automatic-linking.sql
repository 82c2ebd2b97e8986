-- What automatic linking needs beyond the register: which benefits a claim type names, and the two questions that
-- reach across municipalities and answer with nothing but a code or a yes.

-- A claim type that is not listed counts with any benefit; a row without benefit type names something that is no
-- benefit of this act at all (R-13).
CREATE TABLE app.claim_type_benefit (
  claim_type   text NOT NULL REFERENCES app.claim_type,
  benefit_type text REFERENCES app.benefit_type,
  UNIQUE NULLS NOT DISTINCT (claim_type, benefit_type)
);
CALL app.protect_reference_table('app.claim_type_benefit');

-- R-12: does another municipality have a grant of this number? The answer names neither it nor its citizen.
CREATE FUNCTION app.grant_number_elsewhere(p_key text, p_municipality text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp
  BEGIN ATOMIC
    SELECT EXISTS (SELECT 1 FROM app.grant_award g WHERE g.grant_no_key = p_key AND g.municipality_code <> p_municipality);
  END;
CREATE INDEX grant_award_number_anywhere ON app.grant_award (grant_no_key);
REVOKE ALL ON FUNCTION app.grant_number_elsewhere FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.grant_number_elsewhere TO r_import;

-- Claims and postings name their parent by number only; the municipality comes from the parent, delivered now or
-- before. Answers with the municipality codes of one number, for the numbers of one run.
CREATE FUNCTION app.staged_claim_parents(p_run bigint) RETURNS TABLE (account_no text, municipality_code text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, staging, pg_temp
  BEGIN ATOMIC
    WITH wanted AS (SELECT DISTINCT c.account_no FROM staging.claim c WHERE c.run_id = p_run)
    SELECT w.account_no, a.municipality_code FROM wanted w JOIN staging.account a ON a.run_id = p_run AND a.account_no = w.account_no
    UNION
    SELECT w.account_no, a.municipality_code FROM wanted w JOIN app.debtor_account a ON a.account_no = w.account_no;
  END;
CREATE INDEX debtor_account_number_anywhere ON app.debtor_account (account_no);
CREATE FUNCTION app.staged_posting_parents(p_run bigint) RETURNS TABLE (claim_no text, municipality_code text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, staging, pg_temp
  BEGIN ATOMIC
    WITH wanted AS (SELECT DISTINCT p.claim_no FROM staging.posting p WHERE p.run_id = p_run)
    SELECT w.claim_no, c.municipality_code FROM wanted w JOIN staging.claim c ON c.run_id = p_run AND c.claim_no = w.claim_no
    UNION
    SELECT w.claim_no, c.municipality_code FROM wanted w JOIN app.claim c ON c.claim_no = w.claim_no;
  END;
CREATE INDEX claim_number_anywhere ON app.claim (claim_no);
REVOKE ALL ON FUNCTION app.staged_claim_parents, app.staged_posting_parents FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.staged_claim_parents, app.staged_posting_parents TO r_import;

INSERT INTO app.claim_type_benefit (claim_type, benefit_type)
SELECT v.claim_type, v.benefit_type FROM (VALUES
  ('KFNEBOF', 'ENKELTYDELSE_81_85'), ('KTNEBOF', 'ENKELTYDELSE_81_85'), ('KTNESÆR', 'ENKELTYDELSE_81_85'),
  ('KTNEBOL', 'ENKELTYDELSE_81_85'), ('KTNEBOL', 'SAERLIG_STOETTE_34'),
  ('KTNESTØ', 'SAERLIG_STOETTE_34'), ('KTNESTØ', 'REVALIDERING'), ('KTNESTØ', 'FORREVALIDERING'),
  ('KTBRFLX', 'FLEKSLOENTILSKUD'), ('KTVILFL', 'FLEKSLOENTILSKUD'), ('KTBRSER', 'TILSKUD_SELVST'),
  ('KTBRKYD', 'KONTANTYDELSE'), ('KTBRENK', 'ENGANGSHJAELP'),
  ('KTBRIUK', 'SHO'), ('KTBRIUK', 'UDDANNELSESHJAELP'), ('KTBRIUK', 'KONTANTHJAELP'),
  ('KTBRRRL', 'REVALIDERING'), ('KTBRRRL', 'FORREVALIDERING'), ('KTBRRRL', 'RESSOURCEFORLOEB'), ('KTBRRRL', 'LEDIGHEDSYDELSE'),
  ('KTBRMUD', 'UDDANNELSESHJAELP'), ('KTBRMUD', 'KONTANTHJAELP'),
  ('KFBILØK', NULL), ('KFSKFRI', NULL), ('KFSKOLF', NULL)
) AS v (claim_type, benefit_type);

-- Whether a municipality's register knows a person, now or by an earlier number: asked while rows of many municipalities
-- are still in staging. Answers with a yes only, and only to the load.
CREATE FUNCTION app.person_known(p_municipality text, p_cpr_hash bytea) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp
  BEGIN ATOMIC
    SELECT EXISTS (SELECT 1 FROM app.debtor d WHERE d.municipality_code = p_municipality AND d.cpr_hash = p_cpr_hash)
        OR EXISTS (SELECT 1 FROM app.debtor_previous_cpr p WHERE p.municipality_code = p_municipality AND p.cpr_hash = p_cpr_hash);
  END;
REVOKE ALL ON FUNCTION app.person_known FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.person_known TO r_import;

CREATE INDEX staging_citizen_key ON staging.citizen (run_id, municipality_code, cpr_hash);
CREATE INDEX staging_grant_key ON staging.grant_award (run_id, municipality_code, grant_no);
CREATE INDEX staging_case_key ON staging.case_file (run_id, municipality_code, case_no);
CREATE INDEX staging_account_key ON staging.account (run_id, municipality_code, account_no);
CREATE INDEX staging_account_cpr ON staging.account (run_id, municipality_code, cpr_hash);
CREATE INDEX staging_account_number ON staging.account (run_id, account_no);
CREATE INDEX staging_claim_key ON staging.claim (run_id, municipality_code, claim_no);
CREATE INDEX staging_claim_account ON staging.claim (run_id, account_no);
CREATE INDEX staging_posting_key ON staging.posting (run_id, municipality_code, posting_no);
