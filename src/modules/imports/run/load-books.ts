import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { LedgerComparison } from './ledger-comparison.js';
import type { RunDetails } from './run-details.js';
import type { MunicipalityCounts, RunCounts } from './run-counts.js';

type MovedCounts = Pick<RunCounts, 'linked' | 'queued' | 'withdrawn'>;
type MunicipalityStatus = 'RUNNING' | 'AWAITING_REASON';

const THIS_ROW = 'municipality_code = app.current_municipality() AND run_id = $1';

/** The balance line of one run and `app.current_municipality()`: received = linked + queued + withdrawn + rejected + held. */
@Injectable()
export class LoadBooks {
  async setStatus(em: EntityManager, runId: number, status: MunicipalityStatus): Promise<void> {
    await em.query(`UPDATE app.load_run_municipality SET status = $2 WHERE ${THIS_ROW}`, [runId, status]);
  }

  /** What came in, before the machine links anything. */
  async enter(
    em: EntityManager,
    runId: number,
    { count, oere }: MunicipalityCounts,
    changedRows: number,
    comparison: LedgerComparison | null,
  ): Promise<void> {
    await em.query(
      `UPDATE app.load_run_municipality SET received = $2, linked = $3, queued = $4, withdrawn = $5, rejected = $6, held = $7,
         received_oere = $8, linked_oere = $9, queued_oere = $10, withdrawn_oere = $11, rejected_oere = $12, held_oere = $13,
         changed = $14, control = $15, load_finished_at = now()
       WHERE ${THIS_ROW}`,
      [
        runId,
        count.received,
        count.linked,
        count.queued,
        count.withdrawn,
        count.rejected,
        count.held,
        oere.received,
        oere.linked,
        oere.queued,
        oere.withdrawn,
        oere.rejected,
        oere.held,
        changedRows,
        comparison === null ? null : JSON.stringify(comparison),
      ],
    );
  }

  /** Where the accounts are after automatic linking; received and rejected stay. */
  async moveQueued(
    em: EntityManager,
    runId: number,
    now: { readonly count: MovedCounts; readonly oere: MovedCounts },
  ): Promise<void> {
    await em.query(
      `UPDATE app.load_run_municipality SET linked = $2, queued = $3, withdrawn = $4, linked_oere = $5, queued_oere = $6, withdrawn_oere = $7
       WHERE ${THIS_ROW}`,
      [
        runId,
        now.count.linked,
        now.count.queued,
        now.count.withdrawn,
        now.oere.linked,
        now.oere.queued,
        now.oere.withdrawn,
      ],
    );
  }

  async describe(em: EntityManager, runId: number, details: Partial<RunDetails>): Promise<void> {
    await em.query(`UPDATE app.load_run_municipality SET details = details || $2 WHERE ${THIS_ROW}`, [
      runId,
      JSON.stringify(details),
    ]);
  }

  async finish(em: EntityManager, runId: number, linked: number, at?: Date): Promise<void> {
    await em.query(
      `UPDATE app.load_run_municipality SET status = 'FINISHED', changed = changed + $2, auto_link_finished_at = coalesce($3, clock_timestamp()),
         (register_accounts, register_oere) = (SELECT count(*), coalesce(sum(balance_oere), 0) FROM app.debtor_account
                                               WHERE municipality_code = app.current_municipality())
       WHERE ${THIS_ROW}`,
      [runId, linked, at ?? null],
    );
  }

  /** The run that automatic linking outside a load belongs to. */
  async latestFinished(em: EntityManager): Promise<number | null> {
    const rows: { id: number | null }[] = await em.query(
      `SELECT max(run_id) AS id FROM app.load_run_municipality
       WHERE municipality_code = app.current_municipality() AND status = 'FINISHED'`,
    );
    return rows[0]?.id ?? null;
  }

  /** One event per municipality and run, with a digest over the ordered links (design.md 5). */
  async recordRun(em: EntityManager, runId: number, linked: number, changedRows: number): Promise<void> {
    await em.query(
      `SELECT app.audit_run_event(app.current_municipality(), $1, jsonb_build_object('operation', 'AUTOMATIC_RUN', 'linked', $2::int, 'changedRows', $3::int,
         'oere', (SELECT coalesce(sum(a.balance_oere), 0) FROM app.account_link l JOIN app.debtor_account a ON a.municipality_code = l.municipality_code AND a.id = l.account_id
                  WHERE l.municipality_code = app.current_municipality() AND l.run_id = $1),
         'sha256', (SELECT encode(sha256(convert_to(coalesce(string_agg(concat_ws('|', a.account_no, g.grant_no, k.case_no, l.outcome), E'\\n' ORDER BY a.account_no COLLATE "C"), ''), 'UTF8')), 'hex')
                    FROM app.account_link l
                    JOIN app.debtor_account a ON a.municipality_code = l.municipality_code AND a.id = l.account_id
                    JOIN app.grant_award g ON g.municipality_code = l.municipality_code AND g.id = l.grant_id
                    JOIN app.case_file k ON k.municipality_code = l.municipality_code AND k.id = l.case_id
                    WHERE l.municipality_code = app.current_municipality() AND l.run_id = $1)))`,
      [runId, linked, changedRows],
    );
  }

  /** A person's reason for a difference to the ledger; the trigger takes it from VENDOR only. */
  async explain(em: EntityManager, runId: number, reason: string): Promise<void> {
    await em.query(`UPDATE app.load_run_municipality SET control_reason = $2 WHERE ${THIS_ROW}`, [
      runId,
      reason,
    ]);
    await em.query(
      `SELECT app.audit_run_event(m.municipality_code, m.run_id, jsonb_build_object('operation', 'CONTROL_DIFFERENCE_EXPLAINED',
         'control', m.control, 'reason', m.control_reason)) FROM app.load_run_municipality m WHERE ${THIS_ROW}`,
      [runId],
    );
  }
}
