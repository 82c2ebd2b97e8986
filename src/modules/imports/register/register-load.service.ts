import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DeliveryFileName } from '../reading/index.js';
import { summarise, type ChangedRow, type RegisterChanges } from './register-changes.js';
import type { AbsentColumns } from './upsert-statement.js';
import * as upserts from './upserts.js';

/** Puts one municipality's staged rows into the register and notes which accounts were touched (table `touched`). */
@Injectable()
export class RegisterLoadService {
  /** Answers with what came in and what changed. */
  async apply(em: EntityManager, runId: number): Promise<RegisterChanges> {
    const absent = await this.absentColumns(em, runId);
    const change = (sql: string): Promise<ChangedRow[]> => em.query(sql, [runId]);
    await em.query('CREATE TEMPORARY TABLE touched (account_id bigint PRIMARY KEY) ON COMMIT DROP');
    await this.keepUnreadMarks(em, runId);
    const citizens = [
      ...(await change(upserts.UPSERT_CITIZENS)),
      ...(await change(upserts.INSERT_OTHER_PERSONS)),
      ...(await change(upserts.INSERT_COMPANIES)),
      ...(await change(upserts.INSERT_PREVIOUS_CPRS)),
    ];
    const grants = await change(upserts.upsertGrants(absent('grants')));
    const accounts = await change(upserts.upsertAccounts(absent('accounts')));
    const cases = await change(upserts.UPSERT_CASES);
    const claims = await change(upserts.upsertClaims(absent('claims')));
    const postings = await change(upserts.INSERT_POSTINGS);
    await em.query('SELECT app.refresh_statistics()');
    await this.touch(em, idsOf([...accounts, ...claims]), idsOf(citizens), idsOf(grants), idsOf(cases));
    const rows = { citizens, grants, cases, accounts, claims, postings };
    return Object.fromEntries(Object.entries(rows).map(([file, changed]) => [file, summarise(changed)]));
  }

  /** By file, what its step noted: also a load that was killed and goes on knows it. */
  private async absentColumns(
    em: EntityManager,
    runId: number,
  ): Promise<(file: DeliveryFileName) => AbsentColumns> {
    const rows: { file: string; columns: string[] }[] = await em.query(
      `SELECT step AS file, result->'absentColumns' AS columns FROM staging.step_done WHERE run_id = $1 AND result ? 'absentColumns'`,
      [runId],
    );
    return (file) => rows.find((row) => row.file === file)?.columns ?? [];
  }

  /** Accounts whose own rows changed, and those whose debtor, named or linked grant, or case did. */
  private async touch(
    em: EntityManager,
    accounts: number[],
    persons: number[],
    grants: number[],
    cases: number[],
  ): Promise<void> {
    await em.query(
      `INSERT INTO touched (account_id)
       SELECT unnest($1::bigint[])
       UNION SELECT a.id FROM app.debtor_account a WHERE a.municipality_code = app.current_municipality() AND a.debtor_id = ANY ($2::bigint[])
       UNION SELECT l.account_id FROM app.account_link l WHERE l.municipality_code = app.current_municipality() AND l.ended_at IS NULL
               AND (l.grant_id = ANY ($3::bigint[]) OR l.case_id = ANY ($4::bigint[]))
       UNION SELECT a.id FROM app.debtor_account a JOIN app.grant_award g ON g.municipality_code = a.municipality_code AND g.grant_no_key = a.grant_ref_key
               WHERE a.municipality_code = app.current_municipality() AND g.id = ANY ($3::bigint[])
       ON CONFLICT DO NOTHING`,
      [accounts, persons, grants, cases],
    );
    await em.query('ANALYZE touched');
  }

  /** A grant or case row that could not be read keeps the machine away until it is delivered again. */
  private async keepUnreadMarks(em: EntityManager, runId: number): Promise<void> {
    await em.query(
      `DELETE FROM app.unread_register_row u WHERE u.municipality_code = app.current_municipality() AND (
         (u.file = 'grants' AND EXISTS (SELECT 1 FROM staging.grant_award s WHERE s.run_id = $1 AND s.municipality_code = u.municipality_code AND s.grant_no = u.natural_key))
         OR (u.file = 'cases' AND EXISTS (SELECT 1 FROM staging.case_file s WHERE s.run_id = $1 AND s.municipality_code = u.municipality_code AND s.case_no = u.natural_key)))`,
      [runId],
    );
    await em.query(
      `INSERT INTO app.unread_register_row (municipality_code, file, natural_key, cpr_hash, grant_no_key, run_id)
       SELECT DISTINCT r.municipality_code, r.file, coalesce(r.natural_key, ''), r.cpr_hash, upper(btrim(r.grant_no)), $1::bigint
       FROM staging.reject r WHERE r.run_id = $1 AND r.municipality_code = app.current_municipality() AND r.file IN ('grants', 'cases')
       ON CONFLICT DO NOTHING`,
      [runId],
    );
  }
}

function idsOf(rows: readonly ChangedRow[]): number[] {
  return rows.map((row) => row.id);
}
