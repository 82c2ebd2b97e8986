import type { LoadAlarm } from '../balance-check/index.js';
import type { LedgerComparison } from '../run/ledger-comparison.js';
import type { MunicipalityCounts } from '../run/run-counts.js';
import type { Amount } from '../run/run-details.js';
import type { RegisterChanges } from '../register/register-changes.js';
import type { DeliveredFile } from './delivered-files.js';

/** Rejected rows of one cause. */
export interface RejectCause {
  readonly file: string;
  readonly code: string;
  readonly count: number;
  /** Of them: delivered again and accepted. */
  readonly mended: number;
}

/** The delivered accounts of one municipality that wait for a person, under each of their reasons. */
export interface QueueOrigin {
  readonly municipalityCode: string;
  readonly municipality: string;
  /** Accounts, each once; the sum over the reasons is more. */
  readonly queued: Amount;
  readonly reasons: Readonly<Record<string, Amount>>;
}

/** One load of one municipality, as its row says; reads the same a year later. */
export interface LoadView {
  readonly runId: number;
  readonly municipalityCode: string;
  readonly municipality: string;
  readonly isFinished: boolean;
  /** Held back by a frozen zone whose last day this was, 'YYYY-MM-DD'; nothing of it is in the register. */
  readonly heldUntil: string | null;
  readonly balance: MunicipalityCounts;
  /** received = linked + queued + withdrawn + rejected + held, in count and in øre. */
  readonly balanceHolds: boolean;
  /** Null where no control.csv came for the municipality. */
  readonly control: LedgerComparison | null;
  readonly controlReason: string | null;
  /** What the nightly check found and is still there. */
  readonly alarms: readonly LoadAlarm[];
  readonly changes: RegisterChanges;
  /** Links that the load made, by outcome. */
  readonly outcomes: Readonly<Record<string, Amount>>;
  /** By file and code, the largest first; null for those who do not see rejected rows. */
  readonly rejects: readonly RejectCause[] | null;
  /** Every municipality of the run that the reader sees, by name. */
  readonly origins: readonly QueueOrigin[];
  /** The delivery's files, for those who see all its municipalities; null for a municipality. */
  readonly files: readonly DeliveredFile[] | null;
}
