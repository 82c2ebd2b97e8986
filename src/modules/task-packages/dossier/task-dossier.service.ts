import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { can, requirePermission } from '../../identity/index.js';
import { Transactor, type Actor } from '../../shared/index.js';
import { TaskNotFound } from '../packages.errors.js';
import type { OpenProposal, ProposalDetails, TaskDossier, TaskNote } from './task-dossier.js';

interface TaskKey {
  readonly municipalityCode: string;
  readonly taskId: number;
  readonly accountId: number;
}

/** What an approver reads before he decides, and the internal notes. Row-level security decides whose tasks exist. */
@Injectable()
export class TaskDossierService {
  constructor(private readonly transactor: Transactor) {}

  /**
   * The evidence and the notes name persons: they are for who works on the task. An auditor reads what is proposed and
   * why; the evidence of a decision he opens where his look-up is registered. Throws `packages.task_not_found`, also for
   * another municipality's, and `identity.not_permitted`.
   */
  async getDossier(taskId: number, actor: Actor): Promise<TaskDossier> {
    requirePermission(actor, 'proposals.view');
    return this.transactor.read(actor, async (em) => {
      const task = await getTask(em, taskId, actor);
      const worksOnIt = can(actor.role, 'tasks.addNote');
      return {
        proposal: await findProposal(em, task, actor.municipalityCode !== null, worksOnIt),
        notes: worksOnIt ? await listNotes(em, task) : null,
      };
    });
  }
}

async function getTask(em: EntityManager, taskId: number, actor: Actor): Promise<TaskKey> {
  const [task]: TaskKey[] = await em.query(
    `SELECT municipality_code AS "municipalityCode", id AS "taskId", account_id AS "accountId" FROM app.link_task
     WHERE id = $1 AND ($2::text IS NULL OR municipality_code = $2)`,
    [taskId, actor.municipalityCode],
  );
  if (!task) throw new TaskNotFound();
  return task;
}

async function findProposal(
  em: EntityManager,
  { municipalityCode, accountId }: TaskKey,
  isOwn: boolean,
  withEvidence: boolean,
): Promise<OpenProposal | null> {
  const [open]: Omit<OpenProposal, 'told'>[] = await em.query(
    `SELECT id AS "proposalId", kind, proposed_at AS "proposedAt" FROM app.proposal
     WHERE municipality_code = $1 AND account_id = $2 AND status = 'OPEN'`,
    [municipalityCode, accountId],
  );
  if (!open) return null;
  const [told]: ProposalDetails[] = isOwn
    ? await em.query(DETAILS, [municipalityCode, open.proposalId, withEvidence])
    : [];
  return { ...open, told: told ?? null };
}

function listNotes(em: EntityManager, { municipalityCode, taskId }: TaskKey): Promise<TaskNote[]> {
  return em.query(
    `SELECT body AS text, written_by_name AS by, written_at AS at FROM app.internal_note
     WHERE municipality_code = $1 AND task_id = $2 ORDER BY written_at DESC, id DESC`,
    [municipalityCode, taskId],
  );
}

/** The body holds the planned link, what is to be undone, or the ground of a withdrawal (linking/proposals). */
const DETAILS = `SELECT p.proposed_by_name AS "proposedBy", p.note, coalesce(p.body->>'ground', w.ground) AS ground,
    coalesce(p.body #>> '{plan,category}', l.no_grant_category) AS category,
    coalesce(p.body #>> '{plan,grantNo}', g.grant_no) AS "grantNo", b.name_da AS "benefitTypeName", k.case_no AS "caseNo",
    coalesce(p.body #>> '{plan,step,kind}' = 'CREATE', false) AS "isNewCase",
    CASE WHEN $3::boolean THEN coalesce(p.body #> '{plan,evidence}', l.evidence) END AS evidence
  FROM app.proposal p
  LEFT JOIN app.account_link l ON l.municipality_code = p.municipality_code AND l.id = (p.body->>'linkId')::bigint
  LEFT JOIN app.account_withdrawal w ON w.municipality_code = p.municipality_code AND w.id = (p.body->>'withdrawalId')::bigint
  LEFT JOIN app.grant_award g ON g.municipality_code = l.municipality_code AND g.id = l.grant_id
  LEFT JOIN app.case_file k ON k.municipality_code = p.municipality_code
    AND k.id = coalesce((p.body #>> '{plan,step,caseId}')::bigint, l.case_id)
  LEFT JOIN app.benefit_type b ON b.code = coalesce(p.body #>> '{plan,benefitType}', l.benefit_type)
  WHERE p.municipality_code = $1 AND p.id = $2`;
