import type { EntityManager } from 'typeorm';
import type { FoundRow } from './search-group.js';
import { HITS_SHOWN, groupOf } from './search-group.js';
import type { SearchGroup } from './search-answer.js';

/** A found person's account; `debtorId` is for the look-up log. */
export type PersonRow = FoundRow & { readonly debtorId: number };

const HAS_ACCOUNT = `EXISTS (SELECT 1 FROM app.debtor_account a WHERE a.municipality_code = d.municipality_code AND a.debtor_id = d.id)`;
const PERSONS_READ = HITS_SHOWN + 1;

/**
 * The accounts of the persons whose first or last word begins with one of the words, and some word with each of the others.
 * At least one word. Ordered by last word, then name.
 */
export async function findByName(
  em: EntityManager,
  municipalityCode: string,
  words: readonly string[],
): Promise<PersonRow[]> {
  const others = (except: number): string =>
    words
      .map((_, at) => (at === except ? '' : ` AND position(' ' || $${at + 2} IN ' ' || d.name_key) > 0`))
      .join('');
  const arm = (key: string, at: number): string =>
    `(SELECT d.id, d.name, d.cpr_masked, d.surname_key, d.name_key FROM app.debtor d
      WHERE d.municipality_code = $1 AND d.${key} ^@ $${at + 2}${others(at)} AND ${HAS_ACCOUNT}
      ORDER BY d.${key} USING ~<~ LIMIT ${PERSONS_READ})`;
  const arms = [arm('name_key', 0), ...words.map((_, at) => arm('surname_key', at))];
  return em.query(
    `SELECT a.id, a.account_no AS no, NULL AS "journalNo", p.name, p.cpr_masked AS "cprMasked", NULL AS municipality, p.id AS "debtorId"
     FROM (${arms.join(' UNION ')}) p
     JOIN app.debtor_account a ON a.municipality_code = $1 AND a.debtor_id = p.id
     ORDER BY p.surname_key, p.name_key, p.id, a.account_no LIMIT ${HITS_SHOWN + 1}`,
    [municipalityCode, ...words],
  );
}

const OWNED = {
  account: { table: 'app.debtor_account', no: 'account_no', owner: 'x.debtor_id' },
  grant: { table: 'app.grant_award', no: 'grant_no', owner: 'x.debtor_id, x.co_debtor_id' },
  case: { table: 'app.case_file', no: 'case_no', owner: 'x.debtor_id' },
} as const;

/** What belongs to these persons: accounts, grants (also as co-recipient) and cases, newest number last. */
export async function findOfPersons(
  em: EntityManager,
  municipalityCode: string,
  debtorIds: readonly number[],
): Promise<SearchGroup[]> {
  const groups: SearchGroup[] = [];
  for (const [kind, { table, no, owner }] of Object.entries(OWNED)) {
    const rows: FoundRow[] = await em.query(
      `SELECT DISTINCT x.id, x.${no} AS no, NULL AS "journalNo", d.name, d.cpr_masked AS "cprMasked", NULL AS municipality
       FROM app.debtor d JOIN ${table} x ON x.municipality_code = d.municipality_code AND d.id IN (${owner})
       WHERE d.municipality_code = $1 AND d.id = ANY($2::bigint[]) ORDER BY no, x.id LIMIT ${HITS_SHOWN + 1}`,
      [municipalityCode, [...debtorIds]],
    );
    groups.push(groupOf(kind as keyof typeof OWNED, rows));
  }
  return groups;
}
