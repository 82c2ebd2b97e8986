import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ProposalService, type ApprovalResult, type ProposalView } from '../../linking/index.js';
import type { Actor } from '../../shared/index.js';
import { freeText } from '../free-text.js';
import { NothingToApprove } from '../packages.errors.js';
import { endCompletion, lockPackage } from '../packages/package-rows.js';
import { assertCurrent, lockTask, moveTask, type TaskRef, type TaskRow } from '../tasks/task-rows.js';
import { leaveToAPerson } from './account-place.js';
import { DecisionCommands } from './decision-commands.js';
import { resolutionOf } from './task-decision.service.js';

/** What waits for a second person is approved, rejected or taken back; with what that means for task and package. */
@Injectable()
export class ProposalDecisionService {
  constructor(
    private readonly commands: DecisionCommands,
    private readonly proposals: ProposalService,
  ) {}

  /**
   * A second coordinator approves the proposal that the screen showed: a task moves with each new one, so a screen from
   * before is refused. The very decision is carried out. Throws `shared.stale_version`, `linking.self_approval` and the like.
   */
  async approve(ref: TaskRef, note: string | null, actor: Actor, key?: string): Promise<ApprovalResult> {
    const command = { name: 'approve', permission: 'proposals.approve', body: { ...ref, note } } as const;
    return this.commands.run(command, actor, key, async (em) => {
      const { proposalId, kind } = await this.openProposal(em, ref);
      const reopen =
        kind === 'UNDO_AFTER_COMPLETION' ? await prepareReopening(em, ref, actor, note) : undefined;
      const task = await lockCurrent(em, ref);
      const { municipalityCode } = ref;
      const decision = { municipalityCode, proposalId, note };
      const result = await this.proposals.approve(em, decision, actor, reopen);
      await follow(em, task, result);
      return result;
    });
  }

  /** Rejected with a reason: the task goes back to who holds it. */
  async reject(ref: TaskRef, note: string, actor: Actor, key?: string): Promise<{ taskId: number }> {
    const command = { name: 'reject', permission: 'proposals.reject', body: { ...ref, note } } as const;
    return this.commands.run(command, actor, key, async (em) => {
      const task = await lockCurrent(em, ref);
      const { proposalId } = await this.openProposal(em, ref);
      const { municipalityCode } = ref;
      await this.proposals.reject(em, { municipalityCode, proposalId, note: freeText(note) }, actor);
      await giveBack(em, task);
      return { taskId: task.id };
    });
  }

  /** The proposer takes his proposal back. */
  async withdrawProposal(ref: TaskRef, actor: Actor, key?: string): Promise<{ taskId: number }> {
    const command = { name: 'withdrawProposal', permission: 'proposals.withdraw', body: ref } as const;
    return this.commands.run(command, actor, key, async (em) => {
      const task = await lockCurrent(em, ref);
      const { proposalId } = await this.openProposal(em, ref);
      const { municipalityCode } = ref;
      await this.proposals.withdraw(em, { municipalityCode, proposalId, note: null }, actor);
      await giveBack(em, task);
      return { taskId: task.id };
    });
  }

  private async openProposal(em: EntityManager, ref: TaskRef): Promise<ProposalView> {
    const [task]: { account_id: number }[] = await em.query(
      'SELECT account_id FROM app.link_task WHERE municipality_code = $1 AND id = $2',
      [ref.municipalityCode, ref.taskId],
    );
    const open = await this.proposals.getOpenForAccount(em, ref.municipalityCode, task?.account_id ?? 0);
    if (!open) throw new NothingToApprove();
    return open;
  }
}

async function lockCurrent(em: EntityManager, ref: TaskRef): Promise<TaskRow> {
  const task = await lockTask(em, ref);
  assertCurrent(task, ref);
  return task;
}

/** Locks the package now (before task and account); what is answered ends its completion, just before the link's end. */
async function prepareReopening(
  em: EntityManager,
  ref: TaskRef,
  actor: Actor,
  note: string | null,
): Promise<() => Promise<void>> {
  const [task]: { package_id: number }[] = await em.query(
    'SELECT package_id FROM app.link_task WHERE municipality_code = $1 AND id = $2',
    [ref.municipalityCode, ref.taskId],
  );
  const packageId = task?.package_id ?? 0;
  const found = await lockPackage(em, ref.municipalityCode, packageId);
  return async () => {
    if (!found.completed) return;
    const by = { id: actor.userId, name: actor.name };
    await endCompletion(em, ref.municipalityCode, packageId, by, note ?? 'Tilknytning fortrudt');
  };
}

async function follow(em: EntityManager, task: TaskRow, result: ApprovalResult): Promise<void> {
  const ref = { municipalityCode: task.municipality_code, accountId: task.account_id };
  switch (result.kind) {
    case 'LINKED':
      return moveTask(em, task, 'COMPLETED', { resolution: resolutionOf(result) });
    case 'WITHDRAWN':
      return moveTask(em, task, 'WITHDRAWN', { resolution: 'WITHDRAWN' });
    case 'UNDONE':
      return leaveToAPerson(em, ref, task.package_id, task);
    case 'VOID':
      return giveBack(em, task);
  }
}

/** Nothing was decided: a task that waited for it is in its holder's hands again. */
async function giveBack(em: EntityManager, task: TaskRow): Promise<void> {
  if (task.status === 'AWAITING_APPROVAL') await moveTask(em, task, 'IN_PROGRESS');
}
