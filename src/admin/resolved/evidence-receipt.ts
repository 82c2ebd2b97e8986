import type { EvidencePart, ScoreBand } from '../../modules/linking/index.js';

/** The list as it was shown when a person chose (design.md 7). */
export interface ManualReceipt {
  readonly candidates: readonly ReceiptCandidate[];
  readonly cases: readonly ReceiptCase[];
  readonly isTie: boolean;
  readonly pendingPostings: { readonly count: number; readonly oere: number };
  readonly chosen: { readonly grantNo: string | null; readonly category: string | null };
}

export interface ReceiptCandidate {
  readonly rank: number;
  readonly score: number;
  readonly band: ScoreBand;
  readonly parts: readonly EvidencePart[];
  readonly grantNo: string | null;
  readonly recipient: string | null;
  readonly benefitType: string | null;
  readonly period: readonly [string, string | null] | null;
}

export interface ReceiptCase {
  readonly caseNo: string;
  readonly benefitType: string;
  readonly opened: string;
  readonly status: string;
  readonly tiedGrantNo: string | null;
}

/** What the machine compared. */
export interface AutomaticReceipt {
  readonly reference: string | null;
  readonly grantNo: string;
  readonly grantPeriod: readonly [string | null, string | null];
  readonly mainClaimPeriod: readonly [string | null, string | null];
  readonly balanceOere: number;
  readonly claimsOere: number;
  readonly caseStep: string;
}

export function isManual(evidence: unknown): evidence is ManualReceipt {
  return typeof evidence === 'object' && evidence !== null && 'candidates' in evidence;
}

export function isChosen(receipt: ManualReceipt, candidate: ReceiptCandidate): boolean {
  return receipt.chosen.grantNo === candidate.grantNo;
}
