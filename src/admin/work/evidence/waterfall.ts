import type { EvidencePart } from '../../../modules/linking/index.js';

/** One part as a bar on a line of points: where it begins and how wide it is, both in per cent of the line. */
export interface Step {
  readonly part: EvidencePart;
  readonly left: number;
  readonly width: number;
}

export interface Waterfall {
  readonly steps: readonly Step[];
  readonly total: number;
  /** Where no points lie on the line, in per cent. */
  readonly zero: number;
  readonly totalLeft: number;
  readonly totalWidth: number;
}

/** Each part begins where the one before ended; what is left at the end is the score. */
export function waterfall(parts: readonly EvidencePart[]): Waterfall {
  let sum = 0;
  const spans = parts.map((part) => {
    const from = sum;
    sum += part.points;
    return { part, low: Math.min(from, sum), high: Math.max(from, sum) };
  });
  const low = Math.min(0, ...spans.map((span) => span.low));
  const high = Math.max(100, ...spans.map((span) => span.high));
  const share = (points: number): number => (100 * points) / (high - low);
  return {
    steps: spans.map((span) => ({
      part: span.part,
      left: share(span.low - low),
      width: share(span.high - span.low),
    })),
    total: sum,
    zero: share(-low),
    totalLeft: share(Math.min(0, sum) - low),
    totalWidth: share(Math.abs(sum)),
  };
}
