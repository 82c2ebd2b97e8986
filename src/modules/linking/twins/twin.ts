import type { Phrase } from '../matching/matching-view.js';
import type { ClaimSpan } from './adjoining.js';

/** What of an account stands in the grid; amounts in øre. */
export interface TwinFacts {
  readonly span: ClaimSpan;
  readonly claimTypes: readonly string[];
  readonly claims: number;
  readonly principalOere: number;
  readonly balanceOere: number;
  readonly grantRef: string | null;
  readonly nameDelivered: string;
  readonly reasons: readonly string[];
  readonly pendingPostings: number;
  readonly score: number;
}

/** Every account has its own period; the rest can be equal. */
export const TWIN_FIELDS = [
  'claimTypes',
  'claims',
  'principalOere',
  'balanceOere',
  'grantRef',
  'nameDelivered',
  'reasons',
  'pendingPostings',
  'score',
] as const satisfies readonly (keyof TwinFacts)[];
export type TwinField = (typeof TWIN_FIELDS)[number];

/** An account that the decision about another fits too. */
export interface Twin {
  readonly accountId: number;
  readonly accountNo: string;
  readonly facts: TwinFacts;
  /** What is not as on the account that was decided. */
  readonly differences: readonly TwinField[];
  /** What KY will do. */
  readonly ky: Phrase;
  /** Named where the caseworker had to choose among several cases; else KY's own answer is the same case. */
  readonly chosenCaseId: number | null;
  readonly receiptHash: string;
}

/** The fields in which the two differ; of lists the order says nothing. */
export function differencesOf(source: TwinFacts, twin: TwinFacts): TwinField[] {
  return TWIN_FIELDS.filter((field) => textOf(source[field]) !== textOf(twin[field]));
}

function textOf(value: TwinFacts[TwinField]): string {
  return JSON.stringify(Array.isArray(value) ? [...(value as readonly string[])].sort() : value);
}
