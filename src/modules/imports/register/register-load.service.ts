import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DeliveryFileName } from '../reading/index.js';
import { summarise, type ChangedRow, type RegisterChanges } from './register-changes.js';
import { INSERT_TOUCHED } from './touched-accounts.js';
import { INSERT_UNREAD_MARKS, REMOVE_UNREAD_MARKS } from './unread-marks.js';
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
    await em.query(REMOVE_UNREAD_MARKS, [runId]);
    await em.query(INSERT_UNREAD_MARKS, [runId]);
    await em.query(INSERT_TOUCHED, [[...accounts, ...claims], citizens, grants, cases].map(idsOf));
    await em.query('ANALYZE touched');
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
}

/** Of the rows that changed, and of what they belonged to before. */
function idsOf(rows: readonly ChangedRow[]): number[] {
  return rows.flatMap(({ id, before_id: before }) =>
    before === undefined || before === null ? [id] : [id, before],
  );
}
