import type { EntityManager } from 'typeorm';
import type { ResolvedDetail, ResolvedItem } from './resolved-item.js';

type Confidential = ResolvedDetail['confidential'];

/** Reads what hangs on a decision; names, notes and evidence only inside a municipality. */
export async function readDetail(
  em: EntityManager,
  item: ResolvedItem,
  mayReadNames: boolean,
): Promise<ResolvedDetail> {
  const key = [item.municipalityCode, item.id];
  const account = [item.municipalityCode, item.accountId];
  const entity = item.kind === 'LINK' ? 'account_link' : 'account_withdrawal';
  const [numbers]: { caseNo: string; grantNo: string | null }[] =
    item.kind === 'LINK' ? await em.query(NUMBERS, key) : [];
  return {
    item,
    caseNo: numbers?.caseNo ?? null,
    grantNo: numbers?.grantNo ?? null,
    confidential: mayReadNames ? await confidential(em, item) : null,
    transitions: await em.query(TRANSITIONS, account),
    audit: await em.query(AUDIT, [...key, entity]),
  };
}

async function confidential(em: EntityManager, item: ResolvedItem): Promise<Confidential> {
  const own = item.kind === 'LINK' ? LINK : WITHDRAWAL;
  const [row]: Omit<NonNullable<Confidential>, 'notes'>[] = await em.query(own, [
    item.municipalityCode,
    item.id,
  ]);
  const notes = await em.query(NOTES, [item.municipalityCode, item.accountId]);
  return row ? { ...row, notes } : null;
}

const NUMBERS = `SELECT k.case_no AS "caseNo", g.grant_no AS "grantNo" FROM app.account_link l
  JOIN app.case_file k ON k.municipality_code = l.municipality_code AND k.id = l.case_id
  LEFT JOIN app.grant_award g ON g.municipality_code = l.municipality_code AND g.id = l.grant_id
  WHERE l.municipality_code = $1 AND l.id = $2`;
const LINK = `SELECT evidence, ky_information AS "kyInformation", note, end_reason AS "endReason" FROM app.account_link
  WHERE municipality_code = $1 AND id = $2`;
const WITHDRAWAL = `SELECT NULL::jsonb AS evidence, NULL::jsonb AS "kyInformation", note, end_reason AS "endReason"
  FROM app.account_withdrawal WHERE municipality_code = $1 AND id = $2`;
const NOTES = `SELECT n.body, n.written_by_name AS by, n.written_at AS at FROM app.internal_note n
  JOIN app.link_task t ON t.municipality_code = n.municipality_code AND t.id = n.task_id
  WHERE t.municipality_code = $1 AND t.account_id = $2 ORDER BY n.written_at, n.id`;
const TRANSITIONS = `SELECT s.from_status AS "fromStatus", s.to_status AS "toStatus", s.at, s.actor_name AS by FROM app.task_transition s
  JOIN app.link_task t ON t.municipality_code = s.municipality_code AND t.id = s.task_id
  WHERE t.municipality_code = $1 AND t.account_id = $2 ORDER BY s.task_id, s.seq`;
const AUDIT = `SELECT seq, at, actor_name AS actor, command, encode(hash, 'hex') AS hash FROM app.audit_event
  WHERE chain = $1 AND entity = $3 AND entity_id = $2 ORDER BY seq`;
