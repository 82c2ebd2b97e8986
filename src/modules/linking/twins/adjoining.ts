import { daysAfter } from '../ranking/periods.js';

/** From the first day of an account's main claims to the last, both inclusive. */
export interface ClaimSpan {
  readonly from: string;
  readonly to: string;
}

/** As for the grants of one course (design.md 6). */
const GAP_DAYS = 31;

/** Those that overlap or follow within 31 days, the source or one that does so itself: a row of months is one course. */
export function adjoining<T>(
  source: ClaimSpan,
  others: readonly T[],
  spanOf: (other: T) => ClaimSpan | null,
): T[] {
  const known = others.flatMap((other) => {
    const span = spanOf(other);
    return span ? [{ other, span }] : [];
  });
  const reached = new Set<T>();
  const open = [source];
  for (let from = open.pop(); from !== undefined; from = open.pop()) {
    for (const { other, span } of known) {
      if (reached.has(other) || !adjoins(from, span)) continue;
      reached.add(other);
      open.push(span);
    }
  }
  return others.filter((other) => reached.has(other));
}

function adjoins(a: ClaimSpan, b: ClaimSpan): boolean {
  return a.from <= daysAfter(b.to, GAP_DAYS) && b.from <= daysAfter(a.to, GAP_DAYS);
}
