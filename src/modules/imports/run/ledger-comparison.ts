import type { EntityManager } from 'typeorm';
import type { RunCounts } from './run-counts.js';

/** Totals of one municipality; the balance in øre. */
export interface LedgerTotals {
  readonly accounts: number;
  readonly claims: number;
  readonly oere: number;
}

/** The ledger's totals at cut-over beside what was delivered (import-format.md, control.csv). */
export interface LedgerComparison {
  /** `yyyy-mm-dd`; null where the municipality's control row could not be read, which counts as a difference. */
  readonly asOf: string | null;
  readonly ledger: LedgerTotals | null;
  readonly delivered: LedgerTotals;
  readonly agrees: boolean;
}

/** Null when the delivery brought no control row for `app.current_municipality()`. */
export async function compareWithLedger(
  em: EntityManager,
  runId: number,
  received: { count: RunCounts; oere: RunCounts },
): Promise<LedgerComparison | null> {
  const rows: { as_of: string | null; accounts: number; claims: number; balance_oere: number }[] =
    await em.query(
      `SELECT as_of::text, accounts, claims, balance_oere FROM staging.control
       WHERE run_id = $1 AND municipality_code = app.current_municipality()
       UNION ALL
       SELECT NULL, NULL, NULL, NULL FROM staging.reject
       WHERE run_id = $1 AND file = 'control' AND municipality_code = app.current_municipality()
       ORDER BY 1 NULLS FIRST LIMIT 1`,
      [runId],
    );
  const [row] = rows;
  if (row === undefined) return null;
  const delivered = {
    accounts: received.count.received,
    claims: await countClaims(em, runId),
    oere: received.oere.received,
  };
  if (row.as_of === null) return { asOf: null, ledger: null, delivered, agrees: false };
  const ledger = { accounts: row.accounts, claims: row.claims, oere: row.balance_oere };
  const agrees =
    ledger.accounts === delivered.accounts &&
    ledger.claims === delivered.claims &&
    ledger.oere === delivered.oere;
  return { asOf: row.as_of, ledger, delivered, agrees };
}

/**
 * Claims as delivered: an identical repeat once, rejected ones too. A rejected claim names an account at most, so it
 * counts for the municipality only where that is known or the delivery has a single one; else the difference shows it.
 */
async function countClaims(em: EntityManager, runId: number): Promise<number> {
  const rows: { count: number }[] = await em.query(
    `SELECT (SELECT count(DISTINCT claim_no) FROM staging.claim WHERE run_id = $1 AND municipality_code = app.current_municipality())::int
          + (SELECT count(*) FROM staging.reject r WHERE r.run_id = $1 AND r.file = 'claims' AND (r.municipality_code = app.current_municipality()
               OR (r.municipality_code IS NULL AND 1 = (SELECT count(*) FROM app.load_run_municipality m WHERE m.run_id = $1))))::int AS count`,
    [runId],
  );
  return rows[0]?.count ?? 0;
}
