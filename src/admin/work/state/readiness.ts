import type { ChoicePreview, KyPreview, MatchingView } from '../../../modules/linking/index.js';
import { isNoteNeeded, type Decision } from '../../matching/components/decision.js';

/** What the decision still lacks, in the order in which it is asked for; null when it may be sent. */
export type Lack = 'answer' | 'category' | 'benefitType' | 'ky' | 'case' | 'note' | null;

export function lackOf(decision: Decision, view: MatchingView, ky: KyPreview | null): Lack {
  if (!decision.isNone && decision.grantId === null) return 'answer';
  if (decision.isNone && decision.category === '') return 'category';
  if (decision.isNone && decision.benefitType === '' && view.account.benefitType === null)
    return 'benefitType';
  if (ky === null) return 'ky';
  if (ky.kind === 'CHOOSE' && decision.caseId === null && !decision.requestNewCase) return 'case';
  if (isNoteNeeded(decision, view, ky) && decision.note.trim() === '') return 'note';
  return null;
}

/**
 * What KY will do, where the screen's own data say so: for a listed answer nobody waits for the server, which has the
 * last word when the decision arrives. Null for a grant that was searched for, or another benefit type.
 */
export function knownPreview(decision: Decision, view: MatchingView): ChoicePreview | null {
  if (decision.isNone && decision.benefitType !== '') return null;
  const candidate = view.candidates.find(({ grant }) =>
    decision.isNone ? grant === null : grant !== null && grant.grantId === decision.grantId,
  );
  if (!candidate?.kyPreview) return null;
  const benefitType = candidate.grant?.benefitType ?? view.account.benefitType;
  const recipient = candidate.grant?.recipientDebtorId ?? null;
  return {
    kyPreview: candidate.kyPreview,
    cases: view.citizenCases.filter(
      (one) =>
        one.benefitType === benefitType &&
        !one.createdInError &&
        (['DEBTOR', 'EARLIER_NUMBER', 'LATER_NUMBER'].includes(one.holder) || one.debtorId === recipient),
    ),
  };
}

/** The decision as the API takes it. */
export function bodyOf(decision: Decision, view: MatchingView, version: number): object {
  const { isNone, category, benefitType, grantId, caseId, requestNewCase } = decision;
  const note = decision.note.trim();
  return {
    ...(isNone ? { category } : { grantId }),
    ...(isNone && benefitType !== '' ? { benefitType } : {}),
    ...(caseId === null ? {} : { chosenCaseId: caseId }),
    ...(requestNewCase ? { requestNewCase: true } : {}),
    ...(note === '' ? {} : { note }),
    receiptHash: view.receiptHash,
    version,
  };
}
