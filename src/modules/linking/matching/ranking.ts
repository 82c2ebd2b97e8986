import type { AccountFacts } from './account-reader.js';
import type { FoundCandidate } from './candidate-search.js';
import type { EvidencePart, ScoreBand } from './matching-view.js';

/** One answer with its evidence, before it is shown; `found` is null for "no direct grant". */
export interface RankedAnswer {
  readonly found: FoundCandidate | null;
  readonly rank: number;
  readonly score: number;
  readonly band: ScoreBand;
  readonly parts: readonly EvidencePart[];
  readonly needsSecondPerson: boolean;
}

export interface Ranking {
  readonly answers: readonly RankedAnswer[];
  readonly isTie: boolean;
}

export const WEIGHTS_VERSION = 'interim';

export function rankAnswers(facts: AccountFacts, candidates: readonly FoundCandidate[]): Ranking {
  const scored = [
    ...candidates
      .filter((c) => c.status !== 'ANNULLED')
      .map((found) => {
        const parts: EvidencePart[] = [];
        const add = (code: string, points: number): void =>
          void (points && parts.push({ code, key: `evidence.${code}`, points, params: {} }));
        add('E-1', found.grantNoKey === facts.account.grantRef?.trim().toUpperCase() ? 25 : 0);
        add('E-2', found.relation === 'RECIPIENT' ? 20 : found.relation === 'OTHER' ? 0 : 15);
        add('E-3', found.benefitType === facts.account.benefitType ? 15 : 0);
        return {
          found: found as FoundCandidate | null,
          parts,
          needsSecondPerson: found.relation === 'OTHER',
        };
      }),
    {
      found: null,
      parts: [{ code: 'N', key: 'evidence.none', points: facts.specialSupport ? 70 : 10, params: {} }],
      needsSecondPerson: false,
    },
  ]
    .map((a) => ({ ...a, score: a.parts.reduce((t, p) => t + p.points, 0) }))
    .sort((a, b) => b.score - a.score || (a.found?.grantNo ?? '~').localeCompare(b.found?.grantNo ?? '~'));
  const answers = scored.map(
    (a, i) =>
      ({ ...a, rank: i + 1, band: a.score >= 65 ? 'STRONG' : a.score >= 40 ? 'POSSIBLE' : 'WEAK' }) as const,
  );
  return { answers, isTie: false };
}
