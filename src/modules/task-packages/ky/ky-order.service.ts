import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { OrderIsOver, cancelOrder, lockOpenOrder, sendAgain, type LockedOrder } from '../../cases/index.js';
import { lockAccount } from '../../claims/index.js';
import { LinkOfOther } from '../../linking/index.js';
import { Transactor, type Actor } from '../../shared/index.js';
import { DecisionCommands } from '../decisions/decision-commands.js';
import { freeText } from '../free-text.js';
import { TaskNotHeld } from '../packages.errors.js';
import { assertCurrent, lockTask, moveTask, type TaskRef, type TaskRow } from '../tasks/task-rows.js';

interface Ordered {
  readonly task: TaskRow;
  readonly order: LockedOrder;
}

/** What a person does about a decision that KY has not carried out. */
@Injectable()
export class KyOrderService {
  constructor(
    private readonly commands: DecisionCommands,
    private readonly transactor: Transactor,
  ) {}

  /**
   * "Fortryd", while KY is awaited: the task is anybody's again, and KY takes back what it may have done. A caseworker his
   * own, a coordinator any. Throws `cases.order_is_over` once KY has answered, `linking.link_of_other`, `shared.stale_version`.
   */
  async undoAwaiting(ref: TaskRef, reason: string, actor: Actor, key?: string): Promise<{ taskId: number }> {
    const body = { ...ref, reason };
    const command = { name: 'undoAwaiting', permission: 'links.undoLink', body } as const;
    return this.commands.run(command, actor, key, async (em) => {
      const why = freeText(reason);
      const { task, order } = await this.lock(em, ref, 'AWAITING_KY');
      const [by] = await orderedBy(em, order);
      if (actor.role !== 'COORDINATOR' && by?.id !== actor.userId)
        throw new LinkOfOther({ by: by?.name ?? '' });
      await this.transactor.as(em, 'r_ky', () => cancelOrder(em, order, why));
      await moveTask(em, task, 'REOPENED', { assigneeId: null });
      return { taskId: task.id };
    });
  }

  /**
   * "Prøv igen" on a task that KY failed on: the same decision with the same key. Who holds the task, or a coordinator.
   * Throws `cases.order_is_over` where there is none to try again, `packages.task_not_held`.
   */
  async retryKy(ref: TaskRef, actor: Actor, key?: string): Promise<{ taskId: number }> {
    const command = { name: 'retryKy', permission: 'links.matchToGrant', body: ref } as const;
    return this.commands.run(command, actor, key, async (em) => {
      const { task, order } = await this.lock(em, ref, 'FAILED');
      if (actor.role !== 'COORDINATOR' && task.assignee_id !== actor.userId) throw new TaskNotHeld();
      await this.transactor.as(em, 'r_ky', () => sendAgain(em, order));
      await moveTask(em, task, 'AWAITING_KY');
      return { taskId: task.id };
    });
  }

  private async lock(em: EntityManager, ref: TaskRef, status: 'AWAITING_KY' | 'FAILED'): Promise<Ordered> {
    const task = await lockTask(em, ref);
    assertCurrent(task, ref);
    await lockAccount(em, ref.municipalityCode, task.account_id);
    const order = await this.transactor.as(em, 'r_ky', () =>
      lockOpenOrder(em, ref.municipalityCode, task.account_id),
    );
    if (task.status !== status || !order) throw new OrderIsOver();
    return { task, order };
  }
}

function orderedBy(em: EntityManager, order: LockedOrder): Promise<{ id: number; name: string }[]> {
  return em.query(
    'SELECT ordered_by AS id, ordered_by_name AS name FROM app.ky_order WHERE municipality_code = $1 AND id = $2',
    [order.municipalityCode, order.id],
  );
}
