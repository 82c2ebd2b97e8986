import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DeliveryFileName } from '../reading/index.js';
import { CREATE_CHANGED_ROWS, notingChanges, summarise, type RegisterChanges } from './register-changes.js';
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
    const change = (file: string, sql: string): Promise<unknown> =>
      em.query(notingChanges(file, sql), [runId]);
    await em.query(CREATE_CHANGED_ROWS);
    await em.query('CREATE TEMPORARY TABLE touched (account_id bigint PRIMARY KEY) ON COMMIT DROP');
    await change('citizens', upserts.UPSERT_CITIZENS);
    await change('citizens', upserts.INSERT_OTHER_PERSONS);
    await change('citizens', upserts.INSERT_COMPANIES);
    await change('citizens', upserts.INSERT_PREVIOUS_CPRS);
    await change('grants', upserts.upsertGrants(absent('grants')));
    await change('accounts', upserts.upsertAccounts(absent('accounts')));
    await change('cases', upserts.UPSERT_CASES);
    await change('claims', upserts.upsertClaims(absent('claims')));
    await change('postings', upserts.INSERT_POSTINGS);
    await em.query('SELECT app.refresh_statistics()');
    await em.query('ANALYZE changed_row');
    await em.query(REMOVE_UNREAD_MARKS, [runId]);
    await em.query(INSERT_UNREAD_MARKS, [runId]);
    await em.query(INSERT_TOUCHED);
    await em.query('ANALYZE touched');
    return summarise(em, ['citizens', 'grants', 'cases', 'accounts', 'claims', 'postings']);
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
