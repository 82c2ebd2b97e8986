import type { CandidateView, GrantView, KyPreview, MatchingView } from '../matching/matching-view.js';
import { chooseCase, type ChosenCase } from './case-choice.js';
import type { MatchToGrant } from './decision.js';
import { evidenceReceipt } from './evidence-receipt.js';
import { readNote, requireNote } from './note.js';
import type { PlannedLink } from './planned-link.js';

/** The grant that was chosen: one of the list, or one found by free search, outside the gates. */
export interface ChosenGrant {
  readonly grant: GrantView;
  /** Null: not in the list that was shown. */
  readonly candidate: CandidateView | null;
  readonly kyPreview: KyPreview;
  readonly chosenCase: ChosenCase | null;
}

export interface GrantDecision {
  readonly plan: PlannedLink;
  readonly needsSecondPerson: boolean;
}

/**
 * A match to a grant as it will be carried out. A note is required for anything but the best answer, for a weak match,
 * outside the gates, and when the caseworker decides about the case otherwise than KY would (design.md 11, "Notes").
 */
export function decideGrant(view: MatchingView, chosen: ChosenGrant, command: MatchToGrant): GrantDecision {
  const { grant, candidate } = chosen;
  const choice = chooseCase(
    chosen.kyPreview,
    { chosen: chosen.chosenCase, requestNewCase: command.requestNewCase ?? false },
    grant.benefitType,
  );
  const needsSecondPerson = candidate === null || candidate.needsSecondPerson;
  const noteNeeded = needsSecondPerson || choice.againstProposal || candidate.noteRequired;
  const note = noteNeeded ? requireNote(command.note) : readNote(command.note);
  return {
    needsSecondPerson,
    plan: {
      municipalityCode: command.municipalityCode,
      accountId: command.accountId,
      grantId: grant.grantId,
      grantNo: grant.grantNo,
      category: null,
      benefitType: grant.benefitType,
      step: choice.step,
      caseChosenByHand: chosen.chosenCase !== null || (command.requestNewCase ?? false),
      caseDebtorId: grant.recipientDebtorId,
      chosenRank: candidate?.rank ?? null,
      chosenScore: candidate?.score ?? null,
      note,
      weightsVersion: view.weightsVersion,
      evidence: evidenceReceipt(view, {
        grantNo: grant.grantNo,
        category: null,
        rank: candidate?.rank ?? null,
        caseNo: chosen.chosenCase?.caseNo ?? chosen.kyPreview.caseNo,
      }),
    },
  };
}
