-- Which steps of a load are done, beside the rows that they staged: a load that was killed goes on after the last one.
-- Unlogged like those rows, so that a crash of the server, which empties staging, forgets both.
CREATE UNLOGGED TABLE staging.step_done (
  run_id bigint, step text, result jsonb NOT NULL,
  PRIMARY KEY (run_id, step)
);
GRANT SELECT, INSERT, DELETE ON staging.step_done TO r_import;
