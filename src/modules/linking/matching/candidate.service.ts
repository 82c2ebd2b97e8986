import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CprVault } from '../../shared/index.js';
import type { AccountFacts } from './account-reader.js';
import { findCandidates, type CprSlip } from './candidate-search.js';
import { cprVariants } from '../ranking/cpr-slips.js';
import { rankAnswers, type Ranking } from '../ranking/rank-answers.js';

/** Gathers the grants that come into question and ranks them; for one account on the desk, for many in an export. */
@Injectable()
export class CandidateService {
  constructor(private readonly vault: CprVault) {}

  async rank(em: EntityManager, municipalityCode: string, facts: AccountFacts): Promise<Ranking> {
    return rankAnswers(
      facts,
      await findCandidates(em, municipalityCode, [facts.account.accountId], this.slipsOf(facts)),
    );
  }

  /** The rankings of several accounts of one municipality, in the order given, with one search for all of them. */
  async rankAll(
    em: EntityManager,
    municipalityCode: string,
    accounts: readonly AccountFacts[],
  ): Promise<Ranking[]> {
    const ids = accounts.map((facts) => facts.account.accountId);
    const found = await findCandidates(
      em,
      municipalityCode,
      ids,
      accounts.flatMap((facts) => this.slipsOf(facts)),
    );
    const byAccount = new Map(ids.map((id) => [id, [] as typeof found]));
    for (const candidate of found) byAccount.get(candidate.accountId)?.push(candidate);
    return accounts.map((facts) => rankAnswers(facts, byAccount.get(facts.account.accountId) ?? []));
  }

  /** The numbers within a typing slip of the debtor's, hashed; the number itself stays in this method. */
  private slipsOf(facts: AccountFacts): CprSlip[] {
    const { cprCipher, account } = facts;
    if (!cprCipher) return [];
    const variants = cprVariants(this.vault.decrypt(cprCipher));
    return variants.map((variant) => ({ accountId: account.accountId, cprHash: this.vault.hash(variant) }));
  }
}
