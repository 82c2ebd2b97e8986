import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { TOKEN_PATTERN } from './reject-token.js';

/** Where a file's accepted rows are staged, and what identifies one. */
const STAGED: readonly { readonly file: string; readonly table: string; readonly key: string }[] = [
  { file: 'citizens', table: 'staging.citizen', key: 's.cpr_hash = r.cpr_hash' },
  { file: 'grants', table: 'staging.grant_award', key: 's.grant_no = r.natural_key' },
  { file: 'cases', table: 'staging.case_file', key: 's.case_no = r.natural_key' },
  { file: 'accounts', table: 'staging.account', key: 's.account_no = r.natural_key' },
  { file: 'claims', table: 'staging.claim', key: 's.claim_no = r.natural_key' },
  { file: 'postings', table: 'staging.posting', key: 's.posting_no = r.natural_key' },
];

const OPEN = 'r.mended_run_id IS NULL AND r.run_id <> $1';
const HERE = '(r.municipality_code = app.current_municipality() OR r.municipality_code IS NULL)';

/** By its own number, which came whole this time, or by the mark that a downloaded row carries. */
function closeSql({ file, table, key }: (typeof STAGED)[number]): string {
  return `
WITH mended AS (
  SELECT DISTINCT m[1]::bigint AS run_id, m[3]::int AS line FROM mending_marks WHERE m[2] = '${file}')
UPDATE app.load_reject_row r SET mended_run_id = $1
WHERE r.file = '${file}' AND ${OPEN} AND ${HERE} AND (
  (r.run_id, r.line) IN (SELECT run_id, line FROM mended)
  OR (r.municipality_code IS NOT NULL AND EXISTS (SELECT 1 FROM ${table} s
      WHERE s.run_id = $1 AND s.municipality_code = r.municipality_code AND ${key})))`;
}

const COLLECT_MARKS = STAGED.map(
  ({ file, table }) =>
    `SELECT regexp_match(s.raw, '${TOKEN_PATTERN}') AS m FROM ${table} s
     WHERE s.run_id = $1 AND s.municipality_code = app.current_municipality() AND s.raw LIKE '%afvist-%-${file}-%'`,
).join(' UNION ALL ');

/** The row that a mark stands for, among those that were rejected. */
const OF_MARK = `r.file = u.file AND coalesce(r.natural_key, '') = u.natural_key AND r.cpr_hash IS NOT DISTINCT FROM u.cpr_hash
  AND r.grant_no_key IS NOT DISTINCT FROM u.grant_no_key AND ${HERE}`;

/** A mark goes when every row that it stands for has come again. */
const REMOVE_MARKS = `
DELETE FROM app.unread_register_row u WHERE u.municipality_code = app.current_municipality()
  AND EXISTS (SELECT 1 FROM app.load_reject_row r WHERE ${OF_MARK} AND r.mended_run_id IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM app.load_reject_row r WHERE ${OF_MARK} AND r.mended_run_id IS NULL)`;

/** Closes rejected rows of earlier loads that a delivery brings again, for `app.current_municipality()`. */
@Injectable()
export class MendedRows {
  /** Comes after the register's rows and before automatic linking, which their marks hold back. */
  async close(em: EntityManager, runId: number): Promise<void> {
    const open: unknown[] = await em.query(
      `SELECT 1 FROM app.load_reject_row r WHERE ${OPEN} AND ${HERE} LIMIT 1`,
      [runId],
    );
    if (open.length > 0) {
      await em.query('CREATE TEMPORARY TABLE mending_marks (m text[]) ON COMMIT DROP');
      await em.query(`INSERT INTO mending_marks ${COLLECT_MARKS}`, [runId]);
      for (const staged of STAGED) await em.query(closeSql(staged), [runId]);
    }
    await em.query(REMOVE_MARKS);
  }
}
