import type { FileResult } from '../staging/staging.service.js';
import type { RunCounts } from './run-counts.js';
import type { RunDetails } from './run-details.js';

/** What `import` answers with (design.md 8); stable for operators and checks. */
export interface RunResult extends RunCounts, RunDetails {
  /** Null on trial: nothing was kept. */
  readonly runId: number | null;
  readonly files: Readonly<Record<string, FileResult>>;
  readonly otherFiles: readonly string[];
  /** Rows of the register that came in or changed, and links that were made. */
  readonly changed: number;
  readonly oere: RunCounts;
  /** Rejected rows by code. */
  readonly rejects: Readonly<Record<string, number>>;
  /** Municipality codes whose automatic linking waits for a reason by VENDOR (control.csv). */
  readonly awaitingReason: readonly string[];
  /** Municipality codes that a frozen zone holds back, to be loaded by the same delivery again. */
  readonly frozen: readonly string[];
  readonly seconds: number;
  readonly rejectsFile: string | null;
}

export const NO_COUNTS: RunCounts = { received: 0, linked: 0, queued: 0, withdrawn: 0, rejected: 0, held: 0 };

export function addCounts(a: RunCounts, b: RunCounts): RunCounts {
  return {
    received: a.received + b.received,
    linked: a.linked + b.linked,
    queued: a.queued + b.queued,
    withdrawn: a.withdrawn + b.withdrawn,
    rejected: a.rejected + b.rejected,
    held: a.held + b.held,
  };
}
