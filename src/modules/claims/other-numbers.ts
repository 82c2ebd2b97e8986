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
  return em.query(
    `SELECT DISTINCT ON (found.id) found.id AS "debtorId", found.relation, found.cpr_masked AS "cprMasked"
     FROM (
       SELECT d.id, 'EARLIER' AS relation, d.cpr_masked FROM app.debtor_previous_cpr p
       JOIN app.debtor d ON d.municipality_code = p.municipality_code AND d.cpr_hash = p.cpr_hash
       WHERE p.municipality_code = $1 AND p.debtor_id = $2
       UNION ALL
       SELECT d.id, 'LATER', d.cpr_masked FROM app.debtor me
       JOIN app.debtor_previous_cpr p ON p.municipality_code = me.municipality_code AND p.cpr_hash = me.cpr_hash
       JOIN app.debtor d ON d.municipality_code = p.municipality_code AND d.id = p.debtor_id
       WHERE me.municipality_code = $1 AND me.id = $2) found
     WHERE found.id <> $2
     ORDER BY found.id, found.relation`,
    [municipalityCode, debtorId],
  );
}
