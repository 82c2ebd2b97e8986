-- Finding the grant that a mistyped reference means, in a time that does not grow with the municipality.
--
-- A year of a large municipality has ten thousands of numbers with the same first seven digits, and most lie within a few
-- edits of each other. So the search asks for every number within one slip by equality of all digits, and looks for two
-- slips among the grants of those who bear the name: by last word and beginning, in one index.
DROP INDEX app.grant_award_head;
ALTER TABLE app.grant_award DROP COLUMN grant_no_head;
ALTER TABLE app.grant_award
  -- with the letters that are mistaken for digits read as such
  ADD COLUMN grant_no_digits text GENERATED ALWAYS AS
    (regexp_replace(translate(upper(grant_no), 'OIL', '011'), '[^0-9]', '', 'g')) STORED;
CREATE INDEX grant_award_digits ON app.grant_award (municipality_code, grant_no_digits);

DROP INDEX app.debtor_surname_prefix;
CREATE INDEX debtor_surname_prefix ON app.debtor (municipality_code, surname_key text_pattern_ops, name_key text_pattern_ops);
