import type { AccountFacts } from '../matching/account-reader.js';
import type { FoundCandidate } from '../matching/candidate-search.js';
import type { EvidencePart, ScoreBand } from '../matching/matching-view.js';
import { part, weighGrant } from './grant-evidence.js';
import { weighNoGrant, type WeighedGrant } from './no-grant-evidence.js';
import { BANDS, TIE_BELOW, WEIGHTS } from './weights.js';

/** One answer with its evidence; `found` is null for "no direct grant". The parts add up to the score. */
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
  /** The best two are close: the caseworker chooses from the case, nothing is preselected. */
  readonly isTie: boolean;
}

interface Scored {
  readonly found: FoundCandidate | null;
  readonly parts: readonly EvidencePart[];
  readonly score: number;
  readonly overlap: number;
  readonly hasExactAmount: boolean;
}

/**
 * The answers that come into question, best first (domain.md 5.3). Annulled grants are not among them; grants of others
 * only where number, or CPR number and name, point to them, and these need a second person. Deterministic: score, then
 * overlapping days, exact amount, newest start, grant number.
 */
export function rankAnswers(facts: AccountFacts, candidates: readonly FoundCandidate[]): Ranking {
  const weighed = candidates
    .filter((found) => found.status !== 'ANNULLED')
    .map((found) => ({ found, evidence: weighGrant(facts, found) }))
    .filter(comesIntoQuestion);
  const compared = againstEachOther(weighed);
  const none: Scored = {
    found: null,
    ...bounded(weighNoGrant(facts, compared)),
    overlap: 0,
    hasExactAmount: false,
  };
  const scored = [...compared.map(scoreGrant), none].sort(byStrength);
  const answers = scored.map((answer, index) => ({
    found: answer.found,
    rank: index + 1,
    score: answer.score,
    band: bandOf(answer.score),
    parts: answer.parts,
    needsSecondPerson: answer.found?.relation === 'OTHER',
  }));
  const [best, second] = answers;
  return {
    answers,
    isTie: best !== undefined && second !== undefined && best.score - second.score < TIE_BELOW,
  };
}

/** A reference speaks for the grant of the citizen that it resembles most, and less for the others. */
function againstEachOther(grants: readonly WeighedGrant[]): WeighedGrant[] {
  const own = grants.filter(({ found }) => found.relation !== 'OTHER');
  const most = Math.max(0, ...own.map(({ evidence }) => WEIGHTS.reference[evidence.reference]));
  return grants.map(({ found, evidence }) => {
    const { reference } = evidence;
    if (WEIGHTS.reference[reference] >= most) return { found, evidence };
    const parts = evidence.parts.map((piece) =>
      piece.code === `reference.${reference}`
        ? part('reference.weaker', WEIGHTS.weakerReference[reference], { match: reference })
        : piece,
    );
    return { found, evidence: { ...evidence, parts: parts.filter((piece) => piece.points !== 0) } };
  });
}

function comesIntoQuestion({ found, evidence }: WeighedGrant): boolean {
  if (found.relation !== 'OTHER') return true;
  if (evidence.reference === 'EXACT' || evidence.reference === 'JOURNAL') return true;
  if (evidence.nameAgrees === false) return false;
  return found.cprSlip
    ? evidence.nameAgrees === true || evidence.reference !== 'NONE'
    : evidence.reference !== 'NONE' && evidence.nameAgrees === true;
}

function scoreGrant({ found, evidence }: WeighedGrant): Scored {
  return {
    found,
    ...bounded(evidence.parts),
    overlap: evidence.overlap,
    hasExactAmount: evidence.hasExactAmount,
  };
}

/** The score lies between 0 and 100; what is cut off is a part of its own, so that the parts still add up. */
function bounded(parts: readonly EvidencePart[]): Pick<Scored, 'parts' | 'score'> {
  const sum = parts.reduce((total, piece) => total + piece.points, 0);
  const score = Math.min(100, Math.max(0, sum));
  return { score, parts: score === sum ? parts : [...parts, part('bounds', score - sum)] };
}

function bandOf(score: number): ScoreBand {
  if (score >= BANDS.strong) return 'STRONG';
  return score >= BANDS.possible ? 'POSSIBLE' : 'WEAK';
}

function byStrength(a: Scored, b: Scored): number {
  return (
    b.score - a.score ||
    b.overlap - a.overlap ||
    Number(b.hasExactAmount) - Number(a.hasExactAmount) ||
    compareText(b.found?.periodFrom ?? '', a.found?.periodFrom ?? '') ||
    compareText(a.found?.grantNo ?? '', b.found?.grantNo ?? '')
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
