import type { Day } from './calendar.js';
import type { NoiseName } from './noise-kinds.js';

/** A row of `citizens.csv`. */
export interface CitizenRow {
  readonly cpr: string;
  readonly name: string;
  readonly municipality: string;
  addressProtected: boolean;
  previousCpr: string;
  deceased: boolean;
}

export type GrantStatus = 'ACTIVE' | 'CLOSED' | 'EXPIRED' | 'ANNULLED';

/** A row of `grants.csv`; the amount in øre, `to` null while the grant is open. */
export interface GrantRow {
  readonly no: string;
  readonly cpr: string;
  readonly municipality: string;
  readonly benefitType: string;
  readonly from: Day;
  readonly to: Day | null;
  amount: number;
  readonly journalNo: string;
  status: GrantStatus;
  coCpr: string;
}

/** A row of `cases.csv`; `grantNo` is empty while the case is tied to no grant. */
export interface CaseRow {
  readonly no: string;
  readonly cpr: string;
  readonly municipality: string;
  readonly benefitType: string;
  readonly grantNo: string;
  readonly opened: Day;
  readonly status: 'OPEN' | 'CLOSED' | 'REOPENED';
}

/** A row of `postings.csv`; the amount in øre. */
export interface PostingRow {
  readonly no: string;
  readonly type: 'COVERAGE' | 'WRITE_OFF' | 'DOWN_ADJUSTMENT';
  readonly amount: number;
  readonly entered: Day;
  readonly effective: Day;
}

/** A row of `claims.csv` with its postings; money in øre. */
export interface ClaimRow {
  readonly no: string;
  type: string;
  principal: number;
  interest: number;
  balance: number;
  readonly established: Day;
  readonly due: Day;
  from: Day | null;
  to: Day | null;
  limitation: Day | null;
  collection: string;
  parent: string;
  readonly postings: PostingRow[];
}

/** A row of `accounts.csv` with its claims; the balance in øre. */
export interface AccountRow {
  readonly no: string;
  readonly municipality: string;
  cpr: string;
  cvr: string;
  name: string;
  benefitType: string;
  grantRef: string;
  readonly established: Day;
  readonly due: Day;
  balance: number;
  readonly sourceSystem: string;
  readonly claims: ClaimRow[];
}

/** What a person would find out: a row of `truth.csv`, for tests only. */
export interface Truth {
  /** The number of the grant that the account belongs to, or NONE. */
  readonly grantNo: string;
  /** The kind of noise, see noise-kinds.ts. */
  readonly reason: NoiseName;
  /** Another grant that may be taken for the right one, or empty. */
  readonly related: string;
}

/** One citizen with everything that hangs together with him or her: written to the files as a whole. */
export interface CourseRows {
  readonly citizens: CitizenRow[];
  readonly grants: GrantRow[];
  readonly cases: CaseRow[];
  readonly accounts: AccountRow[];
  /** By account number. */
  readonly truths: Map<string, Truth>;
}
