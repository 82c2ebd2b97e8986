import type { EntityManager } from 'typeorm';
import { AccountNotFound } from '../../claims/index.js';

/** The account's number without a lock. */
export async function readAccountNo(
  em: EntityManager,
  municipalityCode: string,
  accountId: number,
): Promise<string> {
  const [row]: { accountNo: string }[] = await em.query(
    'SELECT account_no AS "accountNo" FROM app.debtor_account WHERE municipality_code = $1 AND id = $2',
    [municipalityCode, accountId],
  );
  if (!row) throw new AccountNotFound();
  return row.accountNo;
}
