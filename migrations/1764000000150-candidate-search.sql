-- Finding the grants that come into question for an account (design.md 7), by index in every municipality.
--
-- Under row-level security an index serves only leakproof comparisons of plain columns: trigrams, LIKE and calls such as
-- upper() inside a condition would read every grant of the municipality. So the keys that a mistyped, cut or re-used
-- reference can still be recognised by are columns of their own, compared by equality.
ALTER TABLE app.grant_award
  ADD COLUMN journal_no_key text GENERATED ALWAYS AS (nullif(upper(btrim(journal_no)), '')) STORED,
  -- the digits of the number, with the letters that are mistaken for digits read as such
  ADD COLUMN grant_no_head text GENERATED ALWAYS AS
    (left(regexp_replace(translate(upper(grant_no), 'OIL', '011'), '[^0-9]', '', 'g'), 7)) STORED,
  ADD COLUMN grant_no_tail text GENERATED ALWAYS AS
    (right(regexp_replace(translate(upper(grant_no), 'OIL', '011'), '[^0-9]', '', 'g'), 4)) STORED;
DROP INDEX app.grant_award_journal;
CREATE INDEX grant_award_journal ON app.grant_award (municipality_code, journal_no_key);
CREATE INDEX grant_award_head ON app.grant_award (municipality_code, grant_no_head);
CREATE INDEX grant_award_tail ON app.grant_award (municipality_code, grant_no_tail);

-- The citizen who has an earlier number, found from the citizen (the primary key finds him from the number).
CREATE INDEX debtor_previous_cpr_debtor ON app.debtor_previous_cpr (municipality_code, debtor_id);

-- Whether another account still uses a case that an undone link made (design.md 11).
CREATE INDEX account_link_active_case ON app.account_link (municipality_code, case_id) WHERE ended_at IS NULL;
