import type { RegisterChanges } from '../register/register-changes.js';

/** A delivery that the municipality's frozen zone holds back: its accounts, and the zone's last day, 'YYYY-MM-DD'. */
export interface HeldLoad {
  readonly runId: number;
  readonly municipalityCode: string;
  readonly accounts: number;
  readonly oere: number;
  readonly until: string;
}

/** What the latest load meant for a municipality that had been loaded before. */
export interface LoadNews {
  readonly runId: number;
  readonly municipalityCode: string;
  readonly finishedAt: string;
  /** Tasks, by what the load did: new accounts, accounts to be handled again, automatic links to be checked. */
  readonly tasks: { readonly added: number; readonly reopened: number; readonly checks: number };
  /** Accounts that the machine linked. */
  readonly linked: number;
  /** Completed packages that the load opened again, and why. */
  readonly packages: readonly {
    readonly packageId: number;
    readonly title: string;
    readonly reason: string;
  }[];
  /** Changed master data, by file and column. */
  readonly changes: RegisterChanges;
  /** Rejected rows of all files. */
  readonly rejected: number;
}
