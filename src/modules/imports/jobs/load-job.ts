import type { ErrorDetails } from '../../shared/index.js';
import type { RunResult } from '../run/run-result.js';
import type { LoadStep } from '../run/load-watch.js';

export type LoadJobKind = 'TRIAL' | 'LOAD';
export type LoadJobStatus = 'QUEUED' | 'RUNNING' | 'FINISHED' | 'FAILED' | 'CANCELLED';

/** The names in the order of work, and how many of them are done. */
export type LoadProgress = Readonly<Partial<Record<LoadStep['of'], Omit<LoadStep, 'of'>>>>;

/** What came of it; where the rejects lie is told elsewhere. */
export type LoadOutcome = Omit<RunResult, 'rejectsFile' | 'otherFiles'>;

/** A load that somebody started in the panel, as Netcompany sees it. */
export interface LoadJob {
  readonly id: number;
  readonly kind: LoadJobKind;
  readonly delivery: string;
  readonly hash: string;
  readonly status: LoadJobStatus;
  readonly requestedBy: string;
  /** ISO times. */
  readonly requestedAt: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  /** Somebody asked for its end, which comes before the next file or municipality. */
  readonly isEnding: boolean;
  readonly cancelledBy: string | null;
  readonly progress: LoadProgress;
  readonly result: LoadOutcome | null;
  readonly error: { readonly code: string; readonly details: ErrorDetails } | null;
}

interface LoadJobRow {
  readonly id: number;
  readonly kind: LoadJobKind;
  readonly delivery_name: string;
  readonly delivery_hash: string;
  readonly status: LoadJobStatus;
  readonly requested_by_name: string;
  readonly requested_at: Date;
  readonly started_at: Date | null;
  readonly finished_at: Date | null;
  readonly cancel_asked_at: Date | null;
  readonly cancelled_by_name: string | null;
  readonly progress: LoadProgress;
  readonly result: LoadOutcome | null;
  readonly error_code: string | null;
  readonly error_details: ErrorDetails | null;
}

export function toLoadJob(row: LoadJobRow): LoadJob {
  return {
    id: row.id,
    kind: row.kind,
    delivery: row.delivery_name,
    hash: row.delivery_hash,
    status: row.status,
    requestedBy: row.requested_by_name,
    requestedAt: row.requested_at.toISOString(),
    startedAt: row.started_at?.toISOString() ?? null,
    finishedAt: row.finished_at?.toISOString() ?? null,
    isEnding: row.finished_at === null && row.cancel_asked_at !== null,
    cancelledBy: row.cancelled_by_name,
    progress: row.progress,
    result: row.result,
    error: row.error_code === null ? null : { code: row.error_code, details: row.error_details ?? {} },
  };
}
