/** A case with everything that hangs on it; amounts in øre, dates as YYYY-MM-DD. Names no citizen. */
export interface CasePage {
  readonly caseId: number;
  readonly caseNo: string;
  readonly opened: string;
  readonly origin: 'DELIVERED' | 'CREATED_BY_LINK';
  readonly createdInError: boolean;
  /** Known grants that the case is tied to; none where the tie was never delivered. */
  readonly grants: readonly CaseGrant[];
  /** Accounts linked to the case, now or earlier; the newest link first. */
  readonly links: readonly CaseLink[];
  /** Of the accounts that are linked now. */
  readonly claims: readonly CaseClaimRow[];
}

export interface CaseGrant {
  readonly grantId: number;
  readonly grantNo: string;
  readonly benefitTypeName: string;
  readonly periodFrom: string;
  readonly periodTo: string | null;
  readonly amountOere: number | null;
  readonly status: string;
}

export interface CaseLink {
  readonly linkId: number;
  readonly municipalityCode: string;
  readonly accountId: number;
  readonly accountNo: string;
  readonly balanceOere: number;
  readonly grantNo: string | null;
  readonly outcome: 'CREATED' | 'LINKED';
  readonly method: 'AUTOMATIC' | 'MANUAL';
  readonly decidedBy: string;
  readonly decidedAt: Date;
  readonly endedBy: string | null;
  readonly endedAt: Date | null;
}

export interface CaseClaimRow {
  readonly claimId: number;
  readonly claimNo: string;
  readonly accountNo: string;
  readonly claimTypeName: string;
  readonly periodFrom: string | null;
  readonly periodTo: string | null;
  readonly principalOere: number;
  readonly balanceOere: number;
}
