import type { GrantView, MatchingView } from '../../../modules/linking/index.js';
import { datedSpans } from './compare-fields.js';
import { daysOf, gaps, inside, merged, outside, type Span } from './periods.js';
import { timeScale, type Stretch } from './time-scale.js';

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

/** Null where neither claims nor grants have a period. */
export function ribbonOf(view: MatchingView, focus: GrantView | null): Ribbon | null {
  const grants = view.candidates.flatMap(({ grant }) => (grant === null ? [] : [grant]));
  const claimSpans = merged(datedSpans(view.claims));
  const open = grants.map(({ periodFrom, periodTo }) => ({ from: periodFrom, to: periodTo }));
  const scale = timeScale([...claimSpans, ...open]);
  if (scale === null) return null;
  const { place, end, years } = scale;
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
    years,
  };
}
