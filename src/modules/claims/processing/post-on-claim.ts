import type { EntityManager } from 'typeorm';
import type { Actor } from '../../shared/index.js';
import { AmountNotPositive, EffectiveDateAhead, MoreThanBalance } from '../claims.errors.js';
import { assertHasCase, type LockedClaim } from './claim-account.js';
import { effectOf, type PostingByHand, type PostingReason, type PostingType } from './posting-types.js';

/** What is posted; the amount in øre, the effective date decides the order in which postings count. */
export interface NewPosting {
  readonly type: PostingByHand;
  readonly amountOere: number;
  readonly effectiveDate: string;
  readonly reason: PostingReason;
  readonly note: string;
}

/** Who stands behind a posting: the second person where one is needed. */
export interface PostedBy {
  readonly userId: number;
  readonly name: string;
  readonly approval?: { readonly proposalId: number; readonly by: Actor & { readonly userId: number } };
}

/**
 * Throws `claims.blocked`, `claims.amount_not_positive`, `claims.more_than_balance`, `claims.effective_date_ahead`. The
 * database refuses the same, whoever asks. `today` is the Danish date.
 */
export async function assertPostable(
  em: EntityManager,
  municipalityCode: string,
  claim: LockedClaim,
  posting: Pick<NewPosting, 'type' | 'amountOere' | 'effectiveDate'>,
  today: string,
): Promise<void> {
  await assertHasCase(em, municipalityCode, claim.account);
  if (!Number.isSafeInteger(posting.amountOere) || posting.amountOere <= 0) throw new AmountNotPositive();
  if (claim.balanceOere + effectOf(posting.type, posting.amountOere) < 0)
    throw new MoreThanBalance({ claimNo: claim.claimNo });
  if (posting.effectiveDate > today) throw new EffectiveDateAhead();
}

/** Enters and processes it at once; answers with its id. */
export async function post(
  em: EntityManager,
  municipalityCode: string,
  claim: LockedClaim,
  posting: NewPosting,
  by: PostedBy,
): Promise<number> {
  return insert(em, municipalityCode, claim, { ...posting, reversesPostingId: null }, by);
}

/** Takes back a processed posting; it is never edited (domain.md 4.7). */
export async function reverse(
  em: EntityManager,
  municipalityCode: string,
  claim: LockedClaim,
  reversed: { readonly postingId: number; readonly amountOere: number; readonly effectiveDate: string },
  note: string,
  by: PostedBy,
): Promise<number> {
  const { postingId: reversesPostingId, amountOere, effectiveDate } = reversed;
  const posting = { amountOere, effectiveDate, reversesPostingId, note };
  return insert(em, municipalityCode, claim, { ...posting, type: 'REVERSAL', reason: 'FEJL' }, by);
}

interface InsertedPosting extends Omit<NewPosting, 'type'> {
  readonly type: PostingType;
  readonly reversesPostingId: number | null;
}

/** Numbered within its claim, under the account's lock. */
async function insert(
  em: EntityManager,
  municipalityCode: string,
  claim: LockedClaim,
  posting: InsertedPosting,
  by: PostedBy,
): Promise<number> {
  const [row]: { id: number }[] = await em.query(
    `INSERT INTO app.posting (municipality_code, posting_no, claim_id, posting_type, amount_oere, entry_date, effective_date, state, source,
                              reason_code, note, created_by, created_by_name, proposal_id, approved_by, approved_by_name, reverses_posting_id)
     SELECT $1, 'KY-' || $3 || '-' || 1 + count(*), $2, $4, $5, (now() AT TIME ZONE 'Europe/Copenhagen')::date, $6, 'PROCESSED', 'CASEWORKER',
            $7, $8, $9, $10, $11, $12, $13, $14
     FROM app.posting WHERE municipality_code = $1 AND claim_id = $2 AND source = 'CASEWORKER' RETURNING id`,
    [
      municipalityCode,
      claim.claimId,
      claim.claimNo,
      posting.type,
      posting.amountOere,
      posting.effectiveDate,
      posting.reason,
      posting.note,
      by.userId,
      by.name,
      by.approval?.proposalId ?? null,
      by.approval?.by.userId ?? null,
      by.approval?.by.name ?? null,
      posting.reversesPostingId,
    ],
  );
  return row?.id ?? 0;
}
