import { dayAfter, daysOf, type OpenSpan, type Span } from './periods.js';

/** A stretch of a line of time, from `left` to `left + width` in per cent. */
export interface Stretch {
  readonly left: number;
  readonly width: number;
}

/** A line of time that holds everything drawn on it. */
export interface TimeScale {
  readonly place: (span: Span) => Stretch;
  /** The last day of the line, to which an open end is drawn. */
  readonly end: string;
  readonly years: readonly { readonly year: number; readonly left: number }[];
}

const MOST_YEARS = 8;
/** How much of an open end is drawn after the last known day. */
const OPEN_DAYS = 90;

/** Null where there is nothing to draw. */
export function timeScale(spans: readonly OpenSpan[]): TimeScale | null {
  const days = spans.flatMap(({ from, to }) => [from, to ?? from]).sort();
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return null;
  const end = spans.some(({ to }) => to === null) ? dayAfter(last, OPEN_DAYS) : last;
  const whole = daysOf({ from: first, to: end });
  const place = ({ from, to }: Span): Stretch => ({
    left: (100 * (daysOf({ from: first, to: from }) - 1)) / whole,
    width: (100 * daysOf({ from, to })) / whole,
  });
  return {
    place,
    end,
    years: yearsBetween(first, end).map((year) => ({ year, left: place(newYear(year)).left })),
  };
}

function newYear(year: number): Span {
  return { from: `${year}-01-01`, to: `${year}-01-01` };
}

/** The new years on the line, as many as can be read. */
function yearsBetween(first: string, last: string): number[] {
  const from = Number(first.slice(0, 4)) + 1;
  const to = Number(last.slice(0, 4));
  const step = Math.max(1, Math.ceil((to - from + 1) / MOST_YEARS));
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index).filter(
    (year) => (year - from) % step === 0,
  );
}
