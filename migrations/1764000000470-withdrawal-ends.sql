-- "Only for zero balance without pending postings" (design.md 11) holds after a later load too: where it does not any
-- more, the load ends the withdrawal and the account is a task again.
ALTER TABLE app.account_withdrawal DROP CONSTRAINT account_withdrawal_end_whole;
ALTER TABLE app.account_withdrawal ADD CONSTRAINT account_withdrawal_end_whole CHECK (
  (ended_at IS NULL) = (end_reason IS NULL) AND (ended_by IS NULL OR ended_at IS NOT NULL));
GRANT UPDATE (ended_at, end_reason) ON app.account_withdrawal TO r_import;
INSERT INTO app.allowed_task_move (from_status, to_status) VALUES ('WITHDRAWN', 'REOPENED');
