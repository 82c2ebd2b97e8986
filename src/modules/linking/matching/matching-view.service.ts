import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AccountNotFound } from '../../claims/index.js';
import { digest } from '../decision/canonical-json.js';
import { readAccounts, readPendingPostings, readReasons, type AccountFacts } from './account-reader.js';
import { CandidateService } from './candidate.service.js';
import { CaseOutlook } from './case-outlook.js';
import { grantView } from './grant-view.js';
import type { CandidateView, KyPreview, MatchingView } from './matching-view.js';
import type { RankedAnswer, Ranking } from '../ranking/rank-answers.js';
import { WEIGHTS_VERSION } from '../ranking/weights.js';

@Injectable()
export class MatchingViewService {
  constructor(private readonly candidates: CandidateService) {}

  /**
   * Everything a deciding screen shows for one account: both origins, claims, reasons, pending postings, the ranked answers
   * with their evidence, the citizen's cases and what KY will do with each answer. Reads only, preselects nothing, holds
   * no full CPR number. Throws `claims.account_not_found`, also for an account of another municipality.
   */
  async getMatchingView(
    em: EntityManager,
    municipalityCode: string,
    accountId: number,
  ): Promise<MatchingView> {
    const [facts] = await readAccounts(em, municipalityCode, [accountId]);
    if (!facts) throw new AccountNotFound();
    const ranking = await this.candidates.rank(em, municipalityCode, facts);
    const grants = ranking.answers.flatMap((answer) => (answer.found ? [grantView(answer.found)] : []));
    const outlook = await CaseOutlook.load(em, municipalityCode, facts.account.debtorId, grants);
    const shown: Omit<MatchingView, 'receiptHash'> = {
      account: facts.account,
      reasons: await readReasons(em, municipalityCode, accountId),
      claims: facts.claims,
      origins: { debitor: facts.account.accountNo, kmdAktiv: facts.account.grantRef },
      pendingPostings: await readPendingPostings(em, municipalityCode, accountId),
      ...answers(facts, ranking, outlook),
      citizenCases: outlook.citizenCases(),
      missingInformation: facts.account.benefitType === null ? ['BENEFIT_TYPE'] : [],
      weightsVersion: WEIGHTS_VERSION,
    };
    return { ...shown, receiptHash: digest(shown).toString('hex') };
  }
}

function answers(
  facts: AccountFacts,
  ranking: Ranking,
  outlook: CaseOutlook,
): Pick<MatchingView, 'candidates' | 'isTie'> {
  return {
    candidates: ranking.answers.map((answer) => candidate(facts, answer, outlook)),
    isTie: ranking.isTie,
  };
}

function candidate(facts: AccountFacts, answer: RankedAnswer, outlook: CaseOutlook): CandidateView {
  const grant = answer.found ? grantView(answer.found) : null;
  const kyPreview = grant ? outlook.forGrant(grant) : previewWithoutGrant(facts, outlook);
  return {
    rank: answer.rank,
    score: answer.score,
    band: answer.band,
    parts: answer.parts,
    grant,
    needsSecondPerson: answer.needsSecondPerson,
    noteRequired: grant === null || isDoubtful(answer) || (kyPreview?.isTieIgnored ?? false),
    kyPreview,
  };
}

/** What needs a justification: anything but the best answer, a weak match, outside the gates (design.md 11, "Notes"). */
function isDoubtful(answer: RankedAnswer): boolean {
  return answer.needsSecondPerson || answer.rank > 1 || answer.band === 'WEAK';
}

function previewWithoutGrant(facts: AccountFacts, outlook: CaseOutlook): KyPreview | null {
  return facts.account.benefitType === null ? null : outlook.forBenefitType(facts.account.benefitType);
}
