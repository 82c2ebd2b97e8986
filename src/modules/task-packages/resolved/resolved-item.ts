import type { CaseClaim, CaseInformation } from '../../cases/index.js';

export type ResolvedKind = 'LINK' | 'WITHDRAWAL';

/** One decision on an account: a link, or a withdrawal; also when it was undone. */
export interface ResolvedItem {
  readonly municipalityCode: string;
  readonly kind: ResolvedKind;
  readonly id: number;
  readonly accountId: number;
  readonly accountNo: string;
  readonly balanceOere: number;
  readonly outcome: string;
  readonly method: string;
  readonly category: string | null;
  readonly benefitType: string | null;
  /** In Danish, as KY names it. */
  readonly benefitTypeName: string | null;
  readonly score: number | null;
  readonly decidedBy: string;
  readonly decidedAt: Date;
  /** Danish calendar day. */
  readonly decidedDay: string;
  readonly approvedBy: string | null;
  readonly endedDay: string | null;
  readonly ground: string | null;
  readonly reasons: readonly string[];
}

export interface ResolvedPage {
  readonly rows: readonly ResolvedItem[];
  readonly count: number;
  /** Sum of the accounts' balances, one per row, of exactly the filter. */
  readonly totalOere: number;
}

/** A decision on another account of the same group. */
export interface TwinRef {
  readonly linkId: number;
  readonly accountNo: string;
}

export interface ResolvedDetail {
  readonly item: ResolvedItem;
  readonly caseNo: string | null;
  readonly grantNo: string | null;
  /** The version of the weights, or of the automatic rules, that was in force. */
  readonly ruleVersion: string | null;
  /** The load whose automatic linking decided. */
  readonly runId: number | null;
  readonly endedBy: string | null;
  /** The decision that was applied to this account, too. */
  readonly twinOf: TwinRef | null;
  /** The accounts that this decision was applied to. */
  readonly twins: readonly TwinRef[];
  /** How many other twins the same undo ended. */
  readonly endedTogether: number;
  /** Not for national auditors, who see no names and no notes. */
  readonly mayOpenEvidence: boolean;
  /** For an auditor of the municipality, who states why. */
  readonly mayRevealCpr: boolean;
  /** For national auditors: the evidence without the persons; null for all others, and for a withdrawal. */
  readonly maskedEvidence: unknown;
  readonly transitions: readonly { fromStatus: string | null; toStatus: string; at: Date; by: string }[];
  readonly audit: readonly { seq: number; at: Date; actor: string; command: string; hash: string }[];
}

/** What names persons: the receipt of the list that was shown, what the case was given, and free text. */
export interface ResolvedConfidential {
  readonly evidence: unknown;
  readonly kyInformation: KyInformation | null;
  readonly note: string | null;
  readonly endReason: string | null;
  readonly notes: readonly { body: string; by: string; at: Date }[];
}

/** The information that the case was given, with the debtor by name and claim types in words; amounts in øre. */
export interface KyInformation extends Omit<CaseInformation, 'debtor' | 'claims'> {
  readonly debtorName: string | null;
  readonly claims: readonly (CaseClaim & { readonly typeName: string })[];
}
