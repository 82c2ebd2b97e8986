import type { NoGrantCategory, ProposalKind, WithdrawalGround } from '../../linking/index.js';

/** What a second person needs in order to decide: exactly what is carried out on approval, and on which evidence. */
export interface ProposalDetails {
  readonly proposedBy: string;
  readonly note: string;
  readonly category: NoGrantCategory | null;
  readonly grantNo: string | null;
  readonly benefitTypeName: string | null;
  /** The existing case; null with `isNewCase`, and for a withdrawal. */
  readonly caseNo: string | null;
  readonly isNewCase: boolean;
  readonly ground: WithdrawalGround | null;
  /** The frozen receipt, of an undo that of the link; null for a withdrawal and for who does not decide. */
  readonly evidence: unknown;
}

export interface OpenProposal {
  readonly proposalId: number;
  readonly kind: ProposalKind;
  readonly proposedAt: Date;
  /** Null for a national auditor. */
  readonly told: ProposalDetails | null;
}

export interface TaskNote {
  readonly text: string;
  readonly by: string;
  readonly at: Date;
}

/** What lies with a task beside its own columns. */
export interface TaskDossier {
  /** What waits for a second person, or null. */
  readonly proposal: OpenProposal | null;
  /** Internal notes, the newest first; null for whom they are not. */
  readonly notes: readonly TaskNote[] | null;
}
