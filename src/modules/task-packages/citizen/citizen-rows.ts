import type { EntityManager } from 'typeorm';
import type { CitizenOrigin, CitizenTimeline, TimelineAccount, TimelineGrant } from './citizen-timeline.js';

/** Whose the origin is, and its number as the purpose of the look-up. */
export interface OriginRow {
  readonly debtorId: number;
  readonly purpose: string;
}

const ORIGINS: Readonly<Record<CitizenOrigin, string>> = {
  task: `SELECT a.debtor_id AS "debtorId", t.task_no AS purpose FROM app.link_task t
    JOIN app.debtor_account a ON a.municipality_code = t.municipality_code AND a.id = t.account_id
    WHERE t.municipality_code = $1 AND t.id = $2`,
  account: `SELECT debtor_id AS "debtorId", account_no AS purpose FROM app.debtor_account WHERE municipality_code = $1 AND id = $2`,
  case: `SELECT debtor_id AS "debtorId", case_no AS purpose FROM app.case_file WHERE municipality_code = $1 AND id = $2`,
  grant: `SELECT debtor_id AS "debtorId", grant_no AS purpose FROM app.grant_award WHERE municipality_code = $1 AND id = $2`,
};

export async function findOrigin(
  em: EntityManager,
  municipalityCode: string,
  from: CitizenOrigin,
  id: number,
): Promise<OriginRow | null> {
  const [row]: OriginRow[] = await em.query(ORIGINS[from], [municipalityCode, id]);
  return row ?? null;
}

export async function readCitizen(
  em: EntityManager,
  municipalityCode: string,
  debtorId: number,
): Promise<Pick<CitizenTimeline, 'name' | 'cprMasked' | 'addressProtected'>> {
  const [row]: Pick<CitizenTimeline, 'name' | 'cprMasked' | 'addressProtected'>[] = await em.query(
    `SELECT name, cpr_masked AS "cprMasked", address_protected AS "addressProtected"
     FROM app.debtor WHERE municipality_code = $1 AND id = $2`,
    [municipalityCode, debtorId],
  );
  return row ?? { name: '', cprMasked: null, addressProtected: false };
}

export function readGrants(
  em: EntityManager,
  municipalityCode: string,
  debtorIds: readonly number[],
): Promise<TimelineGrant[]> {
  return em.query(
    `SELECT g.id AS "grantId", g.grant_no AS "grantNo", b.name_da AS "benefitTypeName", g.period_from AS "periodFrom",
            g.period_to AS "periodTo", g.amount_oere AS "amountOere", g.status, g.debtor_id <> ALL ($2::bigint[]) AS "isCoRecipient"
     FROM app.grant_award g JOIN app.benefit_type b ON b.code = g.benefit_type
     WHERE g.municipality_code = $1 AND (g.debtor_id = ANY ($2::bigint[]) OR g.co_debtor_id = ANY ($2::bigint[]))
     ORDER BY g.period_from, g.grant_no`,
    [municipalityCode, [...debtorIds]],
  );
}

/** With the case of the link that holds, and the newest task. */
export function readAccounts(
  em: EntityManager,
  municipalityCode: string,
  debtorIds: readonly number[],
): Promise<TimelineAccount[]> {
  return em.query(
    `SELECT a.id AS "accountId", a.account_no AS "accountNo", b.name_da AS "benefitTypeName", a.established,
            a.balance_oere AS "balanceOere", k.case_no AS "caseNo", t.id AS "taskId", t.task_no AS "taskNo",
            coalesce((SELECT jsonb_agg(jsonb_build_object('from', c.period_from, 'to', coalesce(c.period_to, c.period_from))
                                       ORDER BY c.period_from)
                      FROM app.claim c WHERE c.municipality_code = a.municipality_code AND c.account_id = a.id
                        AND c.period_from IS NOT NULL), '[]') AS spans
     FROM app.debtor_account a
     LEFT JOIN app.benefit_type b ON b.code = a.benefit_type
     LEFT JOIN app.account_link l ON l.municipality_code = a.municipality_code AND l.account_id = a.id AND l.ended_at IS NULL
     LEFT JOIN app.case_file k ON k.municipality_code = l.municipality_code AND k.id = l.case_id
     LEFT JOIN LATERAL (SELECT id, task_no FROM app.link_task t WHERE t.municipality_code = a.municipality_code
                          AND t.account_id = a.id ORDER BY id DESC LIMIT 1) t ON true
     WHERE a.municipality_code = $1 AND a.debtor_id = ANY ($2::bigint[]) ORDER BY a.established, a.account_no`,
    [municipalityCode, [...debtorIds]],
  );
}
