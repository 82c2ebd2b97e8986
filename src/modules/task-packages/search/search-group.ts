import type { SearchGroup, SearchHit, SearchKind } from './search-answer.js';

/** So many of each kind are shown. */
export const HITS_SHOWN = 7;

/** As it comes out of a query that asks for one more than is shown. */
export type FoundRow = SearchHit;

export function groupOf(kind: SearchKind, rows: readonly FoundRow[]): SearchGroup {
  return { kind, hits: rows.slice(0, HITS_SHOWN), more: rows.length > HITS_SHOWN };
}
