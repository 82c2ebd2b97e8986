import type { EntityManager } from 'typeorm';
import type { PostingState } from '../posting.entity.js';
import { ClaimNotFound } from '../claims.errors.js';
import type { PostingReason, PostingType } from './posting-types.js';

/** One line of a claim's ledger; amounts in øre. `effectOere` is what it did to the balance, null until processed. */
export interface LedgerLine {
  readonly postingId: number;
  readonly postingNo: string;
  readonly type: PostingType;
  readonly amountOere: number;
  readonly effectOere: number | null;
  readonly entryDate: string;
  readonly effectiveDate: string;
  readonly state: PostingState;
  readonly reason: PostingReason | null;
  readonly note: string | null;
  readonly createdByName: string | null;
  readonly approvedByName: string | null;
  /** The person, or KY's own job. */
  readonly processedByName: string | null;
  readonly processedAt: Date | null;
  readonly reversesNo: string | null;
  readonly reversedByNo: string | null;
}

/** A claim's ledger: what Debitor delivered, what was processed since, what waits. Amounts in øre. */
export interface ClaimLedger {
  readonly claimId: number;
  readonly claimNo: string;
  readonly accountNo: string;
  readonly hasCase: boolean;
  readonly deliveredOere: number;
  readonly balanceOere: number;
  readonly pendingCount: number;
  readonly pendingOere: number;
  readonly lines: readonly LedgerLine[];
}

/** A posting that was processed, is no reversal itself and was not reversed yet; the database refuses the others too. */
export function isReversible({ state, type, reversedByNo }: LedgerLine): boolean {
  return state === 'PROCESSED' && type !== 'REVERSAL' && reversedByNo === null;
}

/** In order of effective date. Throws `claims.claim_not_found`, also for one of another municipality. */
export async function readClaimLedger(
  em: EntityManager,
  municipalityCode: string,
  claimId: number,
): Promise<ClaimLedger> {
  const [claim]: Omit<ClaimLedger, 'lines' | 'pendingCount' | 'pendingOere'>[] = await em.query(
    `SELECT c.id AS "claimId", c.claim_no AS "claimNo", a.account_no AS "accountNo", c.balance_oere AS "deliveredOere",
            c.balance_oere + c.posted_oere AS "balanceOere",
            EXISTS (SELECT 1 FROM app.account_link l WHERE l.municipality_code = c.municipality_code AND l.account_id = c.account_id
                    AND l.ended_at IS NULL) AS "hasCase"
     FROM app.claim c JOIN app.debtor_account a ON a.municipality_code = c.municipality_code AND a.id = c.account_id
     WHERE c.municipality_code = $1 AND c.id = $2`,
    [municipalityCode, claimId],
  );
  if (!claim) throw new ClaimNotFound();
  const lines: LedgerLine[] = await em.query(
    `SELECT p.id AS "postingId", p.posting_no AS "postingNo", p.posting_type AS type, p.amount_oere AS "amountOere", p.effect_oere AS "effectOere",
            p.entry_date AS "entryDate", p.effective_date AS "effectiveDate", p.state, p.reason_code AS reason, p.note,
            p.created_by_name AS "createdByName", p.approved_by_name AS "approvedByName", p.processed_by_name AS "processedByName",
            p.processed_at AS "processedAt", r.posting_no AS "reversesNo", o.posting_no AS "reversedByNo"
     FROM app.posting p
     LEFT JOIN app.posting r ON r.municipality_code = p.municipality_code AND r.id = p.reverses_posting_id
     LEFT JOIN app.posting o ON o.municipality_code = p.municipality_code AND o.reverses_posting_id = p.id
     WHERE p.municipality_code = $1 AND p.claim_id = $2 ORDER BY p.effective_date, p.id`,
    [municipalityCode, claimId],
  );
  const waiting = lines.filter(({ state }) => state === 'PENDING' || state === 'RELEASED');
  return {
    ...claim,
    pendingCount: waiting.length,
    pendingOere: waiting.reduce((sum, { amountOere }) => sum + amountOere, 0),
    lines,
  };
}
