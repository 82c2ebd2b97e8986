import type { EntityManager } from 'typeorm';
import type { ResolvedDetail, ResolvedItem, TwinRef } from './resolved-item.js';

interface OwnFacts {
  readonly caseNo: string | null;
  readonly grantNo: string | null;
  readonly ruleVersion: string | null;
  readonly runId: number | null;
  readonly endedBy: string | null;
  readonly twinOf: TwinRef | null;
  readonly twins: readonly TwinRef[];
  readonly endedTogether: number;
}

const NO_FACTS: OwnFacts = {
  caseNo: null,
  grantNo: null,
  ruleVersion: null,
  runId: null,
  endedBy: null,
  twinOf: null,
  twins: [],
  endedTogether: 0,
};

/** Reads what hangs on a decision and names no citizen. */
export async function readDetail(
  em: EntityManager,
  item: ResolvedItem,
  { mayOpenEvidence, mayRevealCpr }: Pick<ResolvedDetail, 'mayOpenEvidence' | 'mayRevealCpr'>,
): Promise<ResolvedDetail> {
  const key = [item.municipalityCode, item.id];
  const isLink = item.kind === 'LINK';
  const [own]: OwnFacts[] = await em.query(isLink ? LINK_FACTS : WITHDRAWAL_FACTS, key);
  const facts = { ...NO_FACTS, ...own };
  return {
    item,
    ...facts,
    mayOpenEvidence,
    mayRevealCpr,
    maskedEvidence: isLink && !mayOpenEvidence ? await readMasked(em, key) : null,
    transitions: await em.query(TRANSITIONS, [item.municipalityCode, item.accountId]),
    audit: await em.query(AUDIT, [...key, isLink ? 'account_link' : 'account_withdrawal', facts.runId]),
  };
}

/** The function takes the persons out; the role of a national auditor cannot read the column itself. */
async function readMasked(em: EntityManager, key: readonly (string | number)[]): Promise<unknown> {
  const [row]: { evidence: unknown }[] = await em.query('SELECT app.masked_evidence($1, $2) AS evidence', [
    ...key,
  ]);
  return row?.evidence ?? null;
}

/** Twins are applied to at most twenty accounts at once; what one undo ended has the time of one transaction. */
const LINK_FACTS = `SELECT k.case_no AS "caseNo", g.grant_no AS "grantNo", l.rule_version AS "ruleVersion", l.run_id AS "runId",
    l.ended_by_name AS "endedBy",
    (SELECT jsonb_build_object('linkId', s.id, 'accountNo', a.account_no) FROM app.account_link s
     JOIN app.debtor_account a ON a.municipality_code = s.municipality_code AND a.id = s.account_id
     WHERE s.municipality_code = l.municipality_code AND s.id = l.twin_of) AS "twinOf",
    (SELECT coalesce(jsonb_agg(jsonb_build_object('linkId', s.id, 'accountNo', a.account_no) ORDER BY a.account_no), '[]')
     FROM app.account_link s JOIN app.debtor_account a ON a.municipality_code = s.municipality_code AND a.id = s.account_id
     WHERE s.municipality_code = l.municipality_code AND s.twin_of = l.id) AS twins,
    (SELECT count(*)::int FROM app.account_link s WHERE s.municipality_code = l.municipality_code AND s.twin_of = l.twin_of
       AND s.id <> l.id AND s.ended_at = l.ended_at) AS "endedTogether"
  FROM app.account_link l
  JOIN app.case_file k ON k.municipality_code = l.municipality_code AND k.id = l.case_id
  LEFT JOIN app.grant_award g ON g.municipality_code = l.municipality_code AND g.id = l.grant_id
  WHERE l.municipality_code = $1 AND l.id = $2`;
const WITHDRAWAL_FACTS = `SELECT NULL AS "caseNo", NULL AS "grantNo", NULL AS "ruleVersion", NULL AS "runId", ended_by_name AS "endedBy"
  FROM app.account_withdrawal WHERE municipality_code = $1 AND id = $2`;
const TRANSITIONS = `SELECT s.from_status AS "fromStatus", s.to_status AS "toStatus", s.at, s.actor_name AS by FROM app.task_transition s
  JOIN app.link_task t ON t.municipality_code = s.municipality_code AND t.id = s.task_id
  WHERE t.municipality_code = $1 AND t.account_id = $2 ORDER BY s.task_id, s.seq`;
/** The machine leaves one event for its whole run. */
const AUDIT = `SELECT seq, at, actor_name AS actor, command, encode(hash, 'hex') AS hash FROM app.audit_event
  WHERE chain = $1 AND ((entity = $3 AND entity_id = $2) OR (entity = 'load_run' AND entity_id = $4)) ORDER BY seq`;
