import type { EntityManager } from 'typeorm';
import { AccountNotFound, DebtorNotFound } from './claims.errors.js';

/** What a decision needs of an account whose row it holds. */
export interface LockedAccount {
  readonly accountId: number;
  readonly accountNo: string;
  readonly debtorId: number;
  readonly version: number;
}

/**
 * Locks the account's row until the transaction ends: of several people who decide one account at once, each waits here
 * and then sees what the one before did. Comes after package and task, before debtors (design.md 5, reliability.md 4.2).
 */
export async function lockAccount(
  em: EntityManager,
  municipalityCode: string,
  accountId: number,
): Promise<LockedAccount> {
  const [account]: LockedAccount[] = await em.query(
    `SELECT id AS "accountId", account_no AS "accountNo", debtor_id AS "debtorId", version
     FROM app.debtor_account WHERE municipality_code = $1 AND id = $2 FOR UPDATE`,
    [municipalityCode, accountId],
  );
  if (!account) throw new AccountNotFound();
  return account;
}

/**
 * Locks the citizens' rows, lowest id first: two accounts of one citizen that are decided at once must not both find no
 * case and create one each (A-11).
 */
export async function lockDebtors(
  em: EntityManager,
  municipalityCode: string,
  debtorIds: readonly number[],
): Promise<void> {
  const wanted = [...new Set(debtorIds)];
  const rows: unknown[] = await em.query(
    'SELECT id FROM app.debtor WHERE municipality_code = $1 AND id = ANY($2) ORDER BY id FOR UPDATE',
    [municipalityCode, wanted],
  );
  if (rows.length !== wanted.length) throw new DebtorNotFound();
}
