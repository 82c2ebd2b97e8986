import type { EntityManager } from 'typeorm';
import type { CaseInformation } from '../../cases/index.js';
import { NotFound } from '../../shared/index.js';
import type { KyInformation, ResolvedConfidential, ResolvedItem } from './resolved-item.js';

/** Whom a decision shows: the account's debtor, now and as KY was told, and the recipients of the suggested grants. */
export async function readPersons(em: EntityManager, item: ResolvedItem): Promise<number[]> {
  const rows: { id: number }[] = await em.query(PERSONS, [
    item.municipalityCode,
    item.accountId,
    item.kind === 'LINK' ? item.id : null,
  ]);
  return rows.map(({ id }) => id);
}

/** What names persons. The caller has written them to the look-up log in this transaction. */
export async function readConfidential(em: EntityManager, item: ResolvedItem): Promise<ResolvedConfidential> {
  const [row]: (Omit<ResolvedConfidential, 'notes' | 'kyInformation'> & {
    information: CaseInformation | null;
  })[] = await em.query(item.kind === 'LINK' ? LINK : WITHDRAWAL, [item.municipalityCode, item.id]);
  if (!row) throw new NotFound();
  const { information, ...told } = row;
  return {
    ...told,
    kyInformation: information && (await named(em, information)),
    notes: await em.query(NOTES, [item.municipalityCode, item.accountId]),
  };
}

/** The case was given ids and codes; a reader is given the person and the words. */
async function named(em: EntityManager, information: CaseInformation): Promise<KyInformation> {
  const { debtor, claims, ...rest } = information;
  const [person]: { name: string }[] = await em.query(
    'SELECT name FROM app.debtor WHERE municipality_code = $1 AND id = $2',
    [information.municipality, debtor],
  );
  const types: { code: string; name: string }[] = await em.query(
    'SELECT code, name_da AS name FROM app.claim_type WHERE code = ANY ($1)',
    [claims.map(({ type }) => type)],
  );
  const names = new Map(types.map(({ code, name }) => [code, name]));
  return {
    ...rest,
    debtorName: person?.name ?? null,
    claims: claims.map((claim) => ({ ...claim, typeName: names.get(claim.type) ?? claim.type })),
  };
}

const PERSONS = `SELECT debtor_id AS id FROM app.debtor_account WHERE municipality_code = $1 AND id = $2
  UNION SELECT (ky_information->>'debtor')::bigint FROM app.account_link WHERE municipality_code = $1 AND id = $3
  UNION SELECT g.debtor_id FROM app.account_link l
    CROSS JOIN LATERAL jsonb_path_query(l.evidence, '$.candidates[*].grantNo') AS shown (grant_no)
    JOIN app.grant_award g ON g.municipality_code = l.municipality_code AND g.grant_no = shown.grant_no #>> '{}'
    WHERE l.municipality_code = $1 AND l.id = $3 ORDER BY 1`;
const LINK = `SELECT evidence, ky_information AS information, note, end_reason AS "endReason" FROM app.account_link
  WHERE municipality_code = $1 AND id = $2`;
const WITHDRAWAL = `SELECT NULL::jsonb AS evidence, NULL::jsonb AS information, note, end_reason AS "endReason"
  FROM app.account_withdrawal WHERE municipality_code = $1 AND id = $2`;
const NOTES = `SELECT n.body, n.written_by_name AS by, n.written_at AS at FROM app.internal_note n
  JOIN app.link_task t ON t.municipality_code = n.municipality_code AND t.id = n.task_id
  WHERE t.municipality_code = $1 AND t.account_id = $2 ORDER BY n.written_at, n.id`;
