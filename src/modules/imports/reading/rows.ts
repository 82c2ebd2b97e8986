/** What `claims.csv` calls a type, by what it means for linking: only MAIN claims bear a period and an amount. */
export type ClaimKind = 'MAIN' | 'INTEREST' | 'FEE' | 'MANUAL';

/**
 * Accepted rows. Money is whole øre, dates are 'YYYY-MM-DD', `cpr` is ten digits (the load hashes and encrypts
 * them); an optional column that the file lacks, and an empty cell, are null.
 */
export interface CitizenRow {
  readonly municipalityCode: string;
  readonly cpr: string;
  readonly name: string;
  readonly addressProtected: boolean | null;
  readonly previousCpr: string | null;
  readonly deceased: boolean | null;
}

export interface GrantRow {
  readonly municipalityCode: string;
  readonly grantNo: string;
  readonly cpr: string;
  readonly coCpr: string | null;
  readonly benefitType: string;
  readonly periodFrom: string;
  /** Null while the grant is open. */
  readonly periodTo: string | null;
  readonly amountOere: number | null;
  readonly journalNo: string | null;
  readonly status: 'ACTIVE' | 'CLOSED' | 'EXPIRED' | 'ANNULLED';
}

export interface CaseRow {
  readonly municipalityCode: string;
  readonly caseNo: string;
  readonly cpr: string;
  readonly benefitType: string;
  readonly grantNo: string | null;
  readonly opened: string;
  readonly status: 'OPEN' | 'CLOSED' | 'REOPENED';
}

export interface AccountRow {
  readonly municipalityCode: string;
  readonly accountNo: string;
  readonly sourceSystem: string | null;
  /** Null exactly when the account is an employer's, told by `cvr`. */
  readonly cpr: string | null;
  readonly cvr: string | null;
  readonly name: string;
  /** As it came; null when empty. */
  readonly benefitTypeRaw: string | null;
  /** Null when nobody knows the code. */
  readonly benefitType: string | null;
  readonly grantRef: string | null;
  readonly established: string;
  readonly dueDate: string | null;
  readonly balanceOere: number;
}

export interface ClaimRow {
  /** Null unless the file says it: it then comes from the account. */
  readonly municipalityCode: string | null;
  readonly claimNo: string;
  readonly accountNo: string;
  readonly claimType: string;
  readonly kind: ClaimKind;
  readonly principalOere: number;
  readonly interestOere: number;
  readonly balanceOere: number;
  readonly established: string;
  readonly dueDate: string | null;
  readonly periodFrom: string | null;
  readonly periodTo: string | null;
  readonly limitationDate: string | null;
  readonly collectionStatus: string | null;
  readonly parentClaimNo: string | null;
}

export interface PostingRow {
  readonly postingNo: string;
  readonly claimNo: string;
  readonly postingType: string;
  readonly amountOere: number;
  readonly entryDate: string;
  readonly effectiveDate: string;
}

/** A municipality's own totals in the ledger at cut-over. */
export interface ControlRow {
  readonly municipalityCode: string;
  readonly asOf: string;
  readonly accounts: number;
  readonly claims: number;
  readonly balanceOere: number;
}

/** The row type of each file. */
export interface RowTypes {
  readonly citizens: CitizenRow;
  readonly grants: GrantRow;
  readonly cases: CaseRow;
  readonly accounts: AccountRow;
  readonly claims: ClaimRow;
  readonly postings: PostingRow;
  readonly control: ControlRow;
}
