import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { requirePermission } from '../../identity/index.js';
import { NotFound, Transactor, type Actor } from '../../shared/index.js';
import { readDecidedLinks, type DecidedLink } from './decided-links.js';
import type { MyDecision, MyDecisions, UndoOutlook } from './my-decision.js';
import { readOpenProposals, type MyProposal } from './open-proposals.js';
import { undoOutlook } from './undo-outlook.js';

export const MY_DECISIONS_PAGE = 10;

interface Unit {
  readonly kind: MyDecision['kind'];
  readonly id: number;
}

/** Twins that follow one decision are one thing; so is what waits for a second person. */
const UNITS_SQL = `
  SELECT kind, id FROM (
    SELECT CASE WHEN l.twin_of IS NULL THEN 'LINK' ELSE 'GROUP' END AS kind, coalesce(l.twin_of, l.id) AS id, max(l.decided_at) AS at
    FROM app.account_link l WHERE l.municipality_code = $1 AND l.decided_by = $2 GROUP BY 1, 2
    UNION ALL
    SELECT 'PROPOSAL', p.id, p.proposed_at FROM app.proposal p
    WHERE p.municipality_code = $1 AND p.proposed_by = $2 AND p.status = 'OPEN'
  ) unit ORDER BY at DESC, id DESC, kind LIMIT $3 OFFSET $4`;

/** "Mine afgørelser": what a person decided, the newest first, each with what its undo would do. */
@Injectable()
export class MyDecisionsService {
  constructor(private readonly transactor: Transactor) {}

  /** One page (from 1) of ten; what was undone stays in the list. */
  async listMine(municipalityCode: string, page: number, actor: Actor): Promise<MyDecisions> {
    requirePermission(actor, 'links.undoLink');
    return this.transactor.read(actor, async (em) => {
      const units = await listUnits(em, municipalityCode, page, actor);
      const shown = units.slice(0, MY_DECISIONS_PAGE);
      const links = await readDecidedLinks(em, municipalityCode, idsOf(shown, 'LINK'), idsOf(shown, 'GROUP'));
      const proposals = await readOpenProposals(em, municipalityCode, idsOf(shown, 'PROPOSAL'));
      const decisions = shown.flatMap((unit) => decisionOf(unit, links, proposals, actor) ?? []);
      return { decisions, hasMore: units.length > MY_DECISIONS_PAGE };
    });
  }

  /** What undoing this one link would do. Throws `shared.not_found`. */
  async getUndoOutlook(municipalityCode: string, linkId: number, actor: Actor): Promise<UndoOutlook> {
    requirePermission(actor, 'links.undoLink');
    return this.transactor.read(actor, async (em) => {
      const links = await readDecidedLinks(em, municipalityCode, [linkId], []);
      if (links.length === 0) throw new NotFound();
      return undoOutlook(links, actor, false);
    });
  }
}

function listUnits(em: EntityManager, municipalityCode: string, page: number, actor: Actor): Promise<Unit[]> {
  const offset = (Math.max(1, page) - 1) * MY_DECISIONS_PAGE;
  return em.query(UNITS_SQL, [municipalityCode, actor.userId, MY_DECISIONS_PAGE + 1, offset]);
}

function idsOf(units: readonly Unit[], kind: Unit['kind']): number[] {
  return units.filter((unit) => unit.kind === kind).map(({ id }) => id);
}

function decisionOf(
  { kind, id }: Unit,
  links: readonly DecidedLink[],
  proposals: readonly MyProposal[],
  actor: Actor,
): MyDecision | null {
  if (kind === 'PROPOSAL') {
    const proposal = proposals.find(({ proposalId }) => proposalId === id);
    return proposal ? ofProposal(proposal) : null;
  }
  const isGroup = kind === 'GROUP';
  const own = links.filter(({ linkId, twinOf }) => (isGroup ? twinOf === id : linkId === id));
  return own.length > 0 ? ofLinks(isGroup ? id : null, own, actor) : null;
}

function ofLinks(groupId: number | null, links: readonly DecidedLink[], actor: Actor): MyDecision | null {
  const active = links.filter(({ endedAt }) => endedAt === null);
  const shown = active.length > 0 ? active : links;
  const [first] = shown;
  if (!first) return null;
  return {
    kind: groupId === null ? 'LINK' : 'GROUP',
    linkId: groupId === null ? first.linkId : null,
    groupId,
    proposalId: null,
    proposalKind: null,
    linkIds: active.map(({ linkId }) => linkId),
    taskId: first.taskId,
    taskNo: first.taskNo,
    accountNos: shown.map(({ accountNo }) => accountNo),
    outcome: first.outcome,
    caseNo: first.caseNo,
    grantNo: first.grantNo,
    decidedAt: first.decidedAt,
    endedAt: active.length > 0 ? null : first.endedAt,
    endedBy: active.length > 0 ? null : first.endedBy,
    ...undoOutlook(links, actor, groupId !== null),
  };
}

function ofProposal(proposal: MyProposal): MyDecision {
  const { proposalId, proposalKind, taskId, taskNo, accountNo, grantNo, decidedAt } = proposal;
  return {
    kind: 'PROPOSAL',
    linkId: null,
    groupId: null,
    proposalId,
    proposalKind,
    linkIds: [],
    taskId,
    taskNo,
    accountNos: [accountNo],
    outcome: null,
    caseNo: null,
    grantNo,
    decidedAt,
    endedAt: null,
    endedBy: null,
    // It is taken back on its task.
    undoable: taskId !== null,
    why: taskId === null ? { code: 'packages.task_not_found', values: {} } : null,
    reverses: taskId === null ? [] : [{ code: 'takesBack', values: { accountNo } }],
  };
}
