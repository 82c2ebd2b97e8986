import type { NoGrantCategory } from './decision.js';

/** A decision whole: everything needed to carry it out, now or after a second person approved. JSON, without CPR. */
export interface PlannedLink {
  readonly municipalityCode: string;
  readonly accountId: number;
  readonly grantId: number | null;
  readonly grantNo: string | null;
  readonly category: NoGrantCategory | null;
  readonly benefitType: string;
  readonly step: { readonly kind: 'CREATE' } | { readonly kind: 'LINK'; readonly caseId: number };
  /** The caseworker named the case or asked for a new one; otherwise KY's own answer must still be the same later. */
  readonly caseChosenByHand: boolean;
  /** The citizen of a new case: the grant's recipient, without a grant the account's debtor. */
  readonly caseDebtorId: number;
  readonly chosenRank: number | null;
  readonly chosenScore: number | null;
  readonly note: string | null;
  readonly weightsVersion: string;
  readonly evidence: Readonly<Record<string, unknown>>;
}

/** Versions of what the decision rests on; a proposal is void when one has changed (design.md 11). */
export interface Fingerprints {
  readonly account: number;
  readonly grant: number | null;
  readonly case: number | null;
}
