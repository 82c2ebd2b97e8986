const DAY_MS = 86_400_000;

/** Both days inclusive, as YYYY-MM-DD. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** An open end is null. */
export interface OpenSpan {
  readonly from: string;
  readonly to: string | null;
}

/** Far enough for every open end, and never shown. */
const FAR = '9999-12-31';

export function daysOf({ from, to }: Span): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1;
}

export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Spans in order, those that touch or overlap as one. */
export function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = result.at(-1);
    if (last && span.from <= dayAfter(last.to, 1))
      result[result.length - 1] = { from: last.from, to: span.to > last.to ? span.to : last.to };
    else result.push(span);
  }
  return result;
}

/** What of the spans, merged, lies in the other. */
export function inside(spans: readonly Span[], other: OpenSpan): Span[] {
  const end = other.to ?? FAR;
  return merged(spans).flatMap(({ from, to }) => {
    const part = { from: from > other.from ? from : other.from, to: to < end ? to : end };
    return part.from <= part.to ? [part] : [];
  });
}

/** What of the spans, merged, lies in none of the others. */
export function outside(spans: readonly Span[], others: readonly OpenSpan[]): Span[] {
  let left = merged(spans);
  for (const { from, to } of others) {
    left = left.flatMap((span) => [
      ...(span.from < from ? [{ from: span.from, to: before(from, span.to) }] : []),
      ...(to !== null && span.to > to ? [{ from: after(to, span.from), to: span.to }] : []),
    ]);
  }
  return left;
}

/** The pauses between the spans. */
export function gaps(spans: readonly Span[]): Span[] {
  const whole = merged(spans);
  return whole.slice(1).map((span, index) => ({
    from: dayAfter(whole[index]?.to ?? span.from, 1),
    to: dayAfter(span.from, -1),
  }));
}

function before(day: string, latest: string): string {
  const eve = dayAfter(day, -1);
  return eve < latest ? eve : latest;
}

function after(day: string, earliest: string): string {
  const morrow = dayAfter(day, 1);
  return morrow > earliest ? morrow : earliest;
}
