/**
 * The differences in the books of every finished load of `app.current_municipality()`, in one statement, so that all of
 * it is seen at one moment. What the register holds is compared for the latest load only, and not while another that
 * changed it waits for its automatic linking.
 */
export const DIFFERENCES_SQL = `
WITH load AS (
  SELECT m.*, NOT EXISTS (SELECT 1 FROM app.load_run_municipality later WHERE later.municipality_code = m.municipality_code
                          AND later.run_id > m.run_id AND later.status NOT IN ('FAILED', 'HELD')) AS is_latest
  FROM app.load_run_municipality m WHERE m.municipality_code = app.current_municipality() AND m.status = 'FINISHED'),
kept AS (
  SELECT run_id, sum(count)::bigint AS count, sum(balance_oere)::bigint AS oere FROM app.load_reject_cause
  WHERE municipality_code = app.current_municipality() AND file = 'accounts' GROUP BY run_id),
link AS (
  SELECT run_id, count(*) AS count FROM app.account_link
  WHERE municipality_code = app.current_municipality() AND run_id IS NOT NULL GROUP BY run_id),
register AS (
  SELECT count(*) AS count, coalesce(sum(balance_oere), 0)::bigint AS oere FROM app.debtor_account
  WHERE municipality_code = app.current_municipality()),
twice AS (
  SELECT count(*) AS count FROM app.account_link l
  JOIN app.account_withdrawal w ON w.municipality_code = l.municipality_code AND w.account_id = l.account_id AND w.ended_at IS NULL
  WHERE l.municipality_code = app.current_municipality() AND l.ended_at IS NULL)
SELECT run_id AS "runId", what, unit, expected, found FROM (
  SELECT run_id, 'BALANCE' AS what, 'COUNT' AS unit, received::bigint AS expected, (linked + queued + withdrawn + rejected + held)::bigint AS found FROM load
  UNION ALL SELECT run_id, 'BALANCE', 'OERE', received_oere, linked_oere + queued_oere + withdrawn_oere + rejected_oere + held_oere FROM load
  UNION ALL SELECT load.run_id, 'REJECTED', 'COUNT', load.rejected, coalesce(kept.count, 0) FROM load LEFT JOIN kept USING (run_id)
  UNION ALL SELECT load.run_id, 'REJECTED', 'OERE', load.rejected_oere, coalesce(kept.oere, 0) FROM load LEFT JOIN kept USING (run_id)
  UNION ALL SELECT load.run_id, 'LINKED', 'COUNT',
      (SELECT coalesce(sum((made.amount->>'count')::bigint), 0) FROM jsonb_each(load.details->'outcomes') AS made (outcome, amount)), coalesce(link.count, 0)
    FROM load LEFT JOIN link USING (run_id) WHERE load.details ? 'outcomes'
  UNION ALL SELECT load.run_id, 'REGISTER', 'COUNT', load.register_accounts, register.count FROM load, register WHERE is_latest AND load.register_accounts IS NOT NULL
  UNION ALL SELECT load.run_id, 'REGISTER', 'OERE', load.register_oere, register.oere FROM load, register WHERE is_latest AND load.register_oere IS NOT NULL
  UNION ALL SELECT load.run_id, 'STATES', 'COUNT', 0, twice.count FROM load, twice WHERE is_latest
) compared WHERE expected <> found ORDER BY run_id, what, unit`;
