export interface RankingTally {
  readonly accounts: number;
  readonly first: number;
  readonly amongThree: number;
  /** The sum of 1 / rank. */
  readonly reciprocal: number;
}

/** By kind of account, and `all`. */
export function rankingQuality(truthFile: string, suggestionsFile: string): Map<string, RankingTally>;
export function merged(all: readonly ReadonlyMap<string, RankingTally>[]): Map<string, RankingTally>;
