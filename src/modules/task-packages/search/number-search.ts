import type { EntityManager } from 'typeorm';
import type { Permission } from '../../identity/index.js';
import { HITS_SHOWN, groupOf, type FoundRow } from './search-group.js';
import type { SearchGroup, SearchKind } from './search-answer.js';

interface NumberKind {
  readonly kind: SearchKind;
  readonly permission: Permission;
  readonly table: string;
  /** Compared by byte; one of the indexes of migration 1764000000601 begins with the municipality and it. */
  readonly key: string;
  readonly no: string;
  readonly journalNo?: string;
}

/** What has a number, in the order in which it is shown. */
export const NUMBER_KINDS: readonly NumberKind[] = [
  { kind: 'task', permission: 'tasks.view', table: 'app.link_task', key: 'task_no', no: 'task_no' },
  {
    kind: 'account',
    permission: 'accounts.view',
    table: 'app.debtor_account',
    key: 'account_no',
    no: 'account_no',
  },
  { kind: 'claim', permission: 'claims.view', table: 'app.claim', key: 'claim_no', no: 'claim_no' },
  { kind: 'grant', permission: 'grants.view', table: 'app.grant_award', key: 'grant_no_key', no: 'grant_no' },
  {
    kind: 'journal',
    permission: 'grants.view',
    table: 'app.grant_award',
    key: 'journal_no_key',
    no: 'grant_no',
    journalNo: 'journal_no',
  },
  { kind: 'case', permission: 'cases.view', table: 'app.case_file', key: 'case_no', no: 'case_no' },
];

/**
 * The records of one kind whose number begins with the text, in small letters or capitals. Without a municipality of one's
 * own each of the 98 is asked, so that the index serves there, too.
 */
export async function findByNumber(
  em: EntityManager,
  municipalityCode: string | null,
  { kind, table, key, no, journalNo }: NumberKind,
  text: string,
): Promise<SearchGroup> {
  const prefixes = [...new Set([text.toUpperCase(), text])];
  const begins = prefixes.map((_, index) => `x.${key} ^@ $${index + 2}`).join(' OR ');
  const rows: FoundRow[] = await em.query(
    `SELECT f.id, f.no, f.journal AS "journalNo", NULL AS name, NULL AS "cprMasked", CASE WHEN $1::text IS NULL THEN m.name END AS municipality
     FROM app.municipality m CROSS JOIN LATERAL (
       SELECT x.id, x.${no} AS no, ${journalNo === undefined ? 'NULL::text' : `x.${journalNo}`} AS journal, x.${key} AS key
       FROM ${table} x WHERE x.municipality_code = m.code AND (${begins})
       ORDER BY x.${key} USING ~<~ LIMIT ${HITS_SHOWN + 1}) f
     WHERE $1::text IS NULL OR m.code = $1
     ORDER BY f.key USING ~<~, m.code LIMIT ${HITS_SHOWN + 1}`,
    [municipalityCode, ...prefixes],
  );
  return groupOf(kind, rows);
}
