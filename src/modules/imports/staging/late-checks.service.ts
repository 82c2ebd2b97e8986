import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  COUNT_UNKNOWN_PARTNERS,
  LATE_CHECKS,
  LATE_CLAIM_CHECKS,
  LATE_POSTING_CHECKS,
  LATE_POSTING_DUPLICATES,
  lateCheckSql,
} from './late-checks.js';

const STAGED = ['citizen', 'grant_award', 'case_file', 'account', 'claim', 'posting'];

/** Warnings that only the whole delivery can give, by what `FileSummary.warnings` calls them. */
export interface LateWarnings {
  /** Of `grants.csv`. */
  readonly coCprUnknown: number;
}

/** Finds the rows that only the whole delivery shows to be wrong, and gives claims and postings their municipality. */
@Injectable()
export class LateChecksService {
  async run(em: EntityManager, runId: number): Promise<LateWarnings> {
    await em.query(`SELECT set_config('default_statistics_target', '10', true)`);
    for (const table of STAGED) await em.query(`ANALYZE staging.${table}`);
    for (const check of LATE_CHECKS.filter((one) => one.file !== 'claims'))
      await em.query(lateCheckSql(check), [runId]);
    await this.findParents(em, 'claim_parent', 'account_no', 'app.staged_claim_parents', runId);
    for (const check of LATE_CHECKS.filter((one) => one.file === 'claims'))
      await em.query(lateCheckSql(check), [runId]);
    await em.query(
      `UPDATE staging.claim s SET municipality_code = p.municipality_code FROM claim_parent p
       WHERE s.run_id = $1 AND s.municipality_code IS NULL AND p.account_no = s.account_no`,
      [runId],
    );
    for (const check of LATE_CLAIM_CHECKS) await em.query(lateCheckSql(check), [runId]);
    await this.findParents(em, 'posting_parent', 'claim_no', 'app.staged_posting_parents', runId);
    for (const check of LATE_POSTING_CHECKS) await em.query(lateCheckSql(check), [runId]);
    await em.query(
      `UPDATE staging.posting s SET municipality_code = p.municipality_code FROM posting_parent p
       WHERE s.run_id = $1 AND p.claim_no = s.claim_no`,
      [runId],
    );
    for (const check of LATE_POSTING_DUPLICATES) await em.query(lateCheckSql(check), [runId]);
    const partners: { count: number }[] = await em.query(COUNT_UNKNOWN_PARTNERS, [runId]);
    return { coCprUnknown: partners[0]?.count ?? 0 };
  }

  private async findParents(
    em: EntityManager,
    table: string,
    key: string,
    source: string,
    runId: number,
  ): Promise<void> {
    await em.query(`CREATE TEMPORARY TABLE ${table} (${key} text, municipality_code text) ON COMMIT DROP`);
    await em.query(`INSERT INTO ${table} SELECT ${key}, municipality_code FROM ${source}($1)`, [runId]);
    await em.query(`CREATE INDEX ON ${table} (${key})`);
    await em.query(`ANALYZE ${table}`);
  }
}
