import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AccountNotFound } from '../../claims/index.js';
import { digest } from '../decision/canonical-json.js';
import {
  readAccounts,
  readPendingPostings,
  readReasons,
  type AccountFacts,
  type PendingPostings,
} from './account-reader.js';
import { CandidateService } from './candidate.service.js';
import { CaseOutlook } from './case-outlook.js';
import { grantView } from './grant-view.js';
import type { CandidateView, GrantView, KyPreview, MatchingView } from './matching-view.js';
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
    const view = (await this.listMatchingViews(em, municipalityCode, [accountId])).get(accountId);
    if (!view) throw new AccountNotFound();
    return view;
  }

  /** The same of several accounts, asked for together; an account that is not there is left out. */
  async listMatchingViews(
    em: EntityManager,
    municipalityCode: string,
    accountIds: readonly number[],
  ): Promise<Map<number, MatchingView>> {
    const accounts = await readAccounts(em, municipalityCode, accountIds);
    const rankings = await this.candidates.rankAll(em, municipalityCode, accounts);
    const ranked = accounts.flatMap((facts, index) => {
      const ranking = rankings[index];
      return ranking ? [{ facts, ranking, debtorId: facts.account.debtorId, grants: grantsOf(ranking) }] : [];
    });
    const outlookOf = await CaseOutlook.loadAll(em, municipalityCode, ranked);
    const reasons = await readReasons(em, municipalityCode, accountIds);
    const pending = await readPendingPostings(em, municipalityCode, accountIds);
    return new Map(
      ranked.map((one) => {
        const { accountId } = one.facts.account;
        const beside = {
          reasons: reasons.get(accountId) ?? [],
          pendingPostings: pending.get(accountId) ?? NONE,
        };
        return [accountId, matchingView(one.facts, one.ranking, outlookOf(one), beside)] as const;
      }),
    );
  }
}

const NONE: PendingPostings = { count: 0, oere: 0 };

function matchingView(
  facts: AccountFacts,
  ranking: Ranking,
  outlook: CaseOutlook,
  beside: Pick<MatchingView, 'reasons' | 'pendingPostings'>,
): MatchingView {
  const { account, claims } = facts;
  const shown: Omit<MatchingView, 'receiptHash'> = {
    account,
    claims,
    ...beside,
    origins: { debitor: account.accountNo, kmdAktiv: account.grantRef },
    ...answers(facts, ranking, outlook),
    citizenCases: outlook.citizenCases(),
    missingInformation: account.benefitType === null ? ['BENEFIT_TYPE'] : [],
    weightsVersion: WEIGHTS_VERSION,
  };
  return { ...shown, receiptHash: digest(shown).toString('hex') };
}

function grantsOf(ranking: Ranking): GrantView[] {
  return ranking.answers.flatMap((answer) => (answer.found ? [grantView(answer.found)] : []));
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
