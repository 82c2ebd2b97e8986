import type { KnownCase } from '../../cases/index.js';

/** From where somebody asks for a citizen: it is worked on, and stands in the look-up log as the purpose. */
export const CITIZEN_ORIGINS = ['task', 'account', 'case', 'grant'] as const;
export type CitizenOrigin = (typeof CITIZEN_ORIGINS)[number];

/** A citizen's grants, accounts and cases, also under other CPR numbers; masked. Amounts in øre. */
export interface CitizenTimeline {
  /** The number of the task, account, case or grant that led here, as it was logged. */
  readonly purpose: string;
  readonly name: string;
  readonly cprMasked: string | null;
  readonly addressProtected: boolean;
  readonly otherNumbers: readonly (string | null)[];
  readonly grants: readonly TimelineGrant[];
  readonly accounts: readonly TimelineAccount[];
  readonly cases: readonly TimelineCase[];
}

export interface TimelineGrant {
  readonly grantId: number;
  readonly grantNo: string;
  readonly benefitTypeName: string;
  readonly periodFrom: string;
  readonly periodTo: string | null;
  readonly amountOere: number | null;
  readonly status: string;
  /** The grant is somebody else's, and the citizen a party to it. */
  readonly isCoRecipient: boolean;
}

export interface TimelineAccount {
  readonly accountId: number;
  readonly accountNo: string;
  readonly benefitTypeName: string | null;
  readonly established: string;
  readonly balanceOere: number;
  readonly caseNo: string | null;
  readonly taskId: number | null;
  readonly taskNo: string | null;
  /** Periods of its claims, in order. */
  readonly spans: readonly { readonly from: string; readonly to: string }[];
}

export type TimelineCase = Pick<
  KnownCase,
  'caseId' | 'caseNo' | 'benefitTypeName' | 'opened' | 'status' | 'tiedGrantNo' | 'createdInError'
>;
