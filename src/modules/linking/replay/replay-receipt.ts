import type { EvidencePart, ScoreBand } from '../matching/matching-view.js';
import { pointsOf, type Weights } from '../ranking/part-points.js';

/** One version of the weights, as app.ranking_weights keeps it. */
export interface WeightsVersion {
  readonly weights: Weights;
  readonly bands: { readonly strong: number; readonly possible: number };
  readonly tieBelow: number;
}

/** What of a receipt is recomputed (decision/evidence-receipt.ts). */
export interface ReplayedReceipt {
  readonly isTie: boolean;
  readonly candidates: readonly {
    readonly rank: number;
    readonly score: number;
    readonly band: ScoreBand;
    readonly grantNo: string | null;
    readonly parts: readonly EvidencePart[];
  }[];
  readonly chosen: { readonly grantNo: string | null; readonly rank: number | null };
}

/** What the decision's row says beside its receipt. */
export interface ChosenAnswer {
  readonly chosenRank: number | null;
  readonly chosenScore: number | null;
}

export type ReceiptFault =
  | 'UNKNOWN_VERSION'
  | 'UNREADABLE'
  | 'POINTS_DIFFER'
  | 'SCORE_DIFFERS'
  | 'BAND_DIFFERS'
  | 'ORDER_DIFFERS'
  | 'TIE_DIFFERS'
  | 'CHOICE_DIFFERS';

/**
 * Recomputes a receipt by its version of the weights: every piece's points from its sentence, every score from the pieces,
 * bands, order and tie from the scores, and that the chosen answer is the one that the decision's row names. Null when all
 * of it comes out as stored.
 */
export function faultOf(
  receipt: ReplayedReceipt,
  chosen: ChosenAnswer,
  version: WeightsVersion | undefined,
): ReceiptFault | null {
  if (!version) return 'UNKNOWN_VERSION';
  const candidates: ReplayedReceipt['candidates'] = Array.isArray(receipt.candidates)
    ? receipt.candidates
    : [];
  if (candidates.length === 0) return 'UNREADABLE';
  if (!candidates.every(({ parts }) => parts.every((part) => hasItsPoints(part, version.weights))))
    return 'POINTS_DIFFER';
  if (!candidates.every(({ parts, score }) => score === scoreOf(parts))) return 'SCORE_DIFFERS';
  if (!candidates.every(({ score, band }) => band === bandOf(score, version))) return 'BAND_DIFFERS';
  if (
    !candidates.every(({ rank, score }, at) => rank === at + 1 && score <= (candidates[at - 1]?.score ?? 100))
  )
    return 'ORDER_DIFFERS';
  const [best, second] = candidates;
  const isTie = best !== undefined && second !== undefined && best.score - second.score < version.tieBelow;
  if (receipt.isTie !== isTie) return 'TIE_DIFFERS';
  return isTheChoice(receipt, chosen) ? null : 'CHOICE_DIFFERS';
}

function hasItsPoints(part: EvidencePart, weights: Weights): boolean {
  return part.code === 'bounds' || pointsOf(part, weights).includes(part.points);
}

/** The pieces added up, between 0 and 100; what was cut off stands as a piece of its own and has to be that. */
function scoreOf(parts: readonly EvidencePart[]): number | null {
  const sum = (pieces: readonly EvidencePart[]): number =>
    pieces.reduce((total, { points }) => total + points, 0);
  const raw = sum(parts.filter(({ code }) => code !== 'bounds'));
  const score = Math.min(100, Math.max(0, raw));
  return sum(parts) === score ? score : null;
}

function bandOf(score: number, { bands }: WeightsVersion): ScoreBand {
  if (score >= bands.strong) return 'STRONG';
  return score >= bands.possible ? 'POSSIBLE' : 'WEAK';
}

/** Outside the gates nothing of the list was chosen. */
function isTheChoice({ candidates, chosen }: ReplayedReceipt, row: ChosenAnswer): boolean {
  if (chosen.rank !== row.chosenRank) return false;
  const answer = candidates.find(({ rank }) => rank === row.chosenRank);
  if (!answer) return row.chosenRank === null && row.chosenScore === null;
  return answer.score === row.chosenScore && answer.grantNo === chosen.grantNo;
}
