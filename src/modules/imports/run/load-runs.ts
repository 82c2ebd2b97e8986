import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../shared/index.js';
import type { FileResult } from '../staging/staging.service.js';

/** No later load of any municipality of the run `r`. */
export const NOTHING_SINCE = `NOT EXISTS (
  SELECT 1 FROM app.load_run_municipality m JOIN app.load_run_municipality later
    ON later.municipality_code = m.municipality_code AND later.run_id > m.run_id WHERE m.run_id = r.id)`;
/** The same of those that are still to be loaded. */
const NOTHING_SINCE_TO_BE_LOADED = NOTHING_SINCE.replace(
  /\)$/,
  ` AND m.status IN ('WAITING', 'RUNNING', 'FAILED'))`,
);

/** The books of a run: one row for it, one per municipality, and an honest end whatever happens. */
@Injectable()
export class LoadRuns {
  /**
   * The last run of exactly these files and rules that came to no end, if nothing was loaded since where it did not come to:
   * taken up again, its finished municipalities as they are. Null when there is none.
   */
  async resume(em: EntityManager, hash: string, ruleVersion: string): Promise<number | null> {
    const rows: { id: number }[] = await em.query(
      `SELECT r.id FROM app.load_run r WHERE r.delivery_hash = $1 AND r.rule_version = $2 AND r.status <> 'FINISHED' AND ${NOTHING_SINCE_TO_BE_LOADED}
         AND NOT EXISTS (SELECT 1 FROM app.load_run later WHERE later.id > r.id AND later.delivery_hash = r.delivery_hash AND later.rule_version = r.rule_version)`,
      [hash, ruleVersion],
    );
    const runId = rows[0]?.id ?? null;
    if (runId === null) return null;
    await em.query(
      `UPDATE app.load_run SET status = 'RUNNING', finished_at = NULL, message = NULL WHERE id = $1`,
      [runId],
    );
    await em.query(
      `UPDATE app.load_run_municipality SET status = 'WAITING' WHERE run_id = $1 AND status IN ('RUNNING', 'FAILED')`,
      [runId],
    );
    return runId;
  }

  /** Runs whose process died are closed first, so that they do not keep a gate shut for ever. */
  async begin(
    em: EntityManager,
    actor: Actor,
    name: string,
    hash: string,
    ruleVersion: string,
  ): Promise<number> {
    await em.query(
      `UPDATE app.load_run_municipality SET status = 'FAILED' WHERE status IN ('WAITING', 'RUNNING')`,
    );
    await em.query(
      `UPDATE app.load_run SET status = 'FAILED', finished_at = now(), message = 'interrupted' WHERE status = 'RUNNING'`,
    );
    const rows: { id: number }[] = await em.query(
      `INSERT INTO app.load_run (delivery_name, delivery_hash, rule_version, status, started_by, started_by_name)
       VALUES ($1, $2, $3, 'RUNNING', $4, $5) RETURNING id`,
      [name, hash, ruleVersion, actor.userId, actor.name],
    );
    return rows[0]?.id ?? 0;
  }

  /** The municipalities that the delivery speaks of and that are not done, waiting for their turn: their gates are shut from here on. */
  async expectMunicipalities(em: EntityManager, runId: number): Promise<string[]> {
    await em.query(
      `INSERT INTO app.load_run_municipality (municipality_code, run_id, status)
       SELECT code, $1, 'WAITING' FROM (
         SELECT municipality_code AS code FROM staging.citizen WHERE run_id = $1 UNION SELECT municipality_code FROM staging.grant_award WHERE run_id = $1
         UNION SELECT municipality_code FROM staging.case_file WHERE run_id = $1 UNION SELECT municipality_code FROM staging.account WHERE run_id = $1
         UNION SELECT municipality_code FROM staging.claim WHERE run_id = $1 UNION SELECT municipality_code FROM staging.posting WHERE run_id = $1
         UNION SELECT municipality_code FROM staging.reject WHERE run_id = $1 UNION SELECT municipality_code FROM staging.control WHERE run_id = $1) m
       WHERE code IS NOT NULL AND EXISTS (SELECT 1 FROM app.municipality k WHERE k.code = m.code)
       ON CONFLICT DO NOTHING`,
      [runId],
    );
    const rows: { municipality_code: string }[] = await em.query(
      `SELECT municipality_code FROM app.load_run_municipality WHERE run_id = $1 AND status = 'WAITING'`,
      [runId],
    );
    return rows.map((row) => row.municipality_code).sort();
  }

  async finish(em: EntityManager, runId: number, files: Record<string, FileResult>): Promise<void> {
    await em.query(
      `UPDATE app.load_run SET status = 'FINISHED', finished_at = now(), files = $2 WHERE id = $1`,
      [runId, JSON.stringify(files)],
    );
  }

  async fail(em: EntityManager, runId: number, message: string): Promise<void> {
    await em.query(
      `UPDATE app.load_run_municipality SET status = 'FAILED' WHERE run_id = $1 AND status IN ('WAITING', 'RUNNING')`,
      [runId],
    );
    await em.query(
      `UPDATE app.load_run SET status = 'FAILED', finished_at = now(), message = $2 WHERE id = $1 AND status = 'RUNNING'`,
      [runId, message],
    );
  }
}
