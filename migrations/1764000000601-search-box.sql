-- One search box over the register: numbers by prefix, persons by name.
--
-- Under row-level security an index serves only leakproof comparisons of plain columns, and the database sorts by Danish
-- rules, by which a prefix is no range. So the indexes compare by byte (text_pattern_ops, which serves equality as well)
-- and the search asks with the leakproof ^@.
CREATE INDEX debtor_account_no_prefix ON app.debtor_account (municipality_code, account_no text_pattern_ops);
CREATE INDEX claim_no_prefix ON app.claim (municipality_code, claim_no text_pattern_ops);
CREATE INDEX case_file_no_prefix ON app.case_file (municipality_code, case_no text_pattern_ops);
CREATE INDEX link_task_no_prefix ON app.link_task (municipality_code, task_no text_pattern_ops);
DROP INDEX app.grant_award_key;
CREATE INDEX grant_award_key ON app.grant_award (municipality_code, grant_no_key text_pattern_ops);
DROP INDEX app.grant_award_journal;
CREATE INDEX grant_award_journal ON app.grant_award (municipality_code, journal_no_key text_pattern_ops);

-- A name as it is looked for: small letters without marks, 'Sørensen', 'SOERENSEN' and 'Sorensen' being one (as in
-- name-words.ts). Once from its first word on, once from its last, which is what people are looked for by.
CREATE FUNCTION app.folded_name(name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN btrim(regexp_replace(replace(replace(replace(
    regexp_replace(normalize(lower(translate(name, 'ÆØÐÞæøðþ', 'aodtaodt')), NFD), '[\u0300-\u036F]', '', 'g'),
    'ae', 'a'), 'oe', 'o'), 'aa', 'a'), '[^a-z0-9]+', ' ', 'g'));
ALTER TABLE app.debtor
  ADD COLUMN name_key text NOT NULL GENERATED ALWAYS AS (app.folded_name(name)) STORED,
  ADD COLUMN surname_key text NOT NULL GENERATED ALWAYS AS (regexp_replace(app.folded_name(name), '^.* ', '')) STORED;
CREATE INDEX debtor_name_prefix ON app.debtor (municipality_code, name_key text_pattern_ops);
CREATE INDEX debtor_surname_prefix ON app.debtor (municipality_code, surname_key text_pattern_ops);
GRANT EXECUTE ON FUNCTION app.folded_name TO r_case, r_import;
