import type { EntityManager } from 'typeorm';

/** The withdrawal that holds now. */
export interface ActiveWithdrawal {
  readonly withdrawalId: number;
  readonly proposedBy: number;
  readonly proposedByName: string;
}

/** Read under the account's lock, so that it holds until the transaction ends. */
export async function findActiveWithdrawal(
  em: EntityManager,
  municipalityCode: string,
  accountId: number,
): Promise<ActiveWithdrawal | null> {
  const [active]: ActiveWithdrawal[] = await em.query(
    `SELECT id AS "withdrawalId", proposed_by AS "proposedBy", proposed_by_name AS "proposedByName"
     FROM app.account_withdrawal WHERE municipality_code = $1 AND account_id = $2 AND ended_at IS NULL`,
    [municipalityCode, accountId],
  );
  return active ?? null;
}

export interface WithdrawalEnd {
  readonly municipalityCode: string;
  readonly withdrawalId: number;
  readonly reason: string;
  readonly endedBy: number;
  readonly endedByName: string;
}

/** Ends the withdrawal's row and keeps it; the account is undecided again. */
export async function endWithdrawal(em: EntityManager, end: WithdrawalEnd): Promise<void> {
  await em.query(
    `UPDATE app.account_withdrawal SET ended_at = now(), ended_by = $3, ended_by_name = $4, end_reason = $5
     WHERE municipality_code = $1 AND id = $2`,
    [end.municipalityCode, end.withdrawalId, end.endedBy, end.endedByName, end.reason],
  );
}
