import type { CandidateView, GrantView, MatchingView } from '../../../modules/linking/index.js';
import type { Span } from './periods.js';

export type Verdict = 'agrees' | 'partly' | 'differs' | 'missing';
export type Field = 'reference' | 'person' | 'benefitType' | 'period' | 'amount' | 'start';

/** One field of both records; what the two hold, and how the ranking judged them. */
export interface ComparedField {
  readonly field: Field;
  readonly verdict: Verdict;
}

/** Which pieces of evidence (domain.md 5.2) judge which field. */
const JUDGED_BY: Readonly<Record<Field, RegExp>> = {
  reference: /^reference\./,
  person: /^(person\.|cprSlip$|name\.)/,
  benefitType: /^type\./,
  period: /^(period|established)\./,
  amount: /^amount\./,
  start: /^establishedBefore$/,
};

/** Pieces that speak for the grant without being the same. */
const PARTLY =
  /^(reference\.(weaker|SLIP|TWO_SLIPS|CUT|CUT_SHORT)|person\.(CO_RECIPIENT|PREVIOUS_CPR)|cprSlip|type\.related|amount\.(near|within)|established\.within)$/;

/** The verdicts come from the very evidence that makes the score, so that the two never contradict each other. */
export function compareFields(
  view: Pick<MatchingView, 'account' | 'claims'>,
  candidate: CandidateView,
): ComparedField[] {
  const { grant } = candidate;
  if (grant === null) return [];
  return (Object.keys(JUDGED_BY) as Field[]).map((field) => ({
    field,
    verdict: verdictOf(field, view, grant, candidate.parts),
  }));
}

function verdictOf(
  field: Field,
  view: Pick<MatchingView, 'account' | 'claims'>,
  grant: GrantView,
  parts: CandidateView['parts'],
): Verdict {
  const judging = parts.filter(({ code }) => JUDGED_BY[field].test(code));
  if (judging.length === 0) return silentVerdict(field, view, grant);
  const points = judging.reduce((sum, part) => sum + part.points, 0);
  if (points < 0) return 'differs';
  const isPartly = judging.some(({ code, params }) =>
    code === 'period.overlap' ? params['overlap'] !== params['days'] : PARTLY.test(code),
  );
  return isPartly ? 'partly' : 'agrees';
}

/** Without a piece of evidence either side lacks the field, or the two have nothing in common that would give points. */
function silentVerdict(
  field: Field,
  { account, claims }: Pick<MatchingView, 'account' | 'claims'>,
  grant: GrantView,
): Verdict {
  switch (field) {
    case 'reference':
      return account.grantRef === null ? 'missing' : 'differs';
    case 'person':
      return 'differs';
    case 'benefitType':
      return account.benefitType === null ? 'missing' : 'differs';
    case 'period':
      return datedSpans(mainClaims(claims)).length === 0 ? 'missing' : 'differs';
    case 'amount':
      return grant.amountOere === null || mainClaims(claims).length === 0 ? 'missing' : 'partly';
    case 'start':
      return 'agrees';
  }
}

/** What the ranking counts: neither interest nor fees, nor what was claimed by hand. */
export function mainClaims(claims: MatchingView['claims']): MatchingView['claims'] {
  return claims.filter(({ kind }) => kind === 'MAIN');
}

/** The periods of the claims that have one. */
export function datedSpans(claims: MatchingView['claims']): Span[] {
  return claims.flatMap(({ periodFrom, periodTo }) =>
    periodFrom !== null && periodTo !== null ? [{ from: periodFrom, to: periodTo }] : [],
  );
}
