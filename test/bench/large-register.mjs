import { asOwner } from './owner-connection.mjs';

/** So many copies stay in the municipalities of the delivery, which are as large then as the largest of the country. */
const NEAR_COPIES = 9;
const ID_STEP = 10_000_000;
const SERIAL_STEP = 100_000;

/** A copy's own numbers: '461-2019-0000123' with another serial, 'J19-00000042' with another number, others as they are. */
const NUMBERS = `
CREATE FUNCTION pg_temp.renumbered(no text, copy bigint, code text) RETURNS text LANGUAGE sql IMMUTABLE RETURN
  CASE WHEN no ~ '^[0-9]{3}-[0-9]{4}-[0-9]{7}$' THEN code || substr(no, 4, 6) || lpad((substr(no, 10)::bigint + copy * ${SERIAL_STEP})::text, 7, '0')
       WHEN no ~ '^J[0-9]{2}-[0-9]{8}$' THEN left(no, 4) || lpad((substr(no, 5)::bigint + copy * ${SERIAL_STEP})::text, 8, '0')
       ELSE no END`;

/** Where the copy of a municipality lies: near ones in itself, the others in turn in the rest of the country. */
const PLACES = `
CREATE TEMP TABLE place AS
WITH own AS (SELECT code, row_number() OVER (ORDER BY code) - 1 AS nr FROM (SELECT DISTINCT municipality_code AS code FROM app.debtor_account)),
     other AS (SELECT code, row_number() OVER (ORDER BY code) - 1 AS nr, count(*) OVER () AS count FROM app.municipality WHERE code NOT IN (SELECT code FROM own))
SELECT k AS copy, own.code, CASE WHEN k <= ${NEAR_COPIES} THEN own.code ELSE other.code END AS target
FROM generate_series(1, $1::bigint) AS k CROSS JOIN own
JOIN other ON other.nr = (k * (SELECT count(*) FROM own) + own.nr) % other.count`;

const moved = (column) => [column, `x.${column} + p.copy * ${ID_STEP}`];
const renamed = (column) => [column, `x.${column} || '-' || p.copy`];
const renumbered = (column) => [column, `pg_temp.renumbered(x.${column}, p.copy, p.target)`];
const CODE = ['municipality_code', 'p.target'];

/** What of a row is the copy's own; tasks and links, which belong to the work of the desk, are copied near only. */
const TABLES = [
  {
    table: 'debtor',
    own: [
      moved('id'),
      ['cpr_hash', `sha256(x.cpr_hash || p.copy::text::bytea)`],
      ['cvr', `lpad(((x.cvr::bigint + p.copy * 1000003) % 100000000)::text, 8, '0')`],
    ],
  },
  {
    table: 'grant_award',
    own: [
      moved('id'),
      moved('debtor_id'),
      moved('co_debtor_id'),
      renumbered('grant_no'),
      renumbered('journal_no'),
    ],
  },
  {
    table: 'debtor_account',
    own: [moved('id'), moved('debtor_id'), renamed('account_no'), renumbered('grant_ref')],
  },
  {
    table: 'case_file',
    own: [
      moved('id'),
      moved('debtor_id'),
      renamed('case_no'),
      renumbered('grant_no'),
      moved('created_from_account_id'),
    ],
  },
  { table: 'claim', own: [moved('id'), moved('account_id'), renamed('claim_no')] },
  { table: 'account_reason', own: [moved('account_id')] },
  {
    table: 'account_link',
    near: true,
    own: [moved('id'), moved('account_id'), moved('grant_id'), moved('case_id')],
  },
  { table: 'link_task', near: true, own: [moved('id'), moved('account_id'), renamed('task_no')] },
];

/**
 * Multiplies a loaded register by so many copies of itself, within the database and past triggers and foreign keys, in a
 * minute or two where the import would take half an hour. For measuring how fast a large register is read; its audit
 * trail, postings and balances are not those of a real one.
 */
export async function enlarge(dataDir, copies) {
  await asOwner(dataDir, async (client) => {
    await client.query('SET session_replication_role = replica');
    await client.query('SET synchronous_commit = off');
    await client.query(NUMBERS);
    await client.query(PLACES, [copies]);
    for (const { table, near = false, own } of TABLES)
      await copyTable(client, table, near, new Map([CODE, ...own]));
  });
}

/** As the database keeps its statistics by itself within minutes. */
export function settle(dataDir) {
  return asOwner(dataDir, (client) => client.query('VACUUM (ANALYZE)'));
}

async function copyTable(client, table, near, own) {
  const { rows } = await client.query(
    `SELECT column_name AS name FROM information_schema.columns
     WHERE table_schema = 'app' AND table_name = $1 AND is_generated = 'NEVER' ORDER BY ordinal_position`,
    [table],
  );
  const names = rows.map(({ name }) => name);
  const values = names.map((name) => own.get(name) ?? `x.${name}`);
  await client.query(
    `INSERT INTO app.${table} (${names.join(', ')}) OVERRIDING SYSTEM VALUE
     SELECT ${values.join(', ')} FROM app.${table} x JOIN place p ON p.code = x.municipality_code
     WHERE NOT $1 OR p.copy <= ${NEAR_COPIES}`,
    [near],
  );
}
