/**
 * What only the whole delivery can tell, set-based over the staging tables of run $1: each statement moves the rows it
 * refuses from their table to staging.reject. The order matters: a row refused early is no parent for a later one.
 */

interface LateCheck {
  readonly file: string;
  readonly table: string;
  readonly code: string;
  /** The natural key, as it is shown in the rejects. */
  readonly key: string;
  readonly message: string;
  /** Condition over the alias `s` of the table. */
  readonly refused: string;
  /** Further columns of staging.reject that the row can fill. */
  readonly marks: string;
  /** An orphan whose parent was rejected in the same delivery belongs to the parent's municipality. */
  readonly rejectedParent?: { readonly file: string; readonly key: string };
}

const NO_MARKS = 'NULL::bytea, NULL::text, NULL::bigint';

/** The same key twice with different contents: nobody can know which is right, so both go (import-format.md). */
function duplicate(
  file: string,
  table: string,
  keys: readonly string[],
  columns: readonly string[],
  marks = NO_MARKS,
): LateCheck {
  const same = keys.map((key) => `o.${key} = s.${key}`).join(' AND ');
  const row = (alias: string): string => `(${columns.map((column) => `${alias}.${column}`).join(', ')})`;
  return {
    file,
    table,
    code: 'duplicate_key',
    key: `s.${keys.at(-1)}`,
    marks,
    message: 'Samme nøgle forekommer flere gange i leverancen med forskelligt indhold.',
    refused: `EXISTS (SELECT 1 FROM ${table} o WHERE o.run_id = s.run_id AND ${same} AND ${row('o')} IS DISTINCT FROM ${row('s')})`,
  };
}

const ACCOUNT_MARKS = 's.cpr_hash, NULL::text, s.balance_oere';
const GRANT_MARKS = 's.cpr_hash, s.grant_no, NULL::bigint';

/** A person is known to a municipality by its citizens or accounts, of this delivery or before, also by an earlier number. */
function unknown(cprHash: string): string {
  return `NOT EXISTS (SELECT 1 FROM staging.citizen c WHERE c.run_id = s.run_id AND c.municipality_code = s.municipality_code AND c.cpr_hash = ${cprHash})
  AND NOT EXISTS (SELECT 1 FROM staging.citizen c WHERE c.run_id = s.run_id AND c.municipality_code = s.municipality_code AND c.previous_cpr_hash = ${cprHash})
  AND NOT EXISTS (SELECT 1 FROM staging.account a WHERE a.run_id = s.run_id AND a.municipality_code = s.municipality_code AND a.cpr_hash = ${cprHash})
  AND NOT app.person_known(s.municipality_code, ${cprHash})`;
}
const PERSON_UNKNOWN = unknown('s.cpr_hash');

/** Accepted grants whose partner is unknown: a warning, since the grant and its recipient are as sound as any. */
export const COUNT_UNKNOWN_PARTNERS = `
SELECT count(*)::int AS count FROM staging.grant_award s WHERE s.run_id = $1 AND s.co_cpr_hash IS NOT NULL AND ${unknown('s.co_cpr_hash')}`;

export const LATE_CHECKS: readonly LateCheck[] = [
  duplicate(
    'citizens',
    'staging.citizen',
    ['municipality_code', 'cpr_hash'],
    ['name', 'address_protected', 'previous_cpr_hash', 'deceased'],
  ),
  duplicate(
    'accounts',
    'staging.account',
    ['municipality_code', 'account_no'],
    [
      'source_system',
      'cpr_hash',
      'cvr',
      'name',
      'benefit_type_raw',
      'grant_ref',
      'established',
      'due_date',
      'balance_oere',
    ],
    ACCOUNT_MARKS,
  ),
  duplicate(
    'grants',
    'staging.grant_award',
    ['municipality_code', 'grant_no'],
    [
      'cpr_hash',
      'co_cpr_hash',
      'benefit_type',
      'period_from',
      'period_to',
      'amount_oere',
      'journal_no',
      'status',
    ],
    GRANT_MARKS,
  ),
  duplicate(
    'cases',
    'staging.case_file',
    ['municipality_code', 'case_no'],
    ['cpr_hash', 'benefit_type', 'grant_no', 'opened', 'status'],
    GRANT_MARKS,
  ),
  duplicate(
    'control',
    'staging.control',
    ['municipality_code'],
    ['as_of', 'accounts', 'claims', 'balance_oere'],
  ),
  {
    file: 'grants',
    table: 'staging.grant_award',
    code: 'orphan_grant',
    key: 's.grant_no',
    marks: GRANT_MARKS,
    message: 'Bevillingens modtager findes ikke i kommunen.',
    refused: PERSON_UNKNOWN,
  },
  {
    file: 'cases',
    table: 'staging.case_file',
    code: 'orphan_case',
    key: 's.case_no',
    marks: GRANT_MARKS,
    message: 'Sagens borger findes ikke i kommunen.',
    refused: PERSON_UNKNOWN,
  },
  {
    file: 'claims',
    table: 'staging.claim',
    code: 'ambiguous_account',
    key: 's.claim_no',
    marks: NO_MARKS,
    message: 'Kontonummeret findes i flere kommuner, og fordringen siger ikke hvilken.',
    refused:
      's.municipality_code IS NULL AND (SELECT count(*) FROM claim_parent p WHERE p.account_no = s.account_no) > 1',
  },
  {
    file: 'claims',
    table: 'staging.claim',
    code: 'municipality_mismatch',
    key: 's.claim_no',
    marks: NO_MARKS,
    message: 'Fordringens kommune er ikke kontoens.',
    refused: `s.municipality_code IS NOT NULL AND EXISTS (SELECT 1 FROM claim_parent p WHERE p.account_no = s.account_no)
      AND NOT EXISTS (SELECT 1 FROM claim_parent p WHERE p.account_no = s.account_no AND p.municipality_code = s.municipality_code)`,
  },
  {
    file: 'claims',
    table: 'staging.claim',
    code: 'orphan_claim',
    key: 's.claim_no',
    marks: NO_MARKS,
    message: 'Fordringens konto findes ikke.',
    refused: 'NOT EXISTS (SELECT 1 FROM claim_parent p WHERE p.account_no = s.account_no)',
    rejectedParent: { file: 'accounts', key: 's.account_no' },
  },
];

/** After the claims know their municipality. */
export const LATE_CLAIM_CHECKS: readonly LateCheck[] = [
  duplicate(
    'claims',
    'staging.claim',
    ['municipality_code', 'claim_no'],
    [
      'account_no',
      'claim_type',
      'principal_oere',
      'interest_oere',
      'balance_oere',
      'established',
      'due_date',
      'period_from',
      'period_to',
      'limitation_date',
      'collection_status',
      'parent_claim_no',
    ],
  ),
];

export const LATE_POSTING_CHECKS: readonly LateCheck[] = [
  {
    file: 'postings',
    table: 'staging.posting',
    code: 'orphan_posting',
    key: 's.posting_no',
    marks: NO_MARKS,
    message: 'Posteringens fordring findes ikke, eller nummeret findes i flere kommuner.',
    refused: '(SELECT count(*) FROM posting_parent p WHERE p.claim_no = s.claim_no) <> 1',
    rejectedParent: { file: 'claims', key: 's.claim_no' },
  },
];

/** Which must know their municipality first, too. */
export const LATE_POSTING_DUPLICATES: readonly LateCheck[] = [
  duplicate(
    'postings',
    'staging.posting',
    ['municipality_code', 'posting_no'],
    ['claim_no', 'posting_type', 'amount_oere', 'entry_date', 'effective_date'],
  ),
];

export function lateCheckSql(check: LateCheck): string {
  const parent = check.rejectedParent;
  const home = parent === undefined ? 's.municipality_code' : 'coalesce(s.municipality_code, parent.code)';
  const join = parent === undefined ? '' : rejectedParentJoin(parent.file, parent.key);
  return `
WITH refused AS (SELECT s.ctid AS place FROM ${check.table} s WHERE s.run_id = $1 AND ${check.refused}),
gone AS (DELETE FROM ${check.table} s USING refused r WHERE s.ctid = r.place RETURNING s.*)
INSERT INTO staging.reject (run_id, file, line, code, message, raw, municipality_code, natural_key, cpr_hash, grant_no, balance_oere)
SELECT s.run_id, '${check.file}', s.line, '${check.code}', '${check.message}', s.raw, ${home}, ${check.key}, ${check.marks} FROM gone s${join}`;
}

/** By its number, where that is one municipality's. */
function rejectedParentJoin(file: string, key: string): string {
  return `
LEFT JOIN (SELECT natural_key, min(municipality_code) AS code FROM staging.reject WHERE run_id = $1 AND file = '${file}'
           GROUP BY natural_key HAVING count(DISTINCT municipality_code) = 1) parent ON parent.natural_key = ${key}`;
}
