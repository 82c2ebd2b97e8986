-- Claims processing (domain.md 4.7, BR-10, BR-11, A-16): postings that people make on claims whose account has a case, the
-- processing of those that were released, and claims that are raised here. Balances follow the postings, never an edit.

-- ── What a posting says more ───────────────────────────────────────────────────────────────────────────
-- `effect_oere` is what a processed posting does to the claim's balance, in øre; null until it is processed.
ALTER TABLE app.posting
  ADD COLUMN source              text NOT NULL DEFAULT 'DEBITOR' CHECK (source IN ('DEBITOR', 'CASEWORKER')),
  ADD COLUMN reason_code         text CHECK (reason_code IN ('INDB', 'FEJL', 'KLAG', 'AFTL', 'ANDN')),
  ADD COLUMN note                text,
  ADD COLUMN effect_oere         bigint,
  ADD COLUMN created_by          bigint REFERENCES app.app_user,
  ADD COLUMN created_by_name     text,
  ADD COLUMN proposal_id         bigint,
  ADD COLUMN approved_by         bigint REFERENCES app.app_user,
  ADD COLUMN approved_by_name    text,
  ADD COLUMN reverses_posting_id bigint,
  ADD COLUMN released_at         timestamptz,
  ADD COLUMN processed_at        timestamptz,
  ADD COLUMN processed_by_name   text,
  ADD CONSTRAINT posting_processed_whole CHECK (num_nulls(effect_oere, processed_at, processed_by_name) = CASE state WHEN 'PROCESSED' THEN 0 ELSE 3 END),
  ADD CONSTRAINT posting_of_a_person CHECK (CASE source WHEN 'DEBITOR' THEN created_by IS NULL AND proposal_id IS NULL AND reverses_posting_id IS NULL
    ELSE num_nulls(created_by, created_by_name, reason_code, note) = 0 AND state = 'PROCESSED' END),
  ADD CONSTRAINT posting_types_of_a_person CHECK (source = 'DEBITOR' OR posting_type IN ('COVERAGE', 'WRITE_OFF', 'DOWN_ADJUSTMENT', 'WRITE_UP', 'REVERSAL')),
  -- Two persons lose the municipality money together, or not at all (domain.md 4.7).
  ADD CONSTRAINT posting_second_person CHECK (source = 'DEBITOR' OR posting_type NOT IN ('WRITE_OFF', 'DOWN_ADJUSTMENT')
    OR (approved_by IS NOT NULL AND proposal_id IS NOT NULL AND approved_by <> created_by)),
  ADD CONSTRAINT posting_reversal_names_one CHECK (source = 'DEBITOR' OR (posting_type = 'REVERSAL') = (reverses_posting_id IS NOT NULL)),
  ADD CONSTRAINT posting_reversed_once UNIQUE (municipality_code, reverses_posting_id),
  ADD FOREIGN KEY (municipality_code, reverses_posting_id) REFERENCES app.posting,
  ADD FOREIGN KEY (municipality_code, proposal_id) REFERENCES app.proposal;
UPDATE app.posting SET released_at = now() WHERE state = 'RELEASED';
ALTER TABLE app.posting ADD CONSTRAINT posting_released_at CHECK (state <> 'RELEASED' OR released_at IS NOT NULL);
CREATE INDEX posting_released ON app.posting (municipality_code, released_at) WHERE state = 'RELEASED';

-- ── Balances ───────────────────────────────────────────────────────────────────────────────────────────
-- `balance_oere` stays what the ledger delivered; what was processed here stands beside it, so that a later delivery and
-- the comparison with the extract find what they wrote. The balance of now is the sum of the two.
ALTER TABLE app.claim
  ADD COLUMN posted_oere     bigint NOT NULL DEFAULT 0,
  ADD COLUMN origin          text NOT NULL DEFAULT 'DELIVERED' CHECK (origin IN ('DELIVERED', 'RAISED')),
  ADD COLUMN raised_by       bigint REFERENCES app.app_user,
  ADD COLUMN raised_by_name  text,
  ADD COLUMN raised_at       timestamptz,
  ADD COLUMN proposal_id     bigint,
  ADD COLUMN approved_by     bigint REFERENCES app.app_user,
  ADD COLUMN approved_by_name text,
  ADD CONSTRAINT claim_raised_whole CHECK (num_nulls(raised_by, raised_by_name, raised_at, proposal_id, approved_by, approved_by_name) = CASE origin WHEN 'RAISED' THEN 0 ELSE 6 END),
  ADD CONSTRAINT claim_second_person CHECK (origin = 'DELIVERED' OR approved_by <> raised_by),
  ADD FOREIGN KEY (municipality_code, proposal_id) REFERENCES app.proposal;
CREATE INDEX claim_raised ON app.claim (municipality_code, account_id) WHERE origin = 'RAISED';
ALTER TABLE app.debtor_account ADD COLUMN posted_oere bigint NOT NULL DEFAULT 0;

-- What a type does to the balance. RECALL and RETURN move the collection between authorities and leave the debt as it is;
-- a delivered REVERSAL names no posting and takes back a payment, the only kind that Debitor reverses.
CREATE FUNCTION app.posting_effect(p_type text, p_amount bigint) RETURNS bigint LANGUAGE sql IMMUTABLE
  RETURN CASE WHEN p_type IN ('COVERAGE', 'WRITE_OFF', 'DOWN_ADJUSTMENT', 'WRITE_DOWN') THEN -p_amount
              WHEN p_type IN ('WRITE_UP', 'INTEREST', 'FEE', 'REVERSAL') THEN p_amount ELSE 0 END;

CREATE FUNCTION app.carry_balances() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  UPDATE app.claim c SET posted_oere = c.posted_oere + d.oere, version = c.version + 1
  FROM (SELECT municipality_code, claim_id, sum(effect_oere) AS oere FROM processed WHERE state = 'PROCESSED' GROUP BY 1, 2) d
  WHERE c.municipality_code = d.municipality_code AND c.id = d.claim_id;
  UPDATE app.debtor_account a SET posted_oere = a.posted_oere + d.oere
  FROM (SELECT c.municipality_code, c.account_id, sum(p.effect_oere) AS oere FROM processed p
        JOIN app.claim c ON c.municipality_code = p.municipality_code AND c.id = p.claim_id
        WHERE p.state = 'PROCESSED' GROUP BY 1, 2) d
  WHERE a.municipality_code = d.municipality_code AND a.id = d.account_id;
  RETURN NULL;
END $$;
CREATE TRIGGER carry_balances_inserted AFTER INSERT ON app.posting REFERENCING NEW TABLE AS processed
  FOR EACH STATEMENT EXECUTE FUNCTION app.carry_balances();
CREATE FUNCTION app.carry_balances_updated() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  UPDATE app.claim c SET posted_oere = c.posted_oere + d.oere, version = c.version + 1
  FROM (SELECT n.municipality_code, n.claim_id, sum(n.effect_oere) AS oere FROM processed n JOIN before_it o USING (municipality_code, id)
        WHERE n.state = 'PROCESSED' AND o.state <> 'PROCESSED' GROUP BY 1, 2) d
  WHERE c.municipality_code = d.municipality_code AND c.id = d.claim_id;
  UPDATE app.debtor_account a SET posted_oere = a.posted_oere + d.oere
  FROM (SELECT c.municipality_code, c.account_id, sum(n.effect_oere) AS oere FROM processed n JOIN before_it o USING (municipality_code, id)
        JOIN app.claim c ON c.municipality_code = n.municipality_code AND c.id = n.claim_id
        WHERE n.state = 'PROCESSED' AND o.state <> 'PROCESSED' GROUP BY 1, 2) d
  WHERE a.municipality_code = d.municipality_code AND a.id = d.account_id;
  RETURN NULL;
END $$;
CREATE TRIGGER carry_balances_updated AFTER UPDATE ON app.posting REFERENCING OLD TABLE AS before_it NEW TABLE AS processed
  FOR EACH STATEMENT EXECUTE FUNCTION app.carry_balances_updated();

-- A raised claim belongs to its account's balance like a delivered one.
CREATE FUNCTION app.carry_raised_claim() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  UPDATE app.debtor_account SET posted_oere = posted_oere + NEW.balance_oere WHERE municipality_code = NEW.municipality_code AND id = NEW.account_id;
  RETURN NULL;
END $$;
CREATE TRIGGER carry_raised_claim AFTER INSERT ON app.claim FOR EACH ROW WHEN (NEW.origin = 'RAISED') EXECUTE FUNCTION app.carry_raised_claim();

-- What was processed on a claim goes with it when a later delivery moves it to another account.
CREATE FUNCTION app.carry_moved_claim() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  UPDATE app.debtor_account a SET posted_oere = a.posted_oere + CASE a.id WHEN NEW.account_id THEN NEW.posted_oere ELSE -NEW.posted_oere END
  WHERE a.municipality_code = NEW.municipality_code AND a.id IN (OLD.account_id, NEW.account_id);
  RETURN NULL;
END $$;
CREATE TRIGGER carry_moved_claim AFTER UPDATE OF account_id ON app.claim FOR EACH ROW
  WHEN (OLD.account_id <> NEW.account_id AND NEW.posted_oere <> 0) EXECUTE FUNCTION app.carry_moved_claim();

-- INV-06, INV-07, at the end of every transaction that touched them, whoever wrote: what stands on claim and account is
-- the sum of what was processed.
CREATE FUNCTION app.assert_balances() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
  v_account bigint;
  v_claim bigint;
BEGIN
  IF TG_TABLE_NAME = 'posting' THEN
    SELECT account_id INTO v_account FROM app.claim WHERE municipality_code = NEW.municipality_code AND id = NEW.claim_id;
    v_claim := NEW.claim_id;
  ELSIF TG_TABLE_NAME = 'claim' THEN
    v_account := NEW.account_id;
    v_claim := NEW.id;
  ELSE
    v_account := NEW.id;
  END IF;
  IF EXISTS (SELECT 1 FROM app.claim c WHERE c.municipality_code = NEW.municipality_code AND c.id = v_claim
             AND c.posted_oere <> (SELECT coalesce(sum(p.effect_oere), 0) FROM app.posting p WHERE p.municipality_code = c.municipality_code
                                   AND p.claim_id = c.id AND p.state = 'PROCESSED')) THEN
    PERFORM app.refuse('claims.balance_differs');
  END IF;
  IF EXISTS (SELECT 1 FROM app.debtor_account a WHERE a.municipality_code = NEW.municipality_code AND a.id = v_account
             AND a.posted_oere <> (SELECT coalesce(sum(c.posted_oere + CASE c.origin WHEN 'RAISED' THEN c.balance_oere ELSE 0 END), 0)
                                   FROM app.claim c WHERE c.municipality_code = a.municipality_code AND c.account_id = a.id)) THEN
    PERFORM app.refuse('claims.balance_differs');
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER assert_balances AFTER INSERT OR UPDATE ON app.posting DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.state = 'PROCESSED') EXECUTE FUNCTION app.assert_balances();
CREATE CONSTRAINT TRIGGER assert_balances AFTER UPDATE OF posted_oere, account_id, balance_oere ON app.claim DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.posted_oere <> NEW.posted_oere OR (OLD.posted_oere <> 0 AND OLD.account_id <> NEW.account_id)
    OR (OLD.origin = 'RAISED' AND OLD.balance_oere <> NEW.balance_oere)) EXECUTE FUNCTION app.assert_balances();
CREATE CONSTRAINT TRIGGER assert_balances AFTER UPDATE OF posted_oere ON app.debtor_account DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.posted_oere <> NEW.posted_oere) EXECUTE FUNCTION app.assert_balances();

-- ── The block ──────────────────────────────────────────────────────────────────────────────────────────
CREATE FUNCTION app.assert_account_has_case(p_municipality text, p_account bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  -- held to the end, so that an undo that comes at the same moment waits and sees what was processed
  PERFORM 1 FROM app.account_link WHERE municipality_code = p_municipality AND account_id = p_account AND ended_at IS NULL FOR SHARE;
  IF NOT FOUND THEN
    PERFORM app.refuse('claims.blocked', (SELECT jsonb_build_object('accountNo', account_no) FROM app.debtor_account
      WHERE municipality_code = p_municipality AND id = p_account));
  END IF;
END $$;
REVOKE ALL ON FUNCTION app.assert_account_has_case FROM PUBLIC;

CREATE FUNCTION app.posting_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
  v_claim app.claim;
  v_reversed app.posting;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF to_jsonb(NEW) - ARRAY['state', 'released_at', 'effect_oere', 'processed_at', 'processed_by_name']
       IS DISTINCT FROM to_jsonb(OLD) - ARRAY['state', 'released_at', 'effect_oere', 'processed_at', 'processed_by_name']
       OR OLD.state IN ('PROCESSED', 'REJECTED') OR (OLD.state = 'PENDING' AND NEW.state = 'PROCESSED') THEN
      PERFORM app.refuse('claims.posting_is_never_edited');
    END IF;
    NEW.released_at := CASE WHEN NEW.state = 'RELEASED' AND OLD.state <> 'RELEASED' THEN now() WHEN NEW.state = 'PENDING' THEN NULL ELSE NEW.released_at END;
    IF NEW.state <> 'PROCESSED' THEN RETURN NEW; END IF;
  ELSIF NEW.source = 'DEBITOR' THEN
    IF NEW.state <> 'PENDING' THEN PERFORM app.refuse('claims.posting_is_never_edited'); END IF;
    RETURN NEW;
  ELSIF coalesce(NEW.approved_by, NEW.created_by) IS DISTINCT FROM app.current_actor_id() THEN
    PERFORM app.refuse('identity.not_permitted');
  END IF;
  SELECT * INTO v_claim FROM app.claim WHERE municipality_code = NEW.municipality_code AND id = NEW.claim_id FOR UPDATE;
  PERFORM app.assert_account_has_case(v_claim.municipality_code, v_claim.account_id);
  NEW.effect_oere := app.posting_effect(NEW.posting_type, NEW.amount_oere);
  IF NEW.reverses_posting_id IS NOT NULL THEN
    SELECT * INTO v_reversed FROM app.posting WHERE municipality_code = NEW.municipality_code AND id = NEW.reverses_posting_id;
    IF v_reversed.claim_id <> NEW.claim_id OR v_reversed.state <> 'PROCESSED' OR v_reversed.posting_type = 'REVERSAL' OR v_reversed.amount_oere <> NEW.amount_oere THEN
      PERFORM app.refuse('claims.posting_not_reversible');
    END IF;
    NEW.effect_oere := -v_reversed.effect_oere;
  END IF;
  -- A person never takes more than is left; what Debitor received is entered as it came, also an overpayment (R-20).
  IF NEW.source = 'CASEWORKER' AND v_claim.balance_oere + v_claim.posted_oere + NEW.effect_oere < 0 THEN
    PERFORM app.refuse('claims.more_than_balance');
  END IF;
  NEW.processed_at := now();
  NEW.processed_by_name := app.current_actor_name();
  RETURN NEW;
END $$;
CREATE TRIGGER posting_guard BEFORE INSERT OR UPDATE ON app.posting FOR EACH ROW EXECUTE FUNCTION app.posting_guard();

CREATE FUNCTION app.raised_claim_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  IF NEW.origin = 'DELIVERED' THEN
    IF current_setting('role', true) = 'r_case' THEN PERFORM app.refuse('identity.not_permitted'); END IF;
    RETURN NEW;
  END IF;
  IF NEW.approved_by IS DISTINCT FROM app.current_actor_id() THEN PERFORM app.refuse('identity.not_permitted'); END IF;
  PERFORM app.assert_account_has_case(NEW.municipality_code, NEW.account_id);
  RETURN NEW;
END $$;
CREATE TRIGGER raised_claim_guard BEFORE INSERT ON app.claim FOR EACH ROW EXECUTE FUNCTION app.raised_claim_guard();

-- A link under which a claim was raised cannot be undone either: the claim would lie on an account without a case (A-18).
CREATE FUNCTION app.link_end_after_raising() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM app.claim c WHERE c.municipality_code = OLD.municipality_code AND c.account_id = OLD.account_id AND c.origin = 'RAISED') THEN
    PERFORM app.refuse('linking.postings_processed');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER link_end_after_raising BEFORE UPDATE OF ended_at ON app.account_link FOR EACH ROW
  WHEN (OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL) EXECUTE FUNCTION app.link_end_after_raising();

-- ── Second persons ─────────────────────────────────────────────────────────────────────────────────────
ALTER TABLE app.proposal DROP CONSTRAINT proposal_kind_check;
ALTER TABLE app.proposal ADD CONSTRAINT proposal_kind_check
  CHECK (kind IN ('NO_DIRECT_GRANT', 'OUTSIDE_GATES', 'UNDO_AFTER_COMPLETION', 'WITHDRAWAL', 'UNDO_WITHDRAWAL', 'POSTING', 'RAISE_CLAIM'));

-- ── KY's own job ───────────────────────────────────────────────────────────────────────────────────────
-- Processes what was released before `p_before`, at most `p_limit` postings of the transaction's municipality, in order of
-- effective date, and says so in one event. Accounts are locked first, in one order; one that somebody holds is left for
-- the next time.
CREATE FUNCTION app.process_released(p_before timestamptz, p_limit int) RETURNS TABLE (postings int, oere bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
  v_ids bigint[];
  v_count int;
  v_sum bigint;
BEGIN
  SELECT array_agg(due.id) INTO v_ids FROM (
    SELECT p.id FROM app.posting p
    JOIN app.claim c ON c.municipality_code = p.municipality_code AND c.id = p.claim_id
    WHERE p.municipality_code = app.current_municipality() AND p.state = 'RELEASED' AND p.released_at <= p_before
      AND c.account_id IN (SELECT a.id FROM app.debtor_account a WHERE a.municipality_code = app.current_municipality() AND a.id IN (
        SELECT d.account_id FROM app.posting w JOIN app.claim d ON d.municipality_code = w.municipality_code AND d.id = w.claim_id
        WHERE w.municipality_code = app.current_municipality() AND w.state = 'RELEASED' AND w.released_at <= p_before
        ORDER BY w.released_at, w.id LIMIT p_limit) ORDER BY a.id FOR UPDATE SKIP LOCKED)
    ORDER BY p.effective_date, p.id LIMIT p_limit) due;
  UPDATE app.posting p SET state = 'PROCESSED' WHERE p.municipality_code = app.current_municipality() AND p.id = ANY (v_ids) AND p.state = 'RELEASED';
  SELECT count(*), coalesce(sum(p.effect_oere), 0) INTO v_count, v_sum FROM app.posting p
    WHERE p.municipality_code = app.current_municipality() AND p.id = ANY (v_ids);
  IF v_count > 0 THEN
    PERFORM app.audit_append(app.current_municipality(), 'posting', NULL, jsonb_build_object('operation', 'PROCESS_RELEASED', 'postings', v_count,
      'oere', v_sum, 'sha256', encode(sha256(convert_to(array_to_string(v_ids, ','), 'UTF8')), 'hex')));
  END IF;
  RETURN QUERY SELECT v_count, v_sum;
END $$;
REVOKE ALL ON FUNCTION app.process_released FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.process_released TO r_ky;
-- Where there is something to do, by municipality: the job's role sees one municipality at a time.
CREATE FUNCTION app.municipalities_with_released(p_before timestamptz) RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp
  BEGIN ATOMIC SELECT DISTINCT municipality_code FROM app.posting WHERE state = 'RELEASED' AND released_at <= p_before ORDER BY 1; END;
REVOKE ALL ON FUNCTION app.municipalities_with_released FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.municipalities_with_released TO r_ky;

SELECT jobs.create_queue('ky-processing', jsonb_build_object('policy', 'exclusive', 'retryLimit', 3, 'retryDelay', 60,
  'expireInSeconds', 3600, 'heartbeatSeconds', 60, 'retentionSeconds', 86400, 'deleteAfterSeconds', 86400));

-- ── Audit and rights ───────────────────────────────────────────────────────────────────────────────────
-- Every change by a person; what a link releases and an undo takes back follows from the link's own event.
CREATE FUNCTION app.audit_processed_posting() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  IF app.current_actor_id() IS NULL THEN RETURN NULL; END IF;
  PERFORM app.audit_append(NEW.municipality_code, TG_TABLE_NAME, NEW.id, jsonb_build_object('operation', TG_OP,
    'before', CASE WHEN TG_OP = 'UPDATE' THEN to_jsonb(OLD) END, 'after', to_jsonb(NEW)));
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER audit_row AFTER INSERT OR UPDATE ON app.posting DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.state = 'PROCESSED') EXECUTE FUNCTION app.audit_processed_posting();
CREATE CONSTRAINT TRIGGER audit_row AFTER INSERT ON app.claim DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.origin = 'RAISED') EXECUTE FUNCTION app.audit_processed_posting();

GRANT INSERT (municipality_code, posting_no, claim_id, posting_type, amount_oere, entry_date, effective_date, state, source, reason_code, note,
              created_by, created_by_name, proposal_id, approved_by, approved_by_name, reverses_posting_id) ON app.posting TO r_case;
GRANT UPDATE (state) ON app.posting TO r_case;
GRANT INSERT (municipality_code, claim_no, account_id, claim_type, kind, principal_oere, interest_oere, balance_oere, established, due_date, period_from,
              period_to, origin, raised_by, raised_by_name, raised_at, proposal_id, approved_by, approved_by_name) ON app.claim TO r_case;
GRANT SELECT (posted_oere, origin) ON app.claim TO r_vendor;
GRANT SELECT (posted_oere) ON app.debtor_account TO r_vendor;
