-- Searching for a person by CPR number (design.md 11, "Full CPR"; reliability.md 5.5). What was searched for is kept as
-- keyed hash; a search that found nobody is a look-up, too.
ALTER TABLE app.lookup_log ADD COLUMN criterion_hash bytea;
ALTER TABLE app.lookup_log DROP CONSTRAINT lookup_log_names_person;
ALTER TABLE app.lookup_log ADD CONSTRAINT lookup_log_names_person
  CHECK (debtor_id IS NOT NULL OR screen = 'rejects' OR criterion_hash IS NOT NULL);
-- How often somebody searched in the last minute.
CREATE INDEX lookup_log_searches ON app.lookup_log (municipality_code, actor_id, at) WHERE criterion_hash IS NOT NULL;
