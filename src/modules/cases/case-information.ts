/** One claim of the account as the case is told it; amounts in øre. */
export interface CaseClaim {
  readonly claimNo: string;
  readonly type: string;
  readonly principalOere: number;
  readonly balanceOere: number;
}

/**
 * The necessary information that a case is given with its account. Stored on the link; never a CPR number: the
 * debtor is named by its internal id, which KY's adapter resolves.
 */
export interface CaseInformation {
  readonly municipality: string;
  readonly debtor: number;
  readonly benefitType: string;
  readonly basis: { readonly grantNo: string } | { readonly category: string };
  /** From the earliest start to the latest end of the claims, inclusive; null where no claim says. */
  readonly period: readonly [string | null, string | null];
  readonly accountNo: string;
  readonly claims: readonly CaseClaim[];
  /** Both origins (NHJ1). */
  readonly sources: { readonly debitor: string; readonly kmdAktiv: string | null };
  readonly decidedBy: string;
  /** ISO 8601, UTC. */
  readonly decidedAt: string;
}
