import type { EntityManager } from 'typeorm';
import type { KyAnswer, KyMessage, OpenOrLink, TakeBack } from './ky-messages.js';

/** An order that this relay sends now. */
export interface DueOrder {
  readonly municipalityCode: string;
  readonly id: number;
  readonly accountId: number;
  readonly message: KyMessage;
  /** KY had it before and did not answer in time. */
  readonly isAccepted: boolean;
}

export interface OrderRef {
  readonly municipalityCode: string;
  readonly id: number;
}

export type OrderStatus = 'WAITING' | 'ANSWERED' | 'FAILED' | 'CANCELLED' | 'TAKEN_BACK';

export interface LockedOrder extends OrderRef {
  readonly accountId: number;
  readonly kind: KyMessage['kind'];
  readonly status: OrderStatus;
  readonly failures: number;
  readonly body: OpenOrLink | TakeBack;
  /** What the link is written from; null of an order that takes back. */
  readonly decision: object | null;
}

interface ClaimedRow extends Omit<DueOrder, 'message'> {
  readonly kind: KyMessage['kind'];
  readonly key: string;
  readonly body: unknown;
}

/** The next orders of any municipality, the first of each account, leased to the caller for so long. */
export async function claimDueOrders(em: EntityManager, limit: number, leaseMs: number): Promise<DueOrder[]> {
  const rows: ClaimedRow[] = await em.query(
    `SELECT municipality_code AS "municipalityCode", id, account_id AS "accountId", kind, key, body, is_accepted AS "isAccepted"
     FROM app.ky_claim($1, $2)`,
    [limit, leaseMs],
  );
  return rows.map(({ kind, key, body, ...order }) => ({
    ...order,
    message: { key, kind, order: body } as KyMessage,
  }));
}

/** Whose the order of an answer is; null where KY speaks of something that nobody ordered. */
export async function findOrderOfKey(
  em: EntityManager,
  key: string,
): Promise<(OrderRef & { accountId: number; kind: KyMessage['kind'] }) | null> {
  const [row] = await em.query<(OrderRef & { accountId: number; kind: KyMessage['kind'] })[]>(
    'SELECT municipality_code AS "municipalityCode", id, account_id AS "accountId", kind FROM app.ky_order_of_key($1)',
    [key],
  );
  return row ?? null;
}

/** Comes behind task and account in the order of locks. */
export async function lockOrder(em: EntityManager, ref: OrderRef): Promise<LockedOrder | null> {
  const [row]: LockedOrder[] = await em.query(
    `SELECT municipality_code AS "municipalityCode", id, account_id AS "accountId", kind, status, failures, body, decision
     FROM app.ky_order WHERE municipality_code = $1 AND id = $2 FOR UPDATE`,
    [ref.municipalityCode, ref.id],
  );
  return row ?? null;
}

/** The order of the account that waits or failed, locked; there is never more than one. */
export async function lockOpenOrder(
  em: EntityManager,
  municipalityCode: string,
  accountId: number,
): Promise<LockedOrder | null> {
  const [row]: { id: number }[] = await em.query(
    `SELECT id FROM app.ky_order WHERE municipality_code = $1 AND account_id = $2 AND kind = 'OPEN_OR_LINK' AND status IN ('WAITING', 'FAILED')`,
    [municipalityCode, accountId],
  );
  return row ? lockOrder(em, { municipalityCode, id: row.id }) : null;
}

export async function recordAnswer(
  em: EntityManager,
  ref: OrderRef,
  answer: KyAnswer,
  linkId: number | null,
): Promise<void> {
  await em.query(
    `UPDATE app.ky_order SET status = 'ANSWERED', answer = $3, answered_at = now(), link_id = $4 WHERE municipality_code = $1 AND id = $2`,
    [ref.municipalityCode, ref.id, JSON.stringify(answer), linkId],
  );
}

/** The order is over, or KY said it before: kept, without effect. */
export async function recordLateAnswer(em: EntityManager, ref: OrderRef, answer: KyAnswer): Promise<void> {
  await em.query(
    `UPDATE app.ky_order SET late_answers = late_answers + 1, answer = coalesce(answer, $3), answered_at = coalesce(answered_at, now())
     WHERE municipality_code = $1 AND id = $2`,
    [ref.municipalityCode, ref.id, JSON.stringify(answer)],
  );
}

/** KY answers by its feed; if it does not within this time, that is a failure. */
export async function recordAccepted(em: EntityManager, ref: OrderRef, patienceMs: number): Promise<void> {
  await em.query(
    `UPDATE app.ky_order SET accepted_at = now(), next_try_at = clock_timestamp() + $3 * interval '1 millisecond'
     WHERE municipality_code = $1 AND id = $2 AND status = 'WAITING'`,
    [ref.municipalityCode, ref.id, patienceMs],
  );
}

export async function recordFailure(
  em: EntityManager,
  order: LockedOrder,
  failure: string,
  next: { readonly status: 'WAITING' | 'FAILED'; readonly waitMs: number },
): Promise<void> {
  await em.query(
    `UPDATE app.ky_order SET status = $3, failures = failures + 1, last_failure = $4, accepted_at = NULL,
            next_try_at = clock_timestamp() + $5 * interval '1 millisecond'
     WHERE municipality_code = $1 AND id = $2`,
    [order.municipalityCode, order.id, next.status, failure, next.waitMs],
  );
}

/** Sent again at once, with the same key: what KY did already is answered and not done twice. */
export async function sendAgain(em: EntityManager, ref: OrderRef): Promise<void> {
  await em.query(
    `UPDATE app.ky_order SET status = 'WAITING', failures = 0, accepted_at = NULL, next_try_at = now() WHERE municipality_code = $1 AND id = $2`,
    [ref.municipalityCode, ref.id],
  );
}

/** What KY may have done is taken back by an order that follows this one (trigger ky_take_back). */
export async function cancelOrder(em: EntityManager, ref: OrderRef, reason: string): Promise<void> {
  await em.query(
    `UPDATE app.ky_order SET status = 'CANCELLED', end_reason = $3 WHERE municipality_code = $1 AND id = $2`,
    [ref.municipalityCode, ref.id, reason],
  );
}
