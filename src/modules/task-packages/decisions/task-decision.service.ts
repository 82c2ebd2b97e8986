import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CaseStepFailed } from '../../cases/index.js';
import {
  CprRevealService,
  GrantMatchingService,
  type DecisionResult,
  type Linked,
  type MatchToGrant,
  type RecordNoDirectGrant,
} from '../../linking/index.js';
import { requirePermission, type Permission } from '../../identity/index.js';
import { IdempotentCommands, Transactor, type Actor } from '../../shared/index.js';
import {
  assertCurrent,
  assertHeld,
  lockTask,
  moveTask,
  type TaskRef,
  type TaskRow,
} from '../tasks/task-rows.js';

/** A decision as the screen sends it; the account follows from the task. */
export type MatchTaskToGrant = TaskRef & Omit<MatchToGrant, 'accountId' | 'municipalityCode'>;
export type RecordTaskWithoutGrant = TaskRef & Omit<RecordNoDirectGrant, 'accountId' | 'municipalityCode'>;
/** KY_FAILED: nothing was linked, the task is FAILED and can be tried again. */
export type TaskDecisionResult = DecisionResult | { readonly kind: 'KY_FAILED' };

/** What the holder of a task decides; the link, the KY step and the task's move are one transaction. */
@Injectable()
export class TaskDecisionService {
  constructor(
    private readonly transactor: Transactor,
    private readonly commands: IdempotentCommands,
    private readonly matching: GrantMatchingService,
    private readonly cpr: CprRevealService,
  ) {}

  /** Names the grant; KY then creates or links the case (BR-07). Throws `linking.*`, `packages.task_not_held`, `shared.stale_version`. */
  async matchToGrant(command: MatchTaskToGrant, actor: Actor, key?: string): Promise<TaskDecisionResult> {
    return this.decide('matchToGrant', 'links.matchToGrant', command, actor, key, (em, task) =>
      this.matching.matchToGrant(em, { ...command, accountId: task.account_id }, actor),
    );
  }

  /** Records that no direct grant exists: category, then a case; two of the categories wait for a second person. */
  async recordNoDirectGrant(
    command: RecordTaskWithoutGrant,
    actor: Actor,
    key?: string,
  ): Promise<TaskDecisionResult> {
    return this.decide('recordNoDirectGrant', 'links.recordNoDirectGrant', command, actor, key, (em, task) =>
      this.matching.recordNoDirectGrant(em, { ...command, accountId: task.account_id }, actor),
    );
  }

  /** The debtor's full number for who holds the task; the look-up is logged first (design.md 11, "Full CPR"). */
  async revealCpr(ref: TaskRef, actor: Actor): Promise<{ cpr: string }> {
    requirePermission(actor, 'persons.revealCpr');
    return this.transactor.run(
      actor,
      async (em) => {
        const task = await lockTask(em, ref);
        assertHeld(task, actor);
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
    work: (em: EntityManager, task: TaskRow) => Promise<DecisionResult>,
  ): Promise<TaskDecisionResult> {
    requirePermission(actor, permission);
    return this.transactor.run(
      actor,
      async (em) => {
        const effect = async (): Promise<TaskDecisionResult> => {
          const task = await lockTask(em, command);
          assertHeld(task, actor);
          assertCurrent(task, command);
          return this.carryOut(em, task, () => work(em, task));
        };
        return key === undefined
          ? effect()
          : this.commands.run(em, actor, { key, name, body: command }, effect);
      },
      { command: name },
    );
  }

  /** The failure of the KY step is kept although its work is rolled back: hence the savepoint. */
  private async carryOut(
    em: EntityManager,
    task: TaskRow,
    work: () => Promise<DecisionResult>,
  ): Promise<TaskDecisionResult> {
    await em.query('SAVEPOINT ky_step');
    try {
      const result = await work();
      if (result.kind === 'LINKED')
        await moveTask(em, task, 'COMPLETED', { resolution: resolutionOf(result) });
      else await moveTask(em, task, 'AWAITING_APPROVAL');
      return result;
    } catch (error) {
      if (!(error instanceof CaseStepFailed)) throw error;
      await em.query('ROLLBACK TO SAVEPOINT ky_step');
      await this.recordFailure(em, task);
      return { kind: 'KY_FAILED' };
    }
  }

  private async recordFailure(em: EntityManager, task: TaskRow): Promise<void> {
    await moveTask(em, task, 'AWAITING_KY');
    await moveTask(em, { ...task, status: 'AWAITING_KY' }, 'FAILED');
    await em.query(
      `UPDATE app.link_task SET reasons = array_append(array_remove(reasons, 'R-17'), 'R-17') WHERE municipality_code = $1 AND id = $2`,
      [task.municipality_code, task.id],
    );
    await this.transactor.as(em, 'r_ky', () =>
      em.query(
        `INSERT INTO app.account_reason (municipality_code, account_id, reason_code) VALUES ($1, $2, 'R-17') ON CONFLICT DO NOTHING`,
        [task.municipality_code, task.account_id],
      ),
    );
  }
}

/** The seed's two outcomes, with or without a grant (domain.md 4.8). */
export function resolutionOf(link: Linked): string {
  return `${link.withGrant ? 'GRANT' : 'NO_GRANT'}_CASE_${link.outcome}`;
}
