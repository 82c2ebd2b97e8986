import { told, upsert, type AbsentColumns } from './upsert-statement.js';

/**
 * Staging → register for one municipality (`app.current_municipality()`) of run $1, by natural key: new rows come in,
 * changed ones update imported master data, equal ones are left alone. Each statement answers with the rows it changed.
 * Nothing here touches a link, a task or a posting that is here.
 */
const STAGED = 'run_id = $1 AND s.municipality_code = app.current_municipality()';

const CITIZEN_COLUMNS = ['kind', 'name', 'address_protected', 'in_citizen_file'];
/** An empty 0/1 cell says as little as an absent column: only a 0 takes back what an earlier delivery said. */
export const UPSERT_CITIZENS = upsert(
  'debtor',
  ['cpr_hash', 'cpr_cipher', 'cpr_masked', 'cpr_substitute', ...CITIZEN_COLUMNS],
  'cpr_hash',
  CITIZEN_COLUMNS,
  `
SELECT DISTINCT ON (s.cpr_hash) s.municipality_code, s.cpr_hash, s.cpr_cipher, s.cpr_masked, s.cpr_substitute,
       CASE WHEN s.deceased THEN 'ESTATE' WHEN NOT s.deceased THEN 'PERSON' ELSE coalesce(d.kind, 'PERSON') END, s.name,
       coalesce(s.address_protected, d.address_protected, false), true
FROM staging.citizen s LEFT JOIN app.debtor d ON d.municipality_code = s.municipality_code AND d.cpr_hash = s.cpr_hash
WHERE s.${STAGED} ORDER BY s.cpr_hash`,
  'new.id',
);

/** Persons that only an account, a grant (as recipient or partner) or a case names: made from that row (import-format.md). */
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
  UNION ALL
  SELECT 4, s.co_cpr_hash, s.co_cpr_cipher, s.co_cpr_masked, s.co_cpr_substitute, coalesce(c.name, s.co_cpr_masked) FROM staging.grant_award s
    LEFT JOIN staging.citizen c ON c.run_id = s.run_id AND c.municipality_code = s.municipality_code AND c.previous_cpr_hash = s.co_cpr_hash
    WHERE s.run_id = $1 AND s.municipality_code = app.current_municipality() AND s.co_cpr_hash IS NOT NULL
) p ORDER BY p.cpr_hash, p.rank, p.name
ON CONFLICT (municipality_code, cpr_hash) DO NOTHING RETURNING id, NULL::text[] AS changed`;

export const INSERT_COMPANIES = `
INSERT INTO app.debtor (municipality_code, kind, cvr, name)
SELECT DISTINCT ON (s.cvr) s.municipality_code, 'COMPANY', s.cvr, s.name FROM staging.account s WHERE s.${STAGED} AND s.cvr IS NOT NULL ORDER BY s.cvr, s.name
ON CONFLICT (municipality_code, cvr) DO NOTHING RETURNING id, NULL::text[] AS changed`;

export const INSERT_PREVIOUS_CPRS = `
INSERT INTO app.debtor_previous_cpr (municipality_code, debtor_id, cpr_hash, cpr_masked)
SELECT DISTINCT s.municipality_code, d.id, s.previous_cpr_hash, s.previous_cpr_masked
FROM staging.citizen s JOIN app.debtor d ON d.municipality_code = s.municipality_code AND d.cpr_hash = s.cpr_hash
WHERE s.${STAGED} AND s.previous_cpr_hash IS NOT NULL ON CONFLICT DO NOTHING RETURNING debtor_id AS id, NULL::text[] AS changed`;

const GRANT_COLUMNS = [
  'debtor_id',
  'co_debtor_id',
  'benefit_type',
  'period_from',
  'period_to',
  'amount_oere',
  'journal_no',
  'status',
];
export function upsertGrants(absent: AbsentColumns): string {
  return upsert(
    'grant_award',
    ['grant_no', ...GRANT_COLUMNS],
    'grant_no',
    told(GRANT_COLUMNS, absent, { co_cpr: 'co_debtor_id' }),
    `
SELECT DISTINCT ON (s.grant_no) s.municipality_code, s.grant_no, d.id, co.id, s.benefit_type, s.period_from, s.period_to, s.amount_oere, s.journal_no, s.status
FROM staging.grant_award s
JOIN app.debtor d ON d.municipality_code = s.municipality_code AND d.cpr_hash = s.cpr_hash
LEFT JOIN app.debtor co ON co.municipality_code = s.municipality_code AND co.cpr_hash = s.co_cpr_hash
WHERE s.${STAGED} ORDER BY s.grant_no, s.line`,
    'new.id',
  );
}

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
export function upsertAccounts(absent: AbsentColumns): string {
  return upsert(
    'debtor_account',
    ['account_no', ...ACCOUNT_COLUMNS, 'first_run_id', 'last_run_id'],
    'account_no',
    told(ACCOUNT_COLUMNS, absent, { source_system: 'source_system' }),
    `
SELECT DISTINCT ON (s.account_no) s.municipality_code, s.account_no, s.source_system, coalesce(d.id, e.id), s.name, s.benefit_type_raw, s.benefit_type,
       s.grant_ref, s.established, s.due_date, s.balance_oere, $1::bigint, $1::bigint
FROM staging.account s
LEFT JOIN app.debtor d ON d.municipality_code = s.municipality_code AND d.cpr_hash = s.cpr_hash
LEFT JOIN app.debtor e ON e.municipality_code = s.municipality_code AND e.cvr = s.cvr
WHERE s.${STAGED} ORDER BY s.account_no, s.line`,
    'new.id',
    'last_run_id = EXCLUDED.last_run_id, ',
  );
}

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
const CLAIM_OPTIONS = {
  limitation_date: 'limitation_date',
  collection_status: 'collection_status',
  parent_claim: 'parent_claim_no',
};
/** A claim that was raised here is nobody's to deliver, whatever number a delivery uses. */
export function upsertClaims(absent: AbsentColumns): string {
  return upsert(
    'claim',
    ['claim_no', ...CLAIM_COLUMNS],
    'claim_no',
    told(CLAIM_COLUMNS, absent, CLAIM_OPTIONS),
    `
SELECT DISTINCT ON (s.claim_no) s.municipality_code, s.claim_no, a.id, s.claim_type, s.kind, s.principal_oere, s.interest_oere, s.balance_oere, s.established,
       s.due_date, s.period_from, s.period_to, s.limitation_date, s.collection_status, s.parent_claim_no
FROM staging.claim s JOIN app.debtor_account a ON a.municipality_code = s.municipality_code AND a.account_no = s.account_no
WHERE s.${STAGED} AND NOT EXISTS (SELECT 1 FROM app.claim r WHERE r.municipality_code = s.municipality_code AND r.claim_no = s.claim_no AND r.origin = 'RAISED')
ORDER BY s.claim_no, s.line`,
    'new.account_id AS id, nullif(old.account_id, new.account_id) AS before_id',
  );
}

/**
 * Pending until the account has a case, released at once where it has one (A-16; the database sees to it). They come in
 * by effective date, the order in which they are worked; a posting that is here already is never changed.
 */
export const INSERT_POSTINGS = `
INSERT INTO app.posting (municipality_code, posting_no, claim_id, posting_type, amount_oere, entry_date, effective_date)
SELECT p.* FROM (
  SELECT DISTINCT ON (s.posting_no) s.municipality_code, s.posting_no, c.id, s.posting_type, s.amount_oere, s.entry_date, s.effective_date
  FROM staging.posting s JOIN app.claim c ON c.municipality_code = s.municipality_code AND c.claim_no = s.claim_no
  WHERE s.${STAGED} ORDER BY s.posting_no, s.line) p
ORDER BY p.effective_date, p.entry_date, p.posting_no
ON CONFLICT (municipality_code, posting_no) DO NOTHING RETURNING id, NULL::text[] AS changed`;
