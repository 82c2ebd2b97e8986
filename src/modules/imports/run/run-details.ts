import type { EntityManager } from 'typeorm';
import { addChanges, type RegisterChanges } from '../register/register-changes.js';

/** Accounts in count and in øre. */
export interface Amount {
  readonly count: number;
  readonly oere: number;
}

export interface RunDetails {
  /** What came in and what changed, by file and column. */
  readonly changes: RegisterChanges;
  /** Links that this run made: cases created and existing ones linked. */
  readonly outcomes: Readonly<Record<string, Amount>>;
  /** Delivered accounts that wait for a person, under each of their reasons: the sum is more than `queued`. */
  readonly reasons: Readonly<Record<string, Amount>>;
}

export const NO_DETAILS: RunDetails = { changes: {}, outcomes: {}, reasons: {} };

interface AmountRow extends Amount {
  readonly key: string;
}

/** The accounts of the delivery (number, balance as delivered) while they are staged, and while they wait. */
export const STAGED_ACCOUNTS = `SELECT DISTINCT a.id, s.balance_oere AS oere FROM staging.account s
  JOIN app.debtor_account a ON a.municipality_code = s.municipality_code AND a.account_no = s.account_no
  WHERE s.run_id = $1 AND s.municipality_code = app.current_municipality()`;
export const WAITING_ACCOUNTS = `SELECT account_id AS id, delivered_oere AS oere FROM app.load_waiting_account
  WHERE run_id = $1 AND municipality_code = app.current_municipality() AND delivered_oere IS NOT NULL`;

/** For `app.current_municipality()`, after automatic linking; `delivered` is one of the two above. */
export async function readOutcome(
  em: EntityManager,
  runId: number,
  delivered: string,
): Promise<Omit<RunDetails, 'changes'>> {
  const outcomes: AmountRow[] = await em.query(
    `SELECT l.outcome AS key, count(*)::int AS count, sum(a.balance_oere)::bigint AS oere FROM app.account_link l
     JOIN app.debtor_account a ON a.municipality_code = l.municipality_code AND a.id = l.account_id
     WHERE l.municipality_code = app.current_municipality() AND l.run_id = $1 GROUP BY l.outcome ORDER BY l.outcome`,
    [runId],
  );
  const reasons: AmountRow[] = await em.query(
    `SELECT r.reason_code AS key, count(*)::int AS count, sum(d.oere)::bigint AS oere
     FROM (${delivered}) d
     JOIN app.account_reason r ON r.municipality_code = app.current_municipality() AND r.account_id = d.id
     WHERE NOT EXISTS (SELECT 1 FROM app.account_link l WHERE l.municipality_code = r.municipality_code AND l.account_id = d.id AND l.ended_at IS NULL)
     GROUP BY r.reason_code ORDER BY r.reason_code`,
    [runId],
  );
  return { outcomes: byKey(outcomes), reasons: byKey(reasons) };
}

export function addDetails(a: RunDetails, b: RunDetails): RunDetails {
  return {
    changes: addChanges(a.changes, b.changes),
    outcomes: addAmounts(a.outcomes, b.outcomes),
    reasons: addAmounts(a.reasons, b.reasons),
  };
}

function byKey(rows: readonly AmountRow[]): Record<string, Amount> {
  return Object.fromEntries(rows.map(({ key, count, oere }) => [key, { count, oere }]));
}

function addAmounts(
  a: Readonly<Record<string, Amount>>,
  b: Readonly<Record<string, Amount>>,
): Record<string, Amount> {
  const sum: Record<string, Amount> = { ...a };
  for (const [key, more] of Object.entries(b)) {
    const before = sum[key] ?? { count: 0, oere: 0 };
    sum[key] = { count: before.count + more.count, oere: before.oere + more.oere };
  }
  return sum;
}
