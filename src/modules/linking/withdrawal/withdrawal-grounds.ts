import type { EntityManager } from 'typeorm';
import { AccountNotFound } from '../../claims/index.js';
import { WithdrawalGroundMissing, WithdrawalWithPendingPostings } from '../linking.errors.js';
import type { WithdrawalGround } from './withdrawal.js';

/** What decides whether an account may be withdrawn. */
export interface WithdrawalFacts {
  readonly balanceOere: number;
  readonly reasonCodes: readonly string[];
  readonly hasPendingPostings: boolean;
}

const DUPLICATE_REASON = 'R-16';
const WRONG_DOMAIN_REASON = 'R-18';

/** Only for zero balance, R-16 or R-18, and never while postings wait (A-24, design.md 11 "Withdrawal"). */
export function assertWithdrawable(facts: WithdrawalFacts, ground: WithdrawalGround): void {
  if (!holds(facts, ground)) throw new WithdrawalGroundMissing({ ground });
  if (facts.hasPendingPostings) throw new WithdrawalWithPendingPostings();
}

/** Reads with the columns that Netcompany may see, too. */
export async function readWithdrawalFacts(
  em: EntityManager,
  municipalityCode: string,
  accountId: number,
): Promise<WithdrawalFacts> {
  const [facts]: WithdrawalFacts[] = await em.query(
    `SELECT a.balance_oere AS "balanceOere",
            ARRAY(SELECT r.reason_code FROM app.account_reason r WHERE r.municipality_code = $1 AND r.account_id = $2 ORDER BY 1) AS "reasonCodes",
            EXISTS (SELECT 1 FROM app.posting p JOIN app.claim c ON c.municipality_code = p.municipality_code AND c.id = p.claim_id
                    WHERE c.municipality_code = $1 AND c.account_id = $2 AND p.state = 'PENDING') AS "hasPendingPostings"
     FROM app.debtor_account a WHERE a.municipality_code = $1 AND a.id = $2`,
    [municipalityCode, accountId],
  );
  if (!facts) throw new AccountNotFound();
  return facts;
}

function holds(facts: WithdrawalFacts, ground: WithdrawalGround): boolean {
  switch (ground) {
    case 'ZERO_BALANCE':
      return facts.balanceOere === 0;
    case 'DUPLICATE':
      return facts.reasonCodes.includes(DUPLICATE_REASON);
    case 'WRONG_DOMAIN':
      return facts.reasonCodes.includes(WRONG_DOMAIN_REASON);
  }
}
