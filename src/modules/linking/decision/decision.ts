/** The four ways in which an account has no direct grant (A-01, design.md 11). */
export const NO_GRANT_CATEGORIES = ['SPECIAL_SUPPORT', 'MANUAL_CLAIM', 'MULTIPLE_GRANTS', 'OTHER'] as const;
export type NoGrantCategory = (typeof NO_GRANT_CATEGORIES)[number];

/** The two outcomes of the seed: CREATED = sagsoprettelse (ny sag), LINKED = sagstilknytning (eksisterende sag). */
export type LinkOutcome = 'CREATED' | 'LINKED';

export interface MatchToGrant {
  readonly municipalityCode: string;
  readonly accountId: number;
  readonly grantId: number;
  /** A case named by the caseworker; null leaves the choice to KY. */
  readonly chosenCaseId: number | null;
  /** A new case although KY would link an existing one; needs a note. */
  readonly requestNewCase?: boolean;
  readonly note: string | null;
  /** `MatchingView.receiptHash` of the screen on which the choice was made. */
  readonly receiptHash: string;
  /** The link whose decision is applied here too; never with a second person. */
  readonly twinOf?: number;
}

export interface RecordNoDirectGrant {
  readonly municipalityCode: string;
  readonly accountId: number;
  readonly category: NoGrantCategory;
  /** Needed only when the account's own type is unknown or another one is right. */
  readonly benefitType: string | null;
  readonly chosenCaseId: number | null;
  readonly requestNewCase: boolean;
  readonly note: string | null;
  readonly receiptHash: string;
}

export interface Linked {
  readonly kind: 'LINKED';
  readonly linkId: number;
  readonly outcome: LinkOutcome;
  readonly caseId: number;
  readonly caseNo: string;
  readonly withGrant: boolean;
}

export interface Proposed {
  readonly kind: 'PROPOSED';
  readonly proposalId: number;
}

/** KY answers later: nothing is linked yet, and the order may still be undone. */
export interface AwaitingKy {
  readonly kind: 'AWAITING_KY';
  readonly orderId: number;
}

export type DecisionResult = Linked | Proposed | AwaitingKy;
