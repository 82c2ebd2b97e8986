import type { EntityManager } from 'typeorm';
import type { AccountView, ClaimView, ReasonView } from './matching-view.js';

/** Of several accounts at once: the row belongs to this account. */
type Of<T> = T & { readonly accountId: number };

/** An account with its claims and the encrypted number, which is never shown and only serves to find typing slips. */
export interface AccountFacts {
  readonly account: AccountView;
  readonly claims: readonly ClaimView[];
  readonly reasonCodes: readonly string[];
  readonly typeGroup: string | null;
  readonly specialSupport: boolean;
  readonly cprCipher: Buffer | null;
  readonly inCitizenFile: boolean;
}

interface AccountRow extends AccountView {
  readonly typeGroup: string | null;
  readonly specialSupport: boolean;
  readonly cprCipher: Buffer | null;
  readonly inCitizenFile: boolean;
}

const ACCOUNTS_SQL = `
  SELECT a.id AS "accountId", a.account_no AS "accountNo", a.debtor_id AS "debtorId", d.kind AS "debtorKind", d.name AS "debtorName",
         a.name_delivered AS "nameDelivered", d.cpr_masked AS "cprMasked", d.cpr_substitute AS "cprSubstitute", d.cvr,
         d.address_protected AS "addressProtected", a.benefit_type AS "benefitType", b.name_da AS "benefitTypeName",
         a.benefit_type_raw AS "benefitTypeRaw", a.grant_ref AS "grantRef", a.established, a.due_date AS "dueDate",
         a.balance_oere AS "balanceOere", a.version, b.type_group AS "typeGroup", coalesce(b.special_support, false) AS "specialSupport",
         d.cpr_cipher AS "cprCipher", d.in_citizen_file AS "inCitizenFile"
  FROM app.debtor_account a
  JOIN app.debtor d ON d.municipality_code = a.municipality_code AND d.id = a.debtor_id
  LEFT JOIN app.benefit_type b ON b.code = a.benefit_type
  WHERE a.municipality_code = $1 AND a.id = ANY($2::bigint[])
  ORDER BY a.account_no COLLATE "C", a.id`;

const CLAIMS_SQL = `
  SELECT c.account_id AS "accountId", c.id AS "claimId", c.claim_no AS "claimNo", c.claim_type AS "claimType", t.name_da AS "claimTypeName",
         c.kind, c.principal_oere AS "principalOere", c.interest_oere AS "interestOere", c.balance_oere AS "balanceOere",
         c.established, c.due_date AS "dueDate", c.period_from AS "periodFrom", c.period_to AS "periodTo", c.limitation_date AS "limitationDate"
  FROM app.claim c JOIN app.claim_type t ON t.code = c.claim_type
  WHERE c.municipality_code = $1 AND c.account_id = ANY($2::bigint[])
  ORDER BY c.account_id, c.period_from NULLS LAST, c.claim_no`;

const REASONS_SQL = `
  SELECT account_id AS "accountId", reason_code AS code FROM app.account_reason
  WHERE municipality_code = $1 AND account_id = ANY($2::bigint[]) ORDER BY account_id, reason_code`;

/** The accounts in order of number, each with its claims; a number that is not there is left out. */
export async function readAccounts(
  em: EntityManager,
  municipalityCode: string,
  accountIds: readonly number[],
): Promise<AccountFacts[]> {
  const params = [municipalityCode, [...accountIds]];
  const accounts: AccountRow[] = await em.query(ACCOUNTS_SQL, params);
  const claims = byAccount<Of<ClaimView>>(await em.query(CLAIMS_SQL, params));
  const reasons = byAccount<{ accountId: number; code: string }>(await em.query(REASONS_SQL, params));
  return accounts.map(({ typeGroup, specialSupport, cprCipher, inCitizenFile, ...account }) => ({
    account,
    claims: (claims.get(account.accountId) ?? []).map(({ accountId: _, ...claim }) => claim),
    reasonCodes: (reasons.get(account.accountId) ?? []).map((reason) => reason.code),
    typeGroup,
    specialSupport,
    cprCipher,
    inCitizenFile,
  }));
}

/** The reasons of each account with their texts, in the order of the reference table. */
export async function readReasons(
  em: EntityManager,
  municipalityCode: string,
  accountIds: readonly number[],
): Promise<Map<number, ReasonView[]>> {
  const rows: Of<ReasonView>[] = await em.query(
    `SELECT a.account_id AS "accountId", r.code, r.label_da AS "labelDa", r.label_en AS "labelEn", r.way_out_da AS "wayOutDa",
            r.way_out_en AS "wayOutEn"
     FROM app.account_reason a JOIN app.reason_code r ON r.code = a.reason_code
     WHERE a.municipality_code = $1 AND a.account_id = ANY ($2::bigint[]) ORDER BY a.account_id, r.sort`,
    [municipalityCode, [...accountIds]],
  );
  return ownOnly(byAccount(rows));
}

export interface PendingPostings {
  readonly count: number;
  readonly oere: number;
}

/** Postings that wait for each account to get a case; the sum in øre (domain.md 8.5 no. 99). */
export async function readPendingPostings(
  em: EntityManager,
  municipalityCode: string,
  accountIds: readonly number[],
): Promise<Map<number, PendingPostings>> {
  const rows: Of<PendingPostings>[] = await em.query(
    `SELECT c.account_id AS "accountId", count(*)::int AS count, coalesce(sum(p.amount_oere), 0)::bigint AS oere
     FROM app.posting p JOIN app.claim c ON c.municipality_code = p.municipality_code AND c.id = p.claim_id
     WHERE c.municipality_code = $1 AND c.account_id = ANY ($2::bigint[]) AND p.state = 'PENDING' GROUP BY c.account_id`,
    [municipalityCode, [...accountIds]],
  );
  return new Map(rows.map(({ accountId, ...pending }) => [accountId, pending]));
}

/** The rows of each account, without saying again whose they are. */
function ownOnly<T>(groups: Map<number, Of<T>[]>): Map<number, T[]> {
  const own = new Map<number, T[]>();
  for (const [id, rows] of groups)
    own.set(
      id,
      rows.map(({ accountId: _, ...row }) => row as T),
    );
  return own;
}

function byAccount<T extends { accountId: number }>(rows: T[]): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const row of rows) {
    const group = groups.get(row.accountId);
    if (group) group.push(row);
    else groups.set(row.accountId, [row]);
  }
  return groups;
}
