import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  CprRevealService,
  GrantMatchingService,
  type DecisionResult,
  type MatchToGrant,
  type RecordNoDirectGrant,
} from '../../linking/index.js';
import { requirePermission, type Permission } from '../../identity/index.js';
import { IdempotentCommands, Transactor, type Actor } from '../../shared/index.js';
import { isOnScreenOf } from '../queue/task-leases.js';
import { assertHeld, lockTask, type TaskRef, type TaskRow } from '../tasks/task-rows.js';
import { heldAlready, type Begin } from './begin.js';
import { TaskOutcome, type TaskDecisionResult } from './task-outcome.js';

/** A decision as the screen sends it; the account follows from the task. */
export type MatchTaskToGrant = TaskRef & Omit<MatchToGrant, 'accountId' | 'municipalityCode'>;
export type RecordTaskWithoutGrant = TaskRef & Omit<RecordNoDirectGrant, 'accountId' | 'municipalityCode'>;

/** What the holder of a task decides; the link, the KY step and the task's move are one transaction. */
@Injectable()
export class TaskDecisionService {
  constructor(
    private readonly transactor: Transactor,
    private readonly commands: IdempotentCommands,
    private readonly matching: GrantMatchingService,
    private readonly cpr: CprRevealService,
    private readonly outcome: TaskOutcome,
  ) {}

  /** Names the grant; KY then creates or links the case (BR-07). Throws `linking.*`, `packages.task_not_held`, `shared.stale_version`. */
  async matchToGrant(
    command: MatchTaskToGrant,
    actor: Actor,
    key?: string,
    begin: Begin = heldAlready,
  ): Promise<TaskDecisionResult> {
    return this.decide('matchToGrant', 'links.matchToGrant', command, actor, key, begin, (em, task) =>
      this.matching.matchToGrant(em, { ...command, accountId: task.account_id }, actor),
    );
  }

  /** Records that no direct grant exists: category, then a case; two of the categories wait for a second person. */
  async recordNoDirectGrant(
    command: RecordTaskWithoutGrant,
    actor: Actor,
    key?: string,
    begin: Begin = heldAlready,
  ): Promise<TaskDecisionResult> {
    const permission = 'links.recordNoDirectGrant';
    return this.decide('recordNoDirectGrant', permission, command, actor, key, begin, (em, task) =>
      this.matching.recordNoDirectGrant(em, { ...command, accountId: task.account_id }, actor),
    );
  }

  /** The debtor's full number for who holds the task or has it from the queue; the look-up is logged first (design.md 11, "Full CPR"). */
  async revealCpr(ref: TaskRef, actor: Actor): Promise<{ cpr: string }> {
    requirePermission(actor, 'persons.revealCpr');
    return this.transactor.run(
      actor,
      async (em) => {
        const task = await lockTask(em, ref);
        if (!(await isOnScreenOf(em, ref.municipalityCode, task.id, actor.userId))) assertHeld(task, actor);
        const rows: { debtor_id: number; task_no: string }[] = await em.query(
          `SELECT a.debtor_id, t.task_no FROM app.debtor_account a JOIN app.link_task t ON t.municipality_code = a.municipality_code AND t.account_id = a.id
           WHERE t.municipality_code = $1 AND t.id = $2`,
          [ref.municipalityCode, ref.taskId],
        );
        const { debtor_id: debtorId = 0, task_no: taskNo = '' } = rows[0] ?? {};
        return this.cpr.reveal(
          em,
          { municipalityCode: ref.municipalityCode, debtorId, screen: 'task', purpose: taskNo },
          actor,
        );
      },
      { command: 'revealCpr' },
    );
  }

  private async decide(
    name: string,
    permission: Permission,
    command: TaskRef,
    actor: Actor,
    key: string | undefined,
    begin: Begin,
    work: (em: EntityManager, task: TaskRow) => Promise<DecisionResult>,
  ): Promise<TaskDecisionResult> {
    requirePermission(actor, permission);
    return this.transactor.run(
      actor,
      async (em) => {
        const effect = async (): Promise<TaskDecisionResult> => {
          const task = await begin(em, await lockTask(em, command), command, actor);
          return this.outcome.carryOut(em, task, () => work(em, task));
        };
        return this.commands.run(em, actor, { key, name, body: command }, effect);
      },
      { command: name },
    );
  }
}
