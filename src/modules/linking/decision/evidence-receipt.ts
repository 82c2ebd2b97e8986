import type { CandidateView, CitizenCase, MatchingView } from '../matching/matching-view.js';

/** What was decided, for the receipt. */
export interface ChosenAnswer {
  readonly grantNo: string | null;
  readonly category: string | null;
  readonly rank: number | null;
  readonly caseNo: string | null;
}

/**
 * The evidence receipt (design.md 7): the whole list as it was shown, with the parts of every score, the version of the
 * weights, the citizen's cases and what KY would have done. No CPR number, not even a masked one.
 */
export function evidenceReceipt(view: MatchingView, chosen: ChosenAnswer): Record<string, unknown> {
  return {
    weightsVersion: view.weightsVersion,
    receiptHash: view.receiptHash,
    reasons: view.reasons.map((reason) => reason.code),
    isTie: view.isTie,
    candidates: view.candidates.map(candidateLine),
    cases: view.citizenCases.map(caseLine),
    pendingPostings: view.pendingPostings,
    chosen,
  };
}

function candidateLine(candidate: CandidateView): Record<string, unknown> {
  const { grant, kyPreview } = candidate;
  return {
    rank: candidate.rank,
    score: candidate.score,
    band: candidate.band,
    parts: candidate.parts,
    grantNo: grant?.grantNo ?? null,
    recipient: grant?.recipientName ?? null,
    benefitType: grant?.benefitType ?? null,
    period: grant ? [grant.periodFrom, grant.periodTo] : null,
    needsSecondPerson: candidate.needsSecondPerson,
    ky: kyPreview && { kind: kyPreview.kind, caseNo: kyPreview.caseNo },
  };
}

function caseLine(known: CitizenCase): Record<string, unknown> {
  return {
    caseNo: known.caseNo,
    benefitType: known.benefitType,
    opened: known.opened,
    status: known.status,
    tiedGrantNo: known.tiedGrantNo,
    createdInError: known.createdInError,
    holder: known.holder,
  };
}
