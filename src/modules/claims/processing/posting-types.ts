/** What a person may post on a claim (domain.md 4.7); a reversal is made from the posting that it takes back. */
export const POSTINGS_BY_HAND = ['COVERAGE', 'WRITE_OFF', 'DOWN_ADJUSTMENT', 'WRITE_UP'] as const;
export type PostingByHand = (typeof POSTINGS_BY_HAND)[number];

export const POSTING_TYPES = [
  ...POSTINGS_BY_HAND,
  'WRITE_DOWN',
  'INTEREST',
  'FEE',
  'RECALL',
  'RETURN',
  'REVERSAL',
] as const;
export type PostingType = (typeof POSTING_TYPES)[number];

/** Why: paid to the creditor, error, complaint upheld, agreement, other (domain.md 4.7). */
export const POSTING_REASONS = ['INDB', 'FEJL', 'KLAG', 'AFTL', 'ANDN'] as const;
export type PostingReason = (typeof POSTING_REASONS)[number];

/** Two persons lose the municipality money together, or not at all (domain.md 4.7). */
export function needsSecondPerson(type: PostingByHand): boolean {
  return type === 'WRITE_OFF' || type === 'DOWN_ADJUSTMENT';
}

/** What a posting by hand does to the claim's balance, in øre. The database counts the same (`app.posting_effect`). */
export function effectOf(type: PostingByHand, amountOere: number): number {
  return type === 'WRITE_UP' ? amountOere : -amountOere;
}
