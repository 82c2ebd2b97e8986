import type { CandidateView, MatchingView } from '../matching/matching-view.js';
import type { TwinFacts } from './twin.js';

/** Kinds of evidence that say whose the account is and what it is for; amounts may differ from month to month. */
const DECIDING = /^(reference|person|type|period|cprSlip|name)\b/;

/** The answer for this grant on the screen of an account; null where it is not in the list. */
export function answerFor(view: MatchingView, grantId: number): CandidateView | null {
  return view.candidates.find(({ grant }) => grant?.grantId === grantId) ?? null;
}

/** Equal for two accounts for which the same speaks: the place in the list, and the kinds of deciding evidence. */
export function patternOf(answer: CandidateView): string {
  const kinds = answer.parts.map(({ code }) => code).filter((code) => DECIDING.test(code));
  return JSON.stringify([answer.rank, answer.needsSecondPerson, ...kinds.sort()]);
}

/** Null for an account whose main claims lack a date: nothing says whether it adjoins. */
export function factsOf(view: MatchingView, answer: CandidateView): TwinFacts | null {
  const main = view.claims.filter(({ kind }) => kind === 'MAIN');
  const days = main.map(({ periodFrom, periodTo }) => ({ from: periodFrom, to: periodTo }));
  const [from] = days.map((day) => day.from ?? '').sort();
  const to = days
    .map((day) => day.to ?? '')
    .sort()
    .at(-1);
  if (!from || !to || days.some((day) => day.from === null || day.to === null)) return null;
  return {
    span: { from, to },
    claimTypes: [...new Set(view.claims.map(({ claimTypeName }) => claimTypeName))].sort(),
    claims: view.claims.length,
    principalOere: view.claims.reduce((sum, { principalOere }) => sum + principalOere, 0),
    balanceOere: view.account.balanceOere,
    grantRef: view.account.grantRef,
    nameDelivered: view.account.nameDelivered,
    reasons: view.reasons.map(({ code }) => code),
    pendingPostings: view.pendingPostings.count,
    score: answer.score,
  };
}
