import { Injectable } from '@nestjs/common';
import { Transactor, systemActor, type DomainError } from '../../shared/index.js';
import type { RunResult } from '../run/run-result.js';
import type { LoadStep } from '../run/load-watch.js';
import type { LoadJobKind, LoadOutcome } from './load-job.js';

/** What the worker needs to know of a job. */
export interface TakenJob {
  readonly kind: LoadJobKind;
  readonly delivery: string;
  readonly hash: string;
  readonly requestedBy: number;
  /** How often a process vanished while it had the job. */
  readonly vanished: number;
}

interface TakenRow {
  readonly kind: LoadJobKind;
  readonly delivery_name: string;
  readonly delivery_hash: string;
  readonly requested_by: number;
  readonly vanished: number;
}

const WORKER = systemActor('load-job');

/** The worker's side of `app.load_job`; each entry in a transaction of its own, apart from the load's. */
@Injectable()
export class LoadJobBooks {
  constructor(private readonly transactor: Transactor) {}

  /** Null when the job has ended. One that still runs in the books was a process's that is no more. */
  async take(queueId: string): Promise<TakenJob | null> {
    const [row] = await this.write<TakenRow>(
      `UPDATE app.load_job SET status = 'RUNNING', started_at = coalesce(started_at, now()),
         vanished = vanished + (status = 'RUNNING')::int
       WHERE queue_id = $1 AND finished_at IS NULL
       RETURNING kind, delivery_name, delivery_hash, requested_by, vanished`,
      [queueId],
    );
    if (!row) return null;
    const { kind, delivery_name: delivery, delivery_hash: hash, requested_by: requestedBy, vanished } = row;
    return { kind, delivery, hash, requestedBy, vanished };
  }

  /** Writes down how far the load is. Answers whether somebody asked for its end. */
  async enter(queueId: string, { of, ...place }: LoadStep): Promise<{ isCancelled: boolean }> {
    const [row] = await this.write<{ cancelled: boolean }>(
      `UPDATE app.load_job SET progress = progress || $2 WHERE queue_id = $1 AND finished_at IS NULL
       RETURNING cancel_asked_at IS NOT NULL AS cancelled`,
      [queueId, JSON.stringify({ [of]: place })],
    );
    return { isCancelled: row?.cancelled ?? true };
  }

  async finish(queueId: string, { rejectsFile: _, otherFiles: __, ...outcome }: RunResult): Promise<void> {
    await this.end(queueId, 'FINISHED', outcome, null);
  }

  async fail(queueId: string, error: DomainError): Promise<void> {
    await this.end(queueId, 'FAILED', null, error);
  }

  async cancel(queueId: string): Promise<void> {
    await this.end(queueId, 'CANCELLED', null, null);
  }

  /** Not done, and to be taken up again. */
  async giveBack(queueId: string): Promise<void> {
    await this.write(`UPDATE app.load_job SET status = 'QUEUED' WHERE queue_id = $1 AND status = 'RUNNING'`, [
      queueId,
    ]);
  }

  private async end(
    queueId: string,
    status: string,
    outcome: LoadOutcome | null,
    error: DomainError | null,
  ): Promise<void> {
    await this.write(
      `UPDATE app.load_job SET status = $2, finished_at = now(), result = $3, error_code = $4, error_details = $5
       WHERE queue_id = $1 AND finished_at IS NULL`,
      [
        queueId,
        status,
        outcome === null ? null : JSON.stringify(outcome),
        error?.code ?? null,
        error === null ? null : JSON.stringify(error.details),
      ],
    );
  }

  /** Of an UPDATE, TypeORM answers with rows and count. */
  private async write<T>(sql: string, values: unknown[]): Promise<T[]> {
    const [rows] = await this.transactor.run<[T[], number]>(WORKER, (em) => em.query(sql, values), {
      command: 'load-job',
    });
    return rows;
  }
}
