import type { EntityManager } from 'typeorm';

/** The same citizen in the register under another CPR number, earlier or later than the one asked about. */
export interface OtherNumber {
  readonly debtorId: number;
  readonly relation: 'EARLIER' | 'LATER';
  readonly cprMasked: string | null;
}

/**
 * A citizen's other numbers, one step through `previous_cpr` from either side, in order of id; the same test as
 * `app.is_same_person`. Finds a person for the caseworker, never for the machine.
 */
export async function listOtherNumbers(
  em: EntityManager,
  municipalityCode: string,
  debtorId: number,
): Promise<OtherNumber[]> {
  return (await listOtherNumbersOf(em, municipalityCode, [debtorId])).get(debtorId) ?? [];
}

/** The same of several citizens at once; who has no other number is left out. */
export async function listOtherNumbersOf(
  em: EntityManager,
  municipalityCode: string,
  debtorIds: readonly number[],
): Promise<Map<number, OtherNumber[]>> {
  const rows: (OtherNumber & { readonly of: number })[] = await em.query(
    `SELECT DISTINCT ON (found.of, found.id) found.of, found.id AS "debtorId", found.relation, found.cpr_masked AS "cprMasked"
     FROM (
       SELECT p.debtor_id AS of, d.id, 'EARLIER' AS relation, d.cpr_masked FROM app.debtor_previous_cpr p
       JOIN app.debtor d ON d.municipality_code = p.municipality_code AND d.cpr_hash = p.cpr_hash
       WHERE p.municipality_code = $1 AND p.debtor_id = ANY ($2::bigint[])
       UNION ALL
       SELECT me.id, d.id, 'LATER', d.cpr_masked FROM app.debtor me
       JOIN app.debtor_previous_cpr p ON p.municipality_code = me.municipality_code AND p.cpr_hash = me.cpr_hash
       JOIN app.debtor d ON d.municipality_code = p.municipality_code AND d.id = p.debtor_id
       WHERE me.municipality_code = $1 AND me.id = ANY ($2::bigint[])) found
     WHERE found.id <> found.of
     ORDER BY found.of, found.id, found.relation`,
    [municipalityCode, [...debtorIds]],
  );
  const numbers = new Map<number, OtherNumber[]>();
  for (const { of, ...other } of rows) numbers.set(of, [...(numbers.get(of) ?? []), other]);
  return numbers;
}
