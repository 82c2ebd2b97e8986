import type { EntityManager } from 'typeorm';
import { benefitCode } from './benefit-code.js';

/** Accounts of one municipality whose benefit type came in one spelling. */
export interface CodeAccounts {
  readonly code: string;
  readonly raw: string;
  readonly benefitType: string | null;
  readonly municipalityCode: string;
  readonly accounts: number;
  readonly oere: number;
}

/** SQL: no person has linked the account `a`; a link of the machine is tested again when its conditions change. */
export const NOT_LINKED_BY_PERSON = `NOT EXISTS (SELECT 1 FROM app.account_link l WHERE l.municipality_code = a.municipality_code
  AND l.account_id = a.id AND l.ended_at IS NULL AND l.method <> 'AUTOMATIC')`;

/** Of the accounts that no person has linked, those whose code is not built in; across the municipalities that the role sees. */
export async function readCodeAccounts(em: EntityManager): Promise<CodeAccounts[]> {
  const rows: Omit<CodeAccounts, 'code'>[] = await em.query(
    `SELECT a.benefit_type_raw AS raw, a.benefit_type AS "benefitType", a.municipality_code AS "municipalityCode",
            count(*)::int AS accounts, sum(a.balance_oere)::bigint AS oere
     FROM app.debtor_account a
     WHERE a.benefit_type_raw IS NOT NULL AND ${NOT_LINKED_BY_PERSON}
       AND upper(btrim(a.benefit_type_raw)) NOT IN (SELECT alias FROM app.benefit_type_alias WHERE built_in)
     GROUP BY 1, 2, 3`,
  );
  return rows.map((row) => ({ ...row, code: benefitCode(row.raw) }));
}

/** Those that a mapping has not reached. */
export function leftBy(
  rows: readonly CodeAccounts[],
  code: string,
  benefitType: string | null,
): CodeAccounts[] {
  return rows.filter((row) => row.code === code && row.benefitType !== benefitType);
}
