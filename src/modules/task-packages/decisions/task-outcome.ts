import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CaseStepFailed } from '../../cases/index.js';
import type { DecisionResult, Linked } from '../../linking/index.js';
import { Transactor } from '../../shared/index.js';
import { moveTask, type TaskRow } from '../tasks/task-rows.js';

/** KY_FAILED: nothing was linked, the task is FAILED and can be tried again. */
export type TaskDecisionResult = DecisionResult | { readonly kind: 'KY_FAILED' };

/** What a decision means for its task. */
@Injectable()
export class TaskOutcome {
  constructor(private readonly transactor: Transactor) {}

  /**
   * Decides about the locked task that the actor holds, and moves it. The failure of the KY step is kept although its work
   * is rolled back: hence the savepoint.
   */
  async carryOut<Result extends DecisionResult>(
    em: EntityManager,
    task: TaskRow,
    work: () => Promise<Result>,
  ): Promise<Result | { readonly kind: 'KY_FAILED' }> {
    await em.query('SAVEPOINT ky_step');
    try {
      const result = await work();
      if (result.kind === 'LINKED')
        await moveTask(em, task, 'COMPLETED', { resolution: resolutionOf(result) });
      else await moveTask(em, task, result.kind === 'PROPOSED' ? 'AWAITING_APPROVAL' : 'AWAITING_KY');
      return result;
    } catch (error) {
      if (!(error instanceof CaseStepFailed)) throw error;
      await em.query('ROLLBACK TO SAVEPOINT ky_step');
      await moveTask(em, task, 'AWAITING_KY');
      await this.fail(em, { ...task, status: 'AWAITING_KY' });
      return { kind: 'KY_FAILED' };
    }
  }

  /** KY could not: the locked task that awaited it is failed, and can be tried again. */
  async fail(em: EntityManager, task: TaskRow): Promise<void> {
    await moveTask(em, task, 'FAILED');
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
