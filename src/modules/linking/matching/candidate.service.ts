import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CprVault } from '../../shared/index.js';
import type { AccountFacts } from './account-reader.js';
import { findCandidates, type CprSlip, type NameToFind, type NumberToFind } from './candidate-search.js';
import { cprVariants } from '../ranking/cpr-slips.js';
import { nameProbes } from '../ranking/name-probes.js';
import { numberProbes } from '../ranking/number-probes.js';
import { rankAnswers, type Ranking } from '../ranking/rank-answers.js';

/** Gathers the grants that come into question and ranks them; for one account on the desk, for many in an export. */
@Injectable()
export class CandidateService {
  constructor(private readonly vault: CprVault) {}

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
      accounts.flatMap(numbersOf),
      accounts.flatMap(namesOf),
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

function numbersOf({ account }: AccountFacts): NumberToFind[] {
  return numberProbes(account.grantRef).map((digits) => ({ accountId: account.accountId, digits }));
}

/** Two slips in a number are looked for among those who bear the account's name; without a number there is nothing to look for. */
function namesOf({ account }: AccountFacts): NameToFind[] {
  if (account.grantRef === null) return [];
  return nameProbes(account.nameDelivered).map((probe) => ({ accountId: account.accountId, ...probe }));
}
