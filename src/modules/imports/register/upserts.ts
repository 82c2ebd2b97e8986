/**
 * Staging → register for one municipality (`app.current_municipality()`) of run $1, by natural key: new rows come in,
 * changed ones update imported master data, equal ones are left alone. Each statement answers with the rows it changed.
 * Nothing here touches a link, a task or a posting's state.
 */
const STAGED = 'run_id = $1 AND s.municipality_code = app.current_municipality()';

/** What RETURNING says of a changed row: its columns that differ; null for a row that came in. */
function changedColumns(columns: readonly string[]): string {
  const differs = columns.map((c) => `CASE WHEN old.${c} IS DISTINCT FROM new.${c} THEN '${c}' END`);
  return `CASE WHEN old.municipality_code IS NULL THEN NULL ELSE array_remove(ARRAY[${differs.join(', ')}]::text[], NULL) END AS changed`;
}

/** Inserts or updates, and counts only rows that really differ. */
function upsert(
  table: string,
  columns: readonly string[],
  key: string,
  updated: readonly string[],
  select: string,
  returning: string,
): string {
  return `
INSERT INTO app.${table} AS t (municipality_code, ${columns.join(', ')})
${select}
ON CONFLICT (municipality_code, ${key}) DO UPDATE SET ${updated.map((c) => `${c} = EXCLUDED.${c}`).join(', ')}, version = t.version + 1
WHERE (${updated.map((c) => `t.${c}`).join(', ')}) IS DISTINCT FROM (${updated.map((c) => `EXCLUDED.${c}`).join(', ')})
RETURNING ${returning}, ${changedColumns(updated)}`;
}

const CITIZEN_COLUMNS = ['kind', 'name', 'address_protected', 'in_citizen_file'];
export const UPSERT_CITIZENS = `
INSERT INTO app.debtor AS t (municipality_code, kind, cpr_hash, cpr_cipher, cpr_masked, cpr_substitute, name, address_protected, in_citizen_file)
SELECT DISTINCT ON (s.cpr_hash) s.municipality_code, CASE WHEN s.deceased THEN 'ESTATE' ELSE 'PERSON' END, s.cpr_hash, s.cpr_cipher, s.cpr_masked,
       s.cpr_substitute, s.name, coalesce(s.address_protected, false), true
FROM staging.citizen s WHERE s.${STAGED} ORDER BY s.cpr_hash
ON CONFLICT (municipality_code, cpr_hash) DO UPDATE SET kind = EXCLUDED.kind, name = EXCLUDED.name,
  address_protected = EXCLUDED.address_protected, in_citizen_file = true, version = t.version + 1
WHERE (t.kind, t.name, t.address_protected, t.in_citizen_file) IS DISTINCT FROM (EXCLUDED.kind, EXCLUDED.name, EXCLUDED.address_protected, true)
RETURNING new.id, ${changedColumns(CITIZEN_COLUMNS)}`;

/** Persons that only an account, a grant or a case names: made from that row (import-format.md). */
export const INSERT_OTHER_PERSONS = `
INSERT INTO app.debtor (municipality_code, kind, cpr_hash, cpr_cipher, cpr_masked, cpr_substitute, name)
SELECT DISTINCT ON (p.cpr_hash) app.current_municipality(), 'PERSON', p.cpr_hash, p.cpr_cipher, p.cpr_masked, p.cpr_substitute, p.name
FROM (
  SELECT 1 AS rank, s.cpr_hash, s.cpr_cipher, s.cpr_masked, s.cpr_substitute, s.name FROM staging.account s WHERE s.${STAGED} AND s.cpr_hash IS NOT NULL
  UNION ALL
  SELECT 2, s.cpr_hash, s.cpr_cipher, s.cpr_masked, s.cpr_substitute, coalesce(c.name, s.cpr_masked) FROM staging.grant_award s
    LEFT JOIN staging.citizen c ON c.run_id = s.run_id AND c.municipality_code = s.municipality_code AND c.previous_cpr_hash = s.cpr_hash
    WHERE s.run_id = $1 AND s.municipality_code = app.current_municipality()
  UNION ALL
  SELECT 3, s.cpr_hash, s.cpr_cipher, s.cpr_masked, s.cpr_substitute, coalesce(c.name, s.cpr_masked) FROM staging.case_file s
    LEFT JOIN staging.citizen c ON c.run_id = s.run_id AND c.municipality_code = s.municipality_code AND c.previous_cpr_hash = s.cpr_hash
    WHERE s.run_id = $1 AND s.municipality_code = app.current_municipality()
) p ORDER BY p.cpr_hash, p.rank, p.name
ON CONFLICT (municipality_code, cpr_hash) DO NOTHING RETURNING id, NULL::text[] AS changed`;

export const INSERT_COMPANIES = `
INSERT INTO app.debtor (municipality_code, kind, cvr, name)
SELECT DISTINCT ON (s.cvr) s.municipality_code, 'COMPANY', s.cvr, s.name FROM staging.account s WHERE s.${STAGED} AND s.cvr IS NOT NULL ORDER BY s.cvr, s.line
ON CONFLICT (municipality_code, cvr) DO NOTHING RETURNING id, NULL::text[] AS changed`;

export const INSERT_PREVIOUS_CPRS = `
INSERT INTO app.debtor_previous_cpr (municipality_code, debtor_id, cpr_hash, cpr_masked)
SELECT DISTINCT s.municipality_code, d.id, s.previous_cpr_hash, s.previous_cpr_masked
FROM staging.citizen s JOIN app.debtor d ON d.municipality_code = s.municipality_code AND d.cpr_hash = s.cpr_hash
WHERE s.${STAGED} AND s.previous_cpr_hash IS NOT NULL ON CONFLICT DO NOTHING RETURNING debtor_id AS id, NULL::text[] AS changed`;

export const UPSERT_GRANTS = upsert(
  'grant_award',
  [
    'grant_no',
    'debtor_id',
    'co_debtor_id',
    'benefit_type',
    'period_from',
    'period_to',
    'amount_oere',
    'journal_no',
    'status',
  ],
  'grant_no',
  [
    'debtor_id',
    'co_debtor_id',
    'benefit_type',
    'period_from',
    'period_to',
    'amount_oere',
    'journal_no',
    'status',
  ],
  `
SELECT DISTINCT ON (s.grant_no) s.municipality_code, s.grant_no, d.id, co.id, s.benefit_type, s.period_from, s.period_to, s.amount_oere, s.journal_no, s.status
FROM staging.grant_award s
JOIN app.debtor d ON d.municipality_code = s.municipality_code AND d.cpr_hash = s.cpr_hash
LEFT JOIN app.debtor co ON co.municipality_code = s.municipality_code AND co.cpr_hash = s.co_cpr_hash
WHERE s.${STAGED} ORDER BY s.grant_no, s.line`,
  'new.id',
);

const ACCOUNT_COLUMNS = [
  'source_system',
  'debtor_id',
  'name_delivered',
  'benefit_type_raw',
  'benefit_type',
  'grant_ref',
  'established',
  'due_date',
  'balance_oere',
];
export const UPSERT_ACCOUNTS = `
INSERT INTO app.debtor_account AS t (municipality_code, account_no, source_system, debtor_id, name_delivered, benefit_type_raw, benefit_type,
  grant_ref, established, due_date, balance_oere, first_run_id, last_run_id)
SELECT DISTINCT ON (s.account_no) s.municipality_code, s.account_no, s.source_system, coalesce(d.id, e.id), s.name, s.benefit_type_raw, s.benefit_type,
       s.grant_ref, s.established, s.due_date, s.balance_oere, $1, $1
FROM staging.account s
LEFT JOIN app.debtor d ON d.municipality_code = s.municipality_code AND d.cpr_hash = s.cpr_hash
LEFT JOIN app.debtor e ON e.municipality_code = s.municipality_code AND e.cvr = s.cvr
WHERE s.${STAGED} ORDER BY s.account_no, s.line
ON CONFLICT (municipality_code, account_no) DO UPDATE SET source_system = EXCLUDED.source_system, debtor_id = EXCLUDED.debtor_id,
  name_delivered = EXCLUDED.name_delivered, benefit_type_raw = EXCLUDED.benefit_type_raw, benefit_type = EXCLUDED.benefit_type,
  grant_ref = EXCLUDED.grant_ref, established = EXCLUDED.established, due_date = EXCLUDED.due_date, balance_oere = EXCLUDED.balance_oere,
  last_run_id = $1, version = t.version + 1
WHERE (t.source_system, t.debtor_id, t.name_delivered, t.benefit_type_raw, t.benefit_type, t.grant_ref, t.established, t.due_date, t.balance_oere)
  IS DISTINCT FROM (EXCLUDED.source_system, EXCLUDED.debtor_id, EXCLUDED.name_delivered, EXCLUDED.benefit_type_raw, EXCLUDED.benefit_type,
  EXCLUDED.grant_ref, EXCLUDED.established, EXCLUDED.due_date, EXCLUDED.balance_oere)
RETURNING new.id, ${changedColumns(ACCOUNT_COLUMNS)}`;

const CASE_COLUMNS = ['debtor_id', 'benefit_type', 'grant_no', 'opened', 'status'];
/** A case that a link here created in error stays closed, whatever KY still says of it. */
export const UPSERT_CASES = upsert(
  'case_file',
  ['case_no', ...CASE_COLUMNS],
  'case_no',
  CASE_COLUMNS,
  `
SELECT DISTINCT ON (s.case_no) s.municipality_code, s.case_no, d.id, s.benefit_type, s.grant_no, s.opened, s.status
FROM staging.case_file s JOIN app.debtor d ON d.municipality_code = s.municipality_code AND d.cpr_hash = s.cpr_hash
WHERE s.${STAGED} AND NOT EXISTS (SELECT 1 FROM app.case_file k WHERE k.municipality_code = s.municipality_code AND k.case_no = s.case_no AND k.created_in_error)
ORDER BY s.case_no, s.line`,
  'new.id',
);

const CLAIM_COLUMNS = [
  'account_id',
  'claim_type',
  'kind',
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
];
export const UPSERT_CLAIMS = upsert(
  'claim',
  ['claim_no', ...CLAIM_COLUMNS],
  'claim_no',
  CLAIM_COLUMNS,
  `
SELECT DISTINCT ON (s.claim_no) s.municipality_code, s.claim_no, a.id, s.claim_type, s.kind, s.principal_oere, s.interest_oere, s.balance_oere, s.established,
       s.due_date, s.period_from, s.period_to, s.limitation_date, s.collection_status, s.parent_claim_no
FROM staging.claim s JOIN app.debtor_account a ON a.municipality_code = s.municipality_code AND a.account_no = s.account_no
WHERE s.${STAGED} ORDER BY s.claim_no, s.line`,
  'new.account_id AS id',
);

/** Kept as pending until the account has a case; a posting that is here already is never changed. */
export const INSERT_POSTINGS = `
INSERT INTO app.posting (municipality_code, posting_no, claim_id, posting_type, amount_oere, entry_date, effective_date)
SELECT DISTINCT ON (s.posting_no) s.municipality_code, s.posting_no, c.id, s.posting_type, s.amount_oere, s.entry_date, s.effective_date
FROM staging.posting s JOIN app.claim c ON c.municipality_code = s.municipality_code AND c.claim_no = s.claim_no
WHERE s.${STAGED} ORDER BY s.posting_no, s.line ON CONFLICT (municipality_code, posting_no) DO NOTHING RETURNING id, NULL::text[] AS changed`;
