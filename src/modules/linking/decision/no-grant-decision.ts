import { GrantsNotNamed, InformationMissing } from '../linking.errors.js';
import type { KyPreview, MatchingView } from '../matching/matching-view.js';
import { chooseCase, type ChosenCase } from './case-choice.js';
import type { NoGrantCategory, RecordNoDirectGrant } from './decision.js';
import { evidenceReceipt } from './evidence-receipt.js';
import type { GrantDecision } from './grant-decision.js';
import { requireNote } from './note.js';

const FEWEST_SEVERAL_GRANTS = 2;

/** Categories that one person may not decide alone (A-01, design.md 11). */
export function needsSecondPerson(category: NoGrantCategory): boolean {
  return category === 'MULTIPLE_GRANTS' || category === 'OTHER';
}

/** The benefit type of the case: what the caseworker supplied, else the account's own. */
export function benefitTypeOf(view: MatchingView, command: RecordNoDirectGrant): string {
  const benefitType = command.benefitType ?? view.account.benefitType;
  if (benefitType === null) throw new InformationMissing({ item: 'benefitType' });
  return benefitType;
}

/**
 * "No direct grant" as it will be carried out: a case is mandatory, the grant is not. Always with a note; for
 * claims from several grants the note names at least two of the citizen's grants.
 */
export function decideNoGrant(
  view: MatchingView,
  kyPreview: KyPreview,
  chosenCase: ChosenCase | null,
  command: RecordNoDirectGrant,
): GrantDecision {
  const note = requireNote(command.note);
  const benefitType = benefitTypeOf(view, command);
  if (command.category === 'MULTIPLE_GRANTS') assertGrantsNamed(view, note);
  const choice = chooseCase(
    kyPreview,
    { chosen: chosenCase, requestNewCase: command.requestNewCase },
    benefitType,
  );
  const none = view.candidates.find((candidate) => candidate.grant === null) ?? null;
  return {
    needsSecondPerson: needsSecondPerson(command.category),
    plan: {
      municipalityCode: command.municipalityCode,
      accountId: command.accountId,
      grantId: null,
      grantNo: null,
      category: command.category,
      benefitType,
      step: choice.step,
      caseChosenByHand: chosenCase !== null || command.requestNewCase,
      caseDebtorId: view.account.debtorId,
      chosenRank: none?.rank ?? null,
      chosenScore: none?.score ?? null,
      note,
      weightsVersion: view.weightsVersion,
      evidence: evidenceReceipt(view, {
        grantNo: null,
        category: command.category,
        rank: none?.rank ?? null,
        caseNo: chosenCase?.caseNo ?? kyPreview.caseNo,
      }),
    },
  };
}

function assertGrantsNamed(view: MatchingView, note: string): void {
  const text = note.toUpperCase();
  const named = view.candidates.filter(
    (candidate) =>
      candidate.grant !== null &&
      !candidate.needsSecondPerson &&
      text.includes(candidate.grant.grantNo.trim().toUpperCase()),
  );
  if (named.length < FEWEST_SEVERAL_GRANTS) throw new GrantsNotNamed({ named: named.length });
}
