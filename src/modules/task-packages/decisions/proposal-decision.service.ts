import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ProposalService, type ApprovalResult } from '../../linking/index.js';
import { StaleVersion, type Actor } from '../../shared/index.js';
import { freeText } from '../free-text.js';
import { endCompletion, lockPackage } from '../packages/package-rows.js';
import { assertCurrent, lockTask, moveTask, type TaskRef, type TaskRow } from '../tasks/task-rows.js';
import { leaveToAPerson } from './account-place.js';
import { DecisionCommands } from './decision-commands.js';
import { resolutionOf } from './task-outcome.js';

/** A proposal as a screen showed it, on its task. The task does not move with a withdrawal or an undo that is proposed. */
export interface ShownProposal extends TaskRef {
  readonly proposalId: number;
}

/**
 * What waits for a second person is approved, rejected or taken back; with what that means for task and package. Each
 * is about the very proposal that was shown: where it is gone, or another one stands, `shared.stale_version` is thrown.
 */
@Injectable()
export class ProposalDecisionService {
  constructor(
    private readonly commands: DecisionCommands,
    private readonly proposals: ProposalService,
  ) {}

  /** A second coordinator approves, and the very decision is carried out. Throws `linking.self_approval` and the like. */
  async approve(
    shown: ShownProposal,
    note: string | null,
    actor: Actor,
    key?: string,
  ): Promise<ApprovalResult> {
    const command = { name: 'approve', permission: 'proposals.approve', body: { ...shown, note } } as const;
    return this.commands.run(command, actor, key, async (em) => {
      const reopen = await prepareReopening(em, shown, actor, note);
      const task = await this.lockShown(em, shown);
      const result = await this.proposals.approve(em, { ...shown, note }, actor, reopen);
      await follow(em, task, result);
      return result;
    });
  }

  /** Rejected with a reason: the task goes back to who holds it. */
  async reject(shown: ShownProposal, note: string, actor: Actor, key?: string): Promise<{ taskId: number }> {
    const command = { name: 'reject', permission: 'proposals.reject', body: { ...shown, note } } as const;
    return this.commands.run(command, actor, key, async (em) => {
      const task = await this.lockShown(em, shown);
      await this.proposals.reject(em, { ...shown, note: freeText(note) }, actor);
      await giveBack(em, task);
      return { taskId: task.id };
    });
  }

  /** The proposer takes his proposal back. */
  async withdrawProposal(shown: ShownProposal, actor: Actor, key?: string): Promise<{ taskId: number }> {
    const command = { name: 'withdrawProposal', permission: 'ownProposals.withdraw', body: shown } as const;
    return this.commands.run(command, actor, key, async (em) => {
      const task = await this.lockShown(em, shown);
      await this.proposals.withdraw(em, shown, actor);
      await giveBack(em, task);
      return { taskId: task.id };
    });
  }

  /** Who decides or takes back has the task's lock, so the proposal that is open under it stays so. */
  private async lockShown(em: EntityManager, shown: ShownProposal): Promise<TaskRow> {
    const task = await lockTask(em, shown);
    assertCurrent(task, shown);
    const open = await this.proposals.findOpenForAccount(em, shown.municipalityCode, task.account_id);
    if (open !== shown.proposalId) throw new StaleVersion();
    return task;
  }
}

/** Locks the package now (before task and account); what is answered ends its completion, just before the link or withdrawal ends. */
async function prepareReopening(
  em: EntityManager,
  shown: ShownProposal,
  actor: Actor,
  note: string | null,
): Promise<(() => Promise<void>) | undefined> {
  const [undo]: { package_id: number; kind: string }[] = await em.query(
    `SELECT t.package_id, p.kind FROM app.link_task t JOIN app.proposal p ON p.municipality_code = t.municipality_code AND p.account_id = t.account_id
     WHERE t.municipality_code = $1 AND t.id = $2 AND p.id = $3 AND p.kind IN ('UNDO_AFTER_COMPLETION', 'UNDO_WITHDRAWAL')`,
    [shown.municipalityCode, shown.taskId, shown.proposalId],
  );
  if (!undo) return undefined;
  const found = await lockPackage(em, shown.municipalityCode, undo.package_id);
  return async () => {
    if (!found.completed) return;
    const by = { id: actor.userId, name: actor.name };
    const why = undo.kind === 'UNDO_WITHDRAWAL' ? 'Udgået opgave fortrudt' : 'Tilknytning fortrudt';
    await endCompletion(em, shown.municipalityCode, found.id, by, note ?? why);
  };
}

async function follow(em: EntityManager, task: TaskRow, result: ApprovalResult): Promise<void> {
  const ref = { municipalityCode: task.municipality_code, accountId: task.account_id };
  switch (result.kind) {
    case 'LINKED':
      return moveTask(em, task, 'COMPLETED', { resolution: resolutionOf(result) });
    case 'AWAITING_KY':
      return moveTask(em, task, 'AWAITING_KY');
    case 'WITHDRAWN':
      return moveTask(em, task, 'WITHDRAWN', { resolution: 'WITHDRAWN' });
    case 'UNDONE':
    case 'WITHDRAWAL_UNDONE':
      return leaveToAPerson(em, ref, task.package_id, task);
    case 'POSTED':
    case 'CLAIM_RAISED':
      return;
    case 'VOID':
      return giveBack(em, task);
  }
}

/** Nothing was decided: a task that waited for it is in its holder's hands again. */
async function giveBack(em: EntityManager, task: TaskRow): Promise<void> {
  if (task.status === 'AWAITING_APPROVAL') await moveTask(em, task, 'IN_PROGRESS');
}
