-- What a load did, beside its balance line: rows that came in and changed by file and column, links by outcome, and
-- the queue by reason, each in count and øre.
ALTER TABLE app.load_run_municipality ADD COLUMN details jsonb NOT NULL DEFAULT '{}';
