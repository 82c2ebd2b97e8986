import type { TestDatabase } from './database.js';

/** The link that a screen shows of the account now; 0 where there is none. */
export function shownLink(db: TestDatabase, accountId: number): Promise<number> {
  return idOf(
    db,
    'SELECT id::int FROM app.account_link WHERE account_id = $1 AND ended_at IS NULL',
    accountId,
  );
}

/** The withdrawal that a screen shows of the account now; 0 where there is none. */
export function shownWithdrawal(db: TestDatabase, accountId: number): Promise<number> {
  return idOf(
    db,
    'SELECT id::int FROM app.account_withdrawal WHERE account_id = $1 AND ended_at IS NULL',
    accountId,
  );
}

/** The proposal that waits on the account now; 0 where there is none. */
export function shownProposal(db: TestDatabase, accountId: number): Promise<number> {
  return idOf(db, `SELECT id::int FROM app.proposal WHERE account_id = $1 AND status = 'OPEN'`, accountId);
}

/** What the form of a task's command sends along: the row that it is about. */
export async function shownRow(db: TestDatabase, accountId: number, action: string): Promise<object> {
  if (['approve', 'reject', 'withdrawProposal'].includes(action)) {
    const proposalId = await shownProposal(db, accountId);
    return proposalId === 0 ? {} : { proposalId };
  }
  if (action === 'undoWithdrawal') return { withdrawalId: await shownWithdrawal(db, accountId) };
  if (action !== 'undoLink') return {};
  const linkId = await shownLink(db, accountId);
  return linkId === 0 ? {} : { linkId };
}

async function idOf(db: TestDatabase, sql: string, accountId: number): Promise<number> {
  const [row] = await db.superQuery<{ id: number }>(sql, [accountId]);
  return row?.id ?? 0;
}
