import { Injectable } from '@nestjs/common';
import { Transactor, type Actor } from '../../shared/index.js';
import type { Delivery } from '../reading/index.js';
import type { FileResult } from '../staging/staging.service.js';
import type { RunCounts } from './run-counts.js';
import { NO_COUNTS, addCounts, type RunResult } from './run-result.js';

const LOAD = { role: 'r_import' } as const;

interface CountColumns {
  municipality_code: string;
  status: string;
  received: number;
  linked: number;
  queued: number;
  withdrawn: number;
  rejected: number;
  held: number;
  received_oere: number;
  linked_oere: number;
  queued_oere: number;
  withdrawn_oere: number;
  rejected_oere: number;
  held_oere: number;
}

interface AnswerInput {
  readonly delivery: Delivery;
  /** Milliseconds since the epoch. */
  readonly started: number;
  readonly changed: number;
  readonly rejectsFile: string | null;
}

/** What a run has to say for itself: from its rows, so that it reads the same a year later. */
@Injectable()
export class RunResults {
  constructor(private readonly transactor: Transactor) {}

  /** The last finished run of exactly these files and rules, if nothing was loaded there since. */
  async findUnchanged(actor: Actor, hash: string, ruleVersion: string): Promise<number | null> {
    return this.transactor.read(
      actor,
      async (em) => {
        const rows: { id: number }[] = await em.query(
          `SELECT r.id FROM app.load_run r WHERE r.delivery_hash = $1 AND r.rule_version = $2 AND r.status = 'FINISHED'
           AND NOT EXISTS (SELECT 1 FROM app.load_run_municipality m JOIN app.load_run_municipality later
                             ON later.municipality_code = m.municipality_code AND later.run_id > m.run_id WHERE m.run_id = r.id)
         ORDER BY r.id DESC LIMIT 1`,
          [hash, ruleVersion],
        );
        return rows[0]?.id ?? null;
      },
      LOAD,
    );
  }

  /** Rows that the whole delivery showed to be wrong move from accepted to rejected in their file's numbers. */
  async countLateRejects(actor: Actor, runId: number, files: Record<string, FileResult>): Promise<void> {
    const rows: { file: string; count: number }[] = await this.transactor.read(
      actor,
      (em) =>
        em.query('SELECT file, count(*)::int AS count FROM app.load_reject WHERE run_id = $1 GROUP BY file', [
          runId,
        ]),
      LOAD,
    );
    for (const { file, count } of rows) {
      const result = files[file];
      if (result && result.refused === undefined)
        files[file] = { ...result, rejected: count, accepted: result.read - count };
    }
  }

  async answer(actor: Actor, runId: number, input: AnswerInput): Promise<RunResult> {
    return this.transactor.read(
      actor,
      async (em) => {
        const runs: { files: Record<string, FileResult> }[] = await em.query(
          'SELECT files FROM app.load_run WHERE id = $1',
          [runId],
        );
        const rows: CountColumns[] = await em.query(
          'SELECT * FROM app.load_run_municipality WHERE run_id = $1 ORDER BY municipality_code',
          [runId],
        );
        const strays: { count: number; oere: number }[] = await em.query(
          `SELECT count(*)::int AS count, coalesce(sum(balance_oere), 0)::bigint AS oere FROM app.load_reject
         WHERE run_id = $1 AND file = 'accounts' AND municipality_code IS NULL`,
          [runId],
        );
        const stray = (n: number): RunCounts => ({ ...NO_COUNTS, received: n, rejected: n });
        const count = rows.map(inCount).reduce(addCounts, stray(strays[0]?.count ?? 0));
        const oere = rows.map(inOere).reduce(addCounts, stray(strays[0]?.oere ?? 0));
        return {
          runId,
          files: runs[0]?.files ?? {},
          otherFiles: input.delivery.otherFiles,
          ...count,
          changed: input.changed,
          oere,
          awaitingReason: rows
            .filter((row) => row.status === 'AWAITING_REASON')
            .map((row) => row.municipality_code),
          seconds: Math.round((Date.now() - input.started) / 100) / 10,
          rejectsFile: input.rejectsFile,
        };
      },
      LOAD,
    );
  }
}

function inCount(row: CountColumns): RunCounts {
  const { received, linked, queued, withdrawn, rejected, held } = row;
  return { received, linked, queued, withdrawn, rejected, held };
}

function inOere(row: CountColumns): RunCounts {
  return {
    received: row.received_oere,
    linked: row.linked_oere,
    queued: row.queued_oere,
    withdrawn: row.withdrawn_oere,
    rejected: row.rejected_oere,
    held: row.held_oere,
  };
}
