import type { EntityManager } from 'typeorm';
import type { CaseInformation } from '../../cases/index.js';
import type { KyInformation, ResolvedConfidential, ResolvedDetail, ResolvedItem } from './resolved-item.js';

interface OwnFacts {
  readonly caseNo: string | null;
  readonly grantNo: string | null;
  readonly ruleVersion: string | null;
  readonly runId: number | null;
  readonly endedBy: string | null;
}

/** Reads what hangs on a decision; names, notes and evidence only inside a municipality. */
export async function readDetail(
  em: EntityManager,
  item: ResolvedItem,
  mayReadNames: boolean,
): Promise<ResolvedDetail> {
  const key = [item.municipalityCode, item.id];
  const isLink = item.kind === 'LINK';
  const [own]: OwnFacts[] = isLink ? await em.query(LINK_FACTS, key) : [];
  const facts = own ?? { caseNo: null, grantNo: null, ruleVersion: null, runId: null, endedBy: null };
  return {
    item,
    ...facts,
    confidential: mayReadNames ? await readConfidential(em, item) : null,
    transitions: await em.query(TRANSITIONS, [item.municipalityCode, item.accountId]),
    audit: await em.query(AUDIT, [...key, isLink ? 'account_link' : 'account_withdrawal', facts.runId]),
  };
}

async function readConfidential(em: EntityManager, item: ResolvedItem): Promise<ResolvedConfidential | null> {
  const [row]: (Omit<ResolvedConfidential, 'notes' | 'kyInformation'> & {
    information: CaseInformation | null;
  })[] = await em.query(item.kind === 'LINK' ? LINK : WITHDRAWAL, [item.municipalityCode, item.id]);
  if (!row) return null;
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

const LINK_FACTS = `SELECT k.case_no AS "caseNo", g.grant_no AS "grantNo", l.rule_version AS "ruleVersion", l.run_id AS "runId",
    l.ended_by_name AS "endedBy" FROM app.account_link l
  JOIN app.case_file k ON k.municipality_code = l.municipality_code AND k.id = l.case_id
  LEFT JOIN app.grant_award g ON g.municipality_code = l.municipality_code AND g.id = l.grant_id
  WHERE l.municipality_code = $1 AND l.id = $2`;
const LINK = `SELECT evidence, ky_information AS information, note, end_reason AS "endReason" FROM app.account_link
  WHERE municipality_code = $1 AND id = $2`;
const WITHDRAWAL = `SELECT NULL::jsonb AS evidence, NULL::jsonb AS information, note, end_reason AS "endReason"
  FROM app.account_withdrawal WHERE municipality_code = $1 AND id = $2`;
const NOTES = `SELECT n.body, n.written_by_name AS by, n.written_at AS at FROM app.internal_note n
  JOIN app.link_task t ON t.municipality_code = n.municipality_code AND t.id = n.task_id
  WHERE t.municipality_code = $1 AND t.account_id = $2 ORDER BY n.written_at, n.id`;
const TRANSITIONS = `SELECT s.from_status AS "fromStatus", s.to_status AS "toStatus", s.at, s.actor_name AS by FROM app.task_transition s
  JOIN app.link_task t ON t.municipality_code = s.municipality_code AND t.id = s.task_id
  WHERE t.municipality_code = $1 AND t.account_id = $2 ORDER BY s.task_id, s.seq`;
/** The machine leaves one event for its whole run. */
const AUDIT = `SELECT seq, at, actor_name AS actor, command, encode(hash, 'hex') AS hash FROM app.audit_event
  WHERE chain = $1 AND ((entity = $3 AND entity_id = $2) OR (entity = 'load_run' AND entity_id = $4)) ORDER BY seq`;
