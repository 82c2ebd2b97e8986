import type { CandidateView, KyPreview } from '../../../modules/linking/index.js';

/** What the caseworker has chosen so far; empty at first. */
export interface Decision {
  readonly isNone: boolean;
  readonly grantId: number | null;
  readonly category: string;
  readonly benefitType: string;
  readonly caseId: number | null;
  readonly requestNewCase: boolean;
  readonly note: string;
}

/** What of the screen decides what is asked and demanded; a `MatchingView` is one. */
export interface ShownAnswers {
  readonly account: { readonly benefitType: string | null };
  readonly candidates: readonly (Pick<CandidateView, 'noteRequired' | 'needsSecondPerson'> & {
    readonly grant: { readonly grantId: number } | null;
  })[];
}

export const EMPTY_DECISION: Decision = {
  isNone: false,
  grantId: null,
  category: '',
  benefitType: '',
  caseId: null,
  requestNewCase: false,
  note: '',
};

/** Another answer: what was said about the case of the one before is forgotten. */
export function withAnswer(decision: Decision, answer: Partial<Decision>): Decision {
  return { ...decision, ...answer, caseId: null, requestNewCase: false };
}

/** The answer as `GET …/ky-preview` is asked about it; null while there is none, or the benefit type is missing. */
export function previewQuery(decision: Decision, view: ShownAnswers): string | null {
  if (!decision.isNone) return decision.grantId === null ? null : `grantId=${decision.grantId}`;
  if (decision.benefitType !== '') return `benefitType=${encodeURIComponent(decision.benefitType)}`;
  return view.account.benefitType === null ? null : '';
}

const SHARED_CATEGORIES = ['MULTIPLE_GRANTS', 'OTHER'];

/** Outside the gates, and in two of the categories without a direct grant, the choice is a proposal to a second person. */
export function needsSecondPerson(decision: Decision, view: ShownAnswers): boolean {
  if (decision.isNone) return SHARED_CATEGORIES.includes(decision.category);
  if (decision.grantId === null) return false;
  return view.candidates.find((one) => one.grant?.grantId === decision.grantId)?.needsSecondPerson ?? true;
}

/** The same rule as the service's: anything but the best answer, and a case other than KY's own (design.md 11, "Notes"). */
export function isNoteNeeded(
  decision: Decision,
  view: ShownAnswers,
  ky: Pick<KyPreview, 'kind' | 'caseId' | 'caseIds'> | null,
): boolean {
  const candidate = view.candidates.find((one) => one.grant?.grantId === decision.grantId);
  if (decision.isNone || candidate === undefined || candidate.noteRequired) return true;
  if (ky === null) return false;
  const { kind, caseId, caseIds } = ky;
  if (decision.requestNewCase) return kind !== 'CREATE';
  if (decision.caseId === null) return false;
  return kind === 'CHOOSE' ? !caseIds.includes(decision.caseId) : decision.caseId !== caseId;
}
