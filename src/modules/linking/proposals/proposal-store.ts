import type { EntityManager } from 'typeorm';
import type { Actor } from '../../shared/index.js';
import { digest } from '../decision/canonical-json.js';
import {
  DecisionNotAllowed,
  ProposalAlreadyDecided,
  ProposalIsFrozen,
  ProposalNotFound,
} from '../linking.errors.js';
import type { ProposalKind, ProposalStatus, ProposalView } from './proposal.js';

export interface NewProposal {
  readonly municipalityCode: string;
  readonly kind: ProposalKind;
  readonly accountId: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly note: string;
}

const COLUMNS = `p.id AS "proposalId", p.kind, p.account_id AS "accountId", a.account_no AS "accountNo", p.status, p.note,
  p.proposed_by AS "proposedBy", p.proposed_by_name AS "proposedByName", p.proposed_at AS "proposedAt", p.body`;
const FROM = `app.proposal p JOIN app.debtor_account a ON a.municipality_code = p.municipality_code AND a.id = p.account_id`;

/** Stores what a second person is asked to decide; the digest freezes the body. Answers with its id. */
export async function insertProposal(
  em: EntityManager,
  proposal: NewProposal,
  actor: Actor,
): Promise<number> {
  if (actor.userId === null) throw new DecisionNotAllowed();
  const [row]: { id: number }[] = await em.query(
    `INSERT INTO app.proposal (municipality_code, kind, account_id, body, body_sha256, note, proposed_by, proposed_by_name)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
    [
      proposal.municipalityCode,
      proposal.kind,
      proposal.accountId,
      JSON.stringify(proposal.body),
      digest(proposal.body),
      proposal.note,
      actor.userId,
      actor.name,
    ],
  );
  if (!row) throw new ProposalNotFound();
  return row.id;
}

/** Reads without a lock; throws `linking.proposal_not_found`, also for one of another municipality. */
export async function getProposal(
  em: EntityManager,
  municipalityCode: string,
  proposalId: number,
): Promise<ProposalView> {
  const [proposal]: ProposalView[] = await em.query(
    `SELECT ${COLUMNS} FROM ${FROM} WHERE p.municipality_code = $1 AND p.id = $2`,
    [municipalityCode, proposalId],
  );
  if (!proposal) throw new ProposalNotFound();
  return proposal;
}

export async function findOpenProposal(
  em: EntityManager,
  municipalityCode: string,
  accountId: number,
): Promise<number | null> {
  const [proposal]: { id: number }[] = await em.query(
    `SELECT id FROM app.proposal WHERE municipality_code = $1 AND account_id = $2 AND status = 'OPEN'`,
    [municipalityCode, accountId],
  );
  return proposal?.id ?? null;
}

/** Locks an open proposal, after its account: two coordinators who press at once must not both carry it out. */
export async function lockOpenProposal(
  em: EntityManager,
  municipalityCode: string,
  proposalId: number,
): Promise<ProposalView> {
  const [row]: (ProposalView & { sha256: Buffer })[] = await em.query(
    `SELECT ${COLUMNS}, p.body_sha256 AS sha256 FROM ${FROM} WHERE p.municipality_code = $1 AND p.id = $2 FOR UPDATE OF p`,
    [municipalityCode, proposalId],
  );
  if (!row) throw new ProposalNotFound();
  const { sha256, ...proposal } = row;
  if (proposal.status !== 'OPEN')
    throw new ProposalAlreadyDecided({ accountNo: proposal.accountNo, status: proposal.status });
  if (!digest(proposal.body).equals(sha256)) throw new ProposalIsFrozen();
  return proposal;
}

/** Ends a proposal; the database refuses the proposer as approver (INV-08) and anybody but a coordinator. */
export async function decideProposal(
  em: EntityManager,
  municipalityCode: string,
  proposal: ProposalView,
  status: Exclude<ProposalStatus, 'OPEN'>,
  actor: Actor,
  note: string | null,
): Promise<ProposalView> {
  await em.query(
    `UPDATE app.proposal SET status = $3, decided_by = $4, decided_by_name = $5, decided_at = now(), decision_note = $6
     WHERE municipality_code = $1 AND id = $2`,
    [municipalityCode, proposal.proposalId, status, actor.userId, actor.name, note],
  );
  return { ...proposal, status };
}

/** Ends the actor's own open proposal without reading it. Throws `linking.proposal_not_found` where there is none. */
export async function takeBackOwn(
  em: EntityManager,
  municipalityCode: string,
  proposalId: number,
  actor: Actor,
): Promise<void> {
  const [, count]: [unknown[], number] = await em.query(
    `UPDATE app.proposal SET status = 'WITHDRAWN', decided_by = $3, decided_by_name = $4, decided_at = now()
     WHERE municipality_code = $1 AND id = $2 AND proposed_by = $3 AND status = 'OPEN'`,
    [municipalityCode, proposalId, actor.userId, actor.name],
  );
  if (count === 0) throw new ProposalNotFound();
}
