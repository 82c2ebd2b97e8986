import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  LinkUndoService,
  ProposalService,
  WithdrawalService,
  type ApprovalResult,
  type Proposed,
  type UndoResult,
  type WithdrawalGround,
} from '../../linking/index.js';
import { requirePermission, type Permission } from '../../identity/index.js';
import { IdempotentCommands, Transactor, type Actor } from '../../shared/index.js';
import { freeText } from '../free-text.js';
import { INSERT_TASKS } from '../late/late-task.service.js';
import { LinkContradicts, NothingToApprove, PackageCompleted, TaskNotFound } from '../packages.errors.js';
import { endCompletion, lockPackage } from '../packages/package-rows.js';
import {
  assertCurrent,
  assertHeld,
  lockTask,
  moveTask,
  type TaskRef,
  type TaskRow,
} from '../tasks/task-rows.js';
import { resolutionOf } from './task-decision.service.js';

export interface AccountRef {
  readonly municipalityCode: string;
  readonly accountId: number;
}

/** Approvals, undo and withdrawals, with what they mean for the task and the package. */
@Injectable()
export class SecondPersonService {
  constructor(
    private readonly transactor: Transactor,
    private readonly commands: IdempotentCommands,
    private readonly proposals: ProposalService,
    private readonly undo: LinkUndoService,
    private readonly withdrawals: WithdrawalService,
  ) {}

  /**
   * A second coordinator approves the proposal that the screen showed: a task moves with each new one, so a screen from
   * before is refused. The very decision is carried out. Throws `shared.stale_version`, `linking.self_approval` and the like.
   */
  async approve(ref: TaskRef, note: string | null, actor: Actor, key?: string): Promise<ApprovalResult> {
    return this.command('approve', 'proposals.approve', actor, key, { ...ref, note }, async (em) => {
      const { proposalId, kind, accountId } = await this.openProposal(em, ref);
      const reopen =
        kind === 'UNDO_AFTER_COMPLETION' ? await this.prepareReopening(em, ref, actor, note) : undefined;
      const task = await lockTask(em, ref);
      assertCurrent(task, ref);
      const result = await this.proposals.approve(
        em,
        { municipalityCode: ref.municipalityCode, proposalId, note },
        actor,
        reopen,
      );
      await this.follow(em, task, result, { municipalityCode: ref.municipalityCode, accountId });
      return result;
    });
  }

  /** Rejected with a reason: the task goes back to who holds it. */
  async reject(ref: TaskRef, note: string, actor: Actor, key?: string): Promise<{ taskId: number }> {
    return this.command('reject', 'proposals.reject', actor, key, { ...ref, note }, async (em) => {
      const task = await lockTask(em, ref);
      assertCurrent(task, ref);
      const { proposalId } = await this.openProposal(em, ref);
      await this.proposals.reject(
        em,
        { municipalityCode: ref.municipalityCode, proposalId, note: freeText(note) },
        actor,
      );
      if (task.status === 'AWAITING_APPROVAL') await moveTask(em, task, 'IN_PROGRESS');
      return { taskId: task.id };
    });
  }

  /** The proposer takes his proposal back. */
  async withdrawProposal(ref: TaskRef, actor: Actor, key?: string): Promise<{ taskId: number }> {
    return this.command('withdrawProposal', 'proposals.withdraw', actor, key, ref, async (em) => {
      const task = await lockTask(em, ref);
      assertCurrent(task, ref);
      const { proposalId } = await this.openProposal(em, ref);
      await this.proposals.withdraw(
        em,
        { municipalityCode: ref.municipalityCode, proposalId, note: null },
        actor,
      );
      if (task.status === 'AWAITING_APPROVAL') await moveTask(em, task, 'IN_PROGRESS');
      return { taskId: task.id };
    });
  }

  /**
   * "Fortryd tilknytning" for an account, with a reason. Before the package is completed it happens at once; after, it is
   * a proposal; an account without a task then needs the package reopened first. The task is reopened, or made.
   */
  async undoLink(ref: AccountRef, reason: string, actor: Actor, key?: string): Promise<UndoResult> {
    return this.command('undoLink', 'links.undoLink', actor, key, { ...ref, reason }, async (em) => {
      const { packageId, taskId } = await this.placeOf(em, ref);
      const locked = packageId === null ? null : await lockPackage(em, ref.municipalityCode, packageId);
      // A proposal is decided on its task: without one, the coordinator reopens the package first.
      if (taskId === null && locked?.completed) throw new PackageCompleted();
      const task =
        taskId === null ? null : await lockTask(em, { municipalityCode: ref.municipalityCode, taskId });
      const result = await this.undo.undoLink(em, { ...ref, reason: freeText(reason) }, actor, {
        packageCompleted: locked?.completed ?? false,
      });
      if (result.kind === 'UNDONE')
        await this.leaveBehind(em, ref, await this.publishedSince(em, ref, packageId), task);
      return result;
    });
  }

  /**
   * A check task whose automatic link a person found right: the link stays. Throws `packages.link_contradicts`
   * where the grant is another citizen's or type by now (INV-02): such a link can only be undone.
   */
  async confirmLink(ref: TaskRef, note: string, actor: Actor, key?: string): Promise<{ taskId: number }> {
    return this.command('confirmLink', 'links.matchToGrant', actor, key, { ...ref, note }, async (em) => {
      const task = await lockTask(em, ref);
      assertHeld(task, actor);
      assertCurrent(task, ref);
      await em.query(
        'INSERT INTO app.internal_note (municipality_code, task_id, body, written_by, written_by_name) VALUES ($1, $2, $3, $4, $5)',
        [ref.municipalityCode, task.id, freeText(note), actor.userId, actor.name],
      );
      const links: { outcome: string; contradicts: boolean }[] = await em.query(
        `SELECT l.outcome, l.grant_id IS NOT NULL AND (app.is_same_person(l.municipality_code, a.debtor_id, ARRAY[g.debtor_id]) IS NOT TRUE
                OR g.benefit_type <> coalesce(a.benefit_type, g.benefit_type)) AS contradicts
         FROM app.account_link l JOIN app.debtor_account a ON a.municipality_code = l.municipality_code AND a.id = l.account_id
         LEFT JOIN app.grant_award g ON g.municipality_code = l.municipality_code AND g.id = l.grant_id
         WHERE l.municipality_code = $1 AND l.account_id = $2 AND l.ended_at IS NULL`,
        [ref.municipalityCode, task.account_id],
      );
      if (!links[0]) throw new NothingToApprove();
      if (links[0].contradicts) throw new LinkContradicts();
      await moveTask(em, task, 'COMPLETED', { resolution: `GRANT_CASE_${links[0].outcome}` });
      return { taskId: task.id };
    });
  }

  /** "Lad opgaven udgå": proposed here, approved by a coordinator (A-24, design.md 11). */
  async proposeWithdrawal(
    ref: AccountRef,
    ground: WithdrawalGround,
    note: string,
    actor: Actor,
    key?: string,
  ): Promise<Proposed> {
    return this.command(
      'proposeWithdrawal',
      'withdrawals.propose',
      actor,
      key,
      { ...ref, ground, note },
      async (em) => {
        // It is approved on the account's task.
        if ((await this.placeOf(em, ref)).taskId === null) throw new TaskNotFound();
        return this.withdrawals.proposeWithdrawal(em, { ...ref, ground, note: freeText(note) }, actor);
      },
    );
  }

  private async follow(
    em: EntityManager,
    task: TaskRow,
    result: ApprovalResult,
    ref: AccountRef,
  ): Promise<void> {
    if (result.kind === 'LINKED') await moveTask(em, task, 'COMPLETED', { resolution: resolutionOf(result) });
    if (result.kind === 'WITHDRAWN') await moveTask(em, task, 'WITHDRAWN', { resolution: 'WITHDRAWN' });
    if (result.kind === 'UNDONE') await this.leaveBehind(em, ref, task.package_id, task);
    if (result.kind === 'VOID' && task.status === 'AWAITING_APPROVAL')
      await moveTask(em, task, 'IN_PROGRESS');
  }

  /** A draft is invisible here. One that was published while this undo waited for it has no task for the account yet. */
  private async publishedSince(
    em: EntityManager,
    ref: AccountRef,
    packageId: number | null,
  ): Promise<number | null> {
    return packageId ?? (await this.placeOf(em, ref)).packageId;
  }

  private async leaveBehind(
    em: EntityManager,
    ref: AccountRef,
    packageId: number | null,
    task: TaskRow | null,
  ): Promise<void> {
    if (task?.status === 'COMPLETED') await moveTask(em, task, 'REOPENED', { assigneeId: null });
    if (!task && packageId !== null) await em.query(INSERT_TASKS, [packageId, [ref.accountId]]);
  }

  /** Locks the package now (before task and account); what is answered ends its completion, just before the link's end. */
  private async prepareReopening(
    em: EntityManager,
    ref: TaskRef,
    actor: Actor,
    note: string | null,
  ): Promise<() => Promise<void>> {
    const rows: { package_id: number }[] = await em.query(
      'SELECT package_id FROM app.link_task WHERE municipality_code = $1 AND id = $2',
      [ref.municipalityCode, ref.taskId],
    );
    const packageId = rows[0]?.package_id ?? 0;
    const found = await lockPackage(em, ref.municipalityCode, packageId);
    return async () => {
      if (!found.completed) return;
      const by = { id: actor.userId, name: actor.name };
      await endCompletion(em, ref.municipalityCode, packageId, by, note ?? 'Tilknytning fortrudt');
    };
  }

  private async openProposal(
    em: EntityManager,
    ref: TaskRef,
  ): Promise<{ proposalId: number; kind: string; accountId: number }> {
    const rows: { account_id: number }[] = await em.query(
      'SELECT account_id FROM app.link_task WHERE municipality_code = $1 AND id = $2',
      [ref.municipalityCode, ref.taskId],
    );
    const accountId = rows[0]?.account_id ?? 0;
    const open = await this.proposals.getOpenForAccount(em, ref.municipalityCode, accountId);
    if (!open) throw new NothingToApprove();
    return { proposalId: open.proposalId, kind: open.kind, accountId };
  }

  private async placeOf(
    em: EntityManager,
    ref: AccountRef,
  ): Promise<{ packageId: number | null; taskId: number | null }> {
    const tasks: { id: number; package_id: number }[] = await em.query(
      'SELECT id, package_id FROM app.link_task WHERE municipality_code = $1 AND account_id = $2 ORDER BY id DESC LIMIT 1',
      [ref.municipalityCode, ref.accountId],
    );
    if (tasks[0]) return { packageId: tasks[0].package_id, taskId: tasks[0].id };
    const packages: { id: number }[] = await em.query(
      'SELECT id FROM app.task_package WHERE municipality_code = $1 ORDER BY id LIMIT 1',
      [ref.municipalityCode],
    );
    return { packageId: packages[0]?.id ?? null, taskId: null };
  }

  private async command<T>(
    name: string,
    permission: Permission,
    actor: Actor,
    key: string | undefined,
    body: object,
    work: (em: EntityManager) => Promise<T>,
  ): Promise<T> {
    requirePermission(actor, permission);
    return this.transactor.run(
      actor,
      async (em) =>
        key === undefined ? work(em) : this.commands.run(em, actor, { key, name, body }, () => work(em)),
      { command: name },
    );
  }
}
