import type { AwaitingKy, Linked } from '../decision/decision.js';

export const PROPOSAL_KINDS = [
  'NO_DIRECT_GRANT',
  'OUTSIDE_GATES',
  'UNDO_AFTER_COMPLETION',
  'WITHDRAWAL',
  'UNDO_WITHDRAWAL',
  'POSTING',
  'RAISE_CLAIM',
] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];
export type ProposalStatus = 'OPEN' | 'APPROVED' | 'REJECTED' | 'WITHDRAWN' | 'VOID';

/** What a second person is asked to decide, and by whom. */
export interface ProposalView {
  readonly proposalId: number;
  readonly kind: ProposalKind;
  readonly accountId: number;
  readonly accountNo: string;
  readonly status: ProposalStatus;
  readonly note: string;
  readonly proposedBy: number;
  readonly proposedByName: string;
  readonly proposedAt: Date;
  /** The frozen decision, as it will be carried out (body of the row). */
  readonly body: Readonly<Record<string, unknown>>;
}

export interface DecideProposal {
  readonly municipalityCode: string;
  readonly proposalId: number;
  readonly note?: string | null;
}

export interface RejectProposal extends DecideProposal {
  readonly note: string;
}

export interface UndoneResult {
  readonly kind: 'UNDONE';
  readonly linkId: number;
  readonly wasAutomatic: boolean;
}

export interface WithdrawnResult {
  readonly kind: 'WITHDRAWN';
  readonly withdrawalId: number;
}

export interface WithdrawalUndoneResult {
  readonly kind: 'WITHDRAWAL_UNDONE';
  readonly withdrawalId: number;
}

export interface PostedResult {
  readonly kind: 'POSTED';
  readonly postingId: number;
}

export interface ClaimRaisedResult {
  readonly kind: 'CLAIM_RAISED';
  readonly claimId: number;
}

/** What was proposed no longer holds; the row is VOID and nothing else changed. */
export interface VoidResult {
  readonly kind: 'VOID';
  readonly reason: 'ACCOUNT_CHANGED' | 'GRANT_CHANGED' | 'CASE_CHANGED' | 'NO_LONGER_POSSIBLE';
}

export type ApprovalResult =
  | Linked
  | AwaitingKy
  | UndoneResult
  | WithdrawnResult
  | WithdrawalUndoneResult
  | PostedResult
  | ClaimRaisedResult
  | VoidResult;
