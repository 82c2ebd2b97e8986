import type { AccountFacts } from '../matching/account-reader.js';
import type { FoundCandidate } from '../matching/candidate-search.js';
import type { EvidencePart, ScoreBand } from '../matching/matching-view.js';
import { part, weighGrant } from './grant-evidence.js';
import { weighNoGrant, type WeighedGrant } from './no-grant-evidence.js';
import { BANDS, TIE_BELOW } from './weights.js';

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
  const none: Scored = {
    found: null,
    ...bounded(weighNoGrant(facts, weighed)),
    overlap: 0,
    hasExactAmount: false,
  };
  const scored = [...weighed.map(scoreGrant), none].sort(byStrength);
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

/** A grant of somebody else needs more than a likeness: the very number, or a likeness and a name that does not contradict. */
function comesIntoQuestion({ found, evidence }: WeighedGrant): boolean {
  const { reference, nameAgrees } = evidence;
  if (found.relation !== 'OTHER' || reference === 'EXACT' || reference === 'JOURNAL') return true;
  if (nameAgrees === null) return reference === 'SLIP' || (found.cprSlip && reference !== 'NONE');
  return nameAgrees && (found.cprSlip || reference !== 'NONE');
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
