import type { EntityManager } from 'typeorm';
import type { LockedAccount } from '../account-locks.js';
import { AmountNotPositive, ClaimTypeUnknown, ReversedPeriod } from '../claims.errors.js';
import { assertHasCase } from './claim-account.js';
import type { PostedBy } from './post-on-claim.js';

/** A claim that is raised here; the principal in øre, dates as yyyy-mm-dd. */
export interface NewClaim {
  readonly claimType: string;
  readonly principalOere: number;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly dueDate: string;
}

/**
 * Throws `claims.blocked` (BR-10 counts new claims too, NHJ9), `claims.amount_not_positive`, `claims.period_reversed`,
 * `claims.claim_type_unknown`.
 */
export async function assertRaisable(
  em: EntityManager,
  municipalityCode: string,
  account: LockedAccount,
  claim: NewClaim,
): Promise<void> {
  await assertHasCase(em, municipalityCode, account);
  if (!Number.isSafeInteger(claim.principalOere) || claim.principalOere <= 0) throw new AmountNotPositive();
  if (claim.periodFrom > claim.periodTo) throw new ReversedPeriod();
  const types: unknown[] = await em.query('SELECT 1 FROM app.claim_type WHERE code = $1', [claim.claimType]);
  if (types.length === 0) throw new ClaimTypeUnknown();
}

/** Enters it, numbered within its account; answers with its id. */
export async function raiseClaim(
  em: EntityManager,
  municipalityCode: string,
  account: LockedAccount,
  claim: NewClaim,
  by: Required<PostedBy>,
): Promise<number> {
  const [row]: { id: number }[] = await em.query(
    `INSERT INTO app.claim (municipality_code, claim_no, account_id, claim_type, kind, principal_oere, interest_oere, balance_oere, established,
                            due_date, period_from, period_to, origin, raised_by, raised_by_name, raised_at, proposal_id, approved_by, approved_by_name)
     SELECT $1, 'KY-' || $3 || '-' || 1 + count(c.id), $2, t.code, t.kind, $5, 0, $5, (now() AT TIME ZONE 'Europe/Copenhagen')::date,
            $6, $7, $8, 'RAISED', $9, $10, now(), $11, $12, $13
     FROM app.claim_type t LEFT JOIN app.claim c ON c.municipality_code = $1 AND c.account_id = $2 AND c.origin = 'RAISED'
     WHERE t.code = $4 GROUP BY t.code, t.kind RETURNING id`,
    [
      municipalityCode,
      account.accountId,
      account.accountNo,
      claim.claimType,
      claim.principalOere,
      claim.dueDate,
      claim.periodFrom,
      claim.periodTo,
      by.userId,
      by.name,
      by.approval.proposalId,
      by.approval.by.userId,
      by.approval.by.name,
    ],
  );
  return row?.id ?? 0;
}
