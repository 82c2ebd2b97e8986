import type { ClaimKind } from './rows.js';

/** The reference data that rows are checked against. */
export interface ReadingContext {
  /** Three digits each. */
  readonly municipalities: ReadonlySet<string>;
  /** What a delivery may write for a benefit type (codes and aliases, in capitals) → the code. */
  readonly benefitTypes: ReadonlyMap<string, string>;
  /** Claim type code → its kind. */
  readonly claimTypes: ReadonlyMap<string, ClaimKind>;
}
