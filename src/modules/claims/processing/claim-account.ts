import type { EntityManager } from 'typeorm';
import { lockAccount, type LockedAccount } from '../account-locks.js';
import { ClaimNotFound, ProcessingBlocked } from '../claims.errors.js';

/** A claim whose account is locked; amounts in øre, as they stand now. */
export interface LockedClaim {
  readonly account: LockedAccount;
  readonly claimId: number;
  readonly claimNo: string;
  readonly version: number;
  readonly balanceOere: number;
}

/** Locks the claim's account: of two people who post at once the second sees what the first did. */
export async function lockClaim(
  em: EntityManager,
  municipalityCode: string,
  claimId: number,
): Promise<LockedClaim> {
  const [found]: { accountId: number }[] = await em.query(
    'SELECT account_id AS "accountId" FROM app.claim WHERE municipality_code = $1 AND id = $2',
    [municipalityCode, claimId],
  );
  if (!found) throw new ClaimNotFound();
  const account = await lockAccount(em, municipalityCode, found.accountId);
  const [claim]: Omit<LockedClaim, 'account'>[] = await em.query(
    `SELECT id AS "claimId", claim_no AS "claimNo", version, balance_oere + posted_oere AS "balanceOere"
     FROM app.claim WHERE municipality_code = $1 AND id = $2 AND account_id = $3`,
    [municipalityCode, claimId, account.accountId],
  );
  if (!claim) throw new ClaimNotFound();
  return { ...claim, account };
}

/** Without a case nothing is processed (BR-10, BR-11); read under the account's lock. */
export async function assertHasCase(
  em: EntityManager,
  municipalityCode: string,
  account: LockedAccount,
): Promise<void> {
  const links: unknown[] = await em.query(
    'SELECT 1 FROM app.account_link WHERE municipality_code = $1 AND account_id = $2 AND ended_at IS NULL',
    [municipalityCode, account.accountId],
  );
  if (links.length === 0) throw new ProcessingBlocked({ accountNo: account.accountNo });
}
