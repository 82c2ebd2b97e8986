import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Delivery } from '../reading/index.js';
import type { FileResult } from '../staging/staging.service.js';
import { NOTHING_SINCE } from './load-runs.js';
import { readMunicipalities } from './municipality-result.js';
import type { RunCounts } from './run-counts.js';
import { NO_DETAILS, addDetails } from './run-details.js';
import { NO_COUNTS, addCounts, type RunResult } from './run-result.js';

interface RunFacts {
  readonly delivery: Delivery;
  /** Milliseconds since the epoch. */
  readonly started: number;
}

interface LoadFacts extends RunFacts {
  readonly files: Readonly<Record<string, FileResult>>;
  readonly rejectsFile: string | null;
}

/** What a run has to say for itself: from its rows, so that it reads the same a year later. */
@Injectable()
export class RunResults {
  /** The last finished run of exactly these files and rules, if nothing was loaded there since. */
  async findUnchanged(em: EntityManager, hash: string, ruleVersion: string): Promise<number | null> {
    const rows: { id: number }[] = await em.query(
      `SELECT r.id FROM app.load_run r WHERE r.delivery_hash = $1 AND r.rule_version = $2 AND r.status = 'FINISHED' AND ${NOTHING_SINCE}
         AND NOT app.mapping_changed_since(r.started_at)
       ORDER BY r.id DESC LIMIT 1`,
      [hash, ruleVersion],
    );
    return rows[0]?.id ?? null;
  }

  /** Rows that the whole delivery showed to be wrong move from accepted to rejected in their file's numbers. */
  async countLateRejects(em: EntityManager, runId: number, files: Record<string, FileResult>): Promise<void> {
    const rows: { file: string; count: number }[] = await em.query(
      'SELECT file, sum(count)::int AS count FROM app.load_reject_cause WHERE run_id = $1 GROUP BY file',
      [runId],
    );
    for (const { file, count } of rows) {
      const result = files[file];
      if (result && result.refused === undefined)
        files[file] = { ...result, rejected: count, accepted: result.read - count };
    }
  }

  /** The answer of a run that is there already: from its rows, and nothing has changed. */
  async answerAgain(em: EntityManager, runId: number, facts: RunFacts): Promise<RunResult> {
    const runs: { files: Record<string, FileResult> }[] = await em.query(
      'SELECT files FROM app.load_run WHERE id = $1',
      [runId],
    );
    const files = runs[0]?.files ?? {};
    return { ...(await this.answer(em, runId, { ...facts, files, rejectsFile: null })), changed: 0 };
  }

  async answer(em: EntityManager, runId: number, facts: LoadFacts): Promise<RunResult> {
    const municipalities = await readMunicipalities(em, runId);
    const strays: { count: number; oere: number }[] = await em.query(
      `SELECT coalesce(sum(count), 0)::int AS count, coalesce(sum(balance_oere), 0)::bigint AS oere FROM app.load_reject_cause
       WHERE run_id = $1 AND file = 'accounts' AND municipality_code IS NULL`,
      [runId],
    );
    const rejects: { code: string; count: number }[] = await em.query(
      'SELECT code, sum(count)::int AS count FROM app.load_reject_cause WHERE run_id = $1 GROUP BY code ORDER BY code',
      [runId],
    );
    const stray = (n: number): RunCounts => ({ ...NO_COUNTS, received: n, rejected: n });
    return {
      runId,
      files: facts.files,
      otherFiles: facts.delivery.otherFiles,
      ...municipalities.map(({ count }) => count).reduce(addCounts, stray(strays[0]?.count ?? 0)),
      changed: municipalities.reduce((sum, { changed }) => sum + changed, 0),
      oere: municipalities.map(({ oere }) => oere).reduce(addCounts, stray(strays[0]?.oere ?? 0)),
      ...municipalities.map(({ details }) => details).reduce(addDetails, NO_DETAILS),
      rejects: Object.fromEntries(rejects.map(({ code, count }) => [code, count])),
      awaitingReason: municipalities.filter((one) => one.isWaiting).map((one) => one.municipalityCode),
      frozen: municipalities.filter((one) => one.heldUntil !== null).map((one) => one.municipalityCode),
      seconds: Math.round((Date.now() - facts.started) / 100) / 10,
      rejectsFile: facts.rejectsFile,
    };
  }
}
