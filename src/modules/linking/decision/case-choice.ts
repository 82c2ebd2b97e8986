import {
  CaseChoiceRequired,
  CaseChosenAndRequested,
  CaseCreatedInError,
  CaseOfOtherBenefitType,
  type KnownCase,
} from '../../cases/index.js';
import type { KyPreview } from '../matching/matching-view.js';

/** What of a case decides whether it may be named. */
export type ChosenCase = Pick<KnownCase, 'caseId' | 'caseNo' | 'benefitType' | 'createdInError'>;

export interface CaseWish {
  /** The case that the caseworker named, already found among the citizen's cases; null leaves it to KY. */
  readonly chosen: ChosenCase | null;
  readonly requestNewCase: boolean;
}

/** What will happen to the case, and whether the caseworker decided otherwise than KY would. */
export interface CaseChoice {
  readonly step: { readonly kind: 'CREATE' } | { readonly kind: 'LINK'; readonly caseId: number };
  readonly againstProposal: boolean;
}

/**
 * The KY step as confirmed (A-11, design.md 11 "The citizen's cases"): KY's own answer, or the caseworker's. With several
 * possible cases one must be named; a named case is of the benefit type and was not made in error.
 */
export function chooseCase(preview: KyPreview, wish: CaseWish, benefitType: string): CaseChoice {
  if (wish.chosen && wish.requestNewCase) throw new CaseChosenAndRequested();
  if (wish.requestNewCase) return { step: { kind: 'CREATE' }, againstProposal: preview.kind !== 'CREATE' };
  if (wish.chosen)
    return {
      step: { kind: 'LINK', caseId: usable(wish.chosen, benefitType).caseId },
      againstProposal: isAgainst(preview, wish.chosen),
    };
  if (preview.kind === 'CHOOSE') throw new CaseChoiceRequired({ count: preview.caseIds.length });
  if (preview.kind === 'LINK' && preview.caseId !== null)
    return { step: { kind: 'LINK', caseId: preview.caseId }, againstProposal: false };
  return { step: { kind: 'CREATE' }, againstProposal: false };
}

function usable(chosen: ChosenCase, benefitType: string): ChosenCase {
  if (chosen.createdInError) throw new CaseCreatedInError({ caseNo: chosen.caseNo });
  if (chosen.benefitType !== benefitType) throw new CaseOfOtherBenefitType({ caseNo: chosen.caseNo });
  return chosen;
}

function isAgainst(preview: KyPreview, chosen: ChosenCase): boolean {
  if (preview.kind === 'CHOOSE') return !preview.caseIds.includes(chosen.caseId);
  return preview.caseId !== chosen.caseId;
}
