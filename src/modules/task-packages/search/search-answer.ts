export const SEARCH_KINDS = ['task', 'account', 'claim', 'grant', 'journal', 'case', 'person'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** A record that was found; `person` hits are the persons' accounts. */
export interface SearchHit {
  readonly id: number;
  /** Its number: of the task, account, claim, grant or case. */
  readonly no: string;
  /** The journal number by which a grant was found. */
  readonly journalNo: string | null;
  /** Only where persons were searched for, which is registered. */
  readonly name: string | null;
  readonly cprMasked: string | null;
  /** For those who see all of them. */
  readonly municipality: string | null;
}

export interface SearchGroup {
  readonly kind: SearchKind;
  readonly hits: readonly SearchHit[];
  /** There are others: write more. */
  readonly more: boolean;
}
