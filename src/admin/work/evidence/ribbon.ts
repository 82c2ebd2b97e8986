import type { GrantView, MatchingView } from '../../../modules/linking/index.js';
import { datedSpans } from './compare-fields.js';
import { dayAfter, daysOf, gaps, inside, merged, outside, type Span } from './periods.js';

/** A stretch of the ribbon, from `left` to `left + width` in per cent. */
export interface Stretch {
  readonly left: number;
  readonly width: number;
}

export interface GrantLane {
  readonly grant: GrantView;
  readonly bar: Stretch;
  readonly isOpen: boolean;
  readonly overlap: readonly Stretch[];
  readonly daysInside: number;
}

/** Claims above grants on one line of time; for the grant in focus the days outside it, too. */
export interface Ribbon {
  readonly claims: readonly Stretch[];
  readonly claimSpans: readonly Span[];
  readonly claimDays: number;
  readonly lanes: readonly GrantLane[];
  /** Claim days outside the grant in focus; outside every grant while none is. */
  readonly outside: readonly Stretch[];
  readonly outsideSpans: readonly Span[];
  readonly gaps: readonly Stretch[];
  readonly gapSpans: readonly Span[];
  readonly years: readonly { readonly year: number; readonly left: number }[];
}

const MOST_YEARS = 8;
/** How much of an open end is drawn after the last known day. */
const OPEN_DAYS = 90;

/** Null where neither claims nor grants have a period. */
export function ribbonOf(view: MatchingView, focus: GrantView | null): Ribbon | null {
  const grants = view.candidates.flatMap(({ grant }) => (grant === null ? [] : [grant]));
  const claimSpans = merged(datedSpans(view.claims));
  const days = [
    ...claimSpans.flatMap(({ from, to }) => [from, to]),
    ...grants.flatMap(({ periodFrom, periodTo }) => [periodFrom, periodTo ?? periodFrom]),
  ].sort();
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return null;
  const hasOpenEnd = grants.some(({ periodTo }) => periodTo === null);
  const end = hasOpenEnd ? dayAfter(last, OPEN_DAYS) : last;
  const whole = daysOf({ from: first, to: end });
  const place = ({ from, to }: Span): Stretch => ({
    left: (100 * (daysOf({ from: first, to: from }) - 1)) / whole,
    width: (100 * daysOf({ from, to })) / whole,
  });
  const open = grants.map(({ periodFrom, periodTo }) => ({ from: periodFrom, to: periodTo }));
  const measure = focus === null ? open : [{ from: focus.periodFrom, to: focus.periodTo }];
  const outsideSpans = outside(claimSpans, measure);
  const gapSpans = gaps(claimSpans);
  return {
    claims: claimSpans.map(place),
    claimSpans,
    claimDays: claimSpans.reduce((sum, span) => sum + daysOf(span), 0),
    lanes: grants.map((grant) => {
      const overlap = inside(claimSpans, { from: grant.periodFrom, to: grant.periodTo });
      return {
        grant,
        bar: place({ from: grant.periodFrom, to: grant.periodTo ?? end }),
        isOpen: grant.periodTo === null,
        overlap: overlap.map(place),
        daysInside: overlap.reduce((sum, span) => sum + daysOf(span), 0),
      };
    }),
    outside: outsideSpans.map(place),
    outsideSpans,
    gaps: gapSpans.map(place),
    gapSpans,
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
