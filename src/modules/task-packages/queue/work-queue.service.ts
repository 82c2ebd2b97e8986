import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { requirePermission } from '../../identity/index.js';
import { IdempotentCommands, NotFound, Transactor, type Actor } from '../../shared/index.js';
import { lockTask } from '../tasks/task-rows.js';
import { leaseNext } from './next-tasks.js';
import type { QueuedTask } from './queued-task.js';
import { QueuedTasksService } from './queued-tasks.service.js';
import type { QueueFilter } from './queue-filter.js';
import { countLeft } from './queue-count.js';
import { listLost, type LostLease } from './lost-leases.js';
import { endLease, renew, type Lease } from './task-leases.js';

export interface NextTasks {
  readonly count: number;
  readonly filter: QueueFilter;
  readonly except: readonly number[];
}

/** The person's queue: the next tasks with everything to decide on, nobody else's at the same time. */
@Injectable()
export class WorkQueueService {
  constructor(
    private readonly transactor: Transactor,
    private readonly commands: IdempotentCommands,
    private readonly tasks: QueuedTasksService,
  ) {}

  /** Leases the next tasks to the caller for half an hour; the same key gives the same tasks. Throws `identity.not_permitted`. */
  async next(wanted: NextTasks, actor: Actor, key?: string): Promise<{ tasks: QueuedTask[]; left: number }> {
    const { municipalityCode, userId } = deskOf(actor);
    const taskIds = await this.command('nextTasks', wanted, actor, key, (em) =>
      leaseNext(em, { municipalityCode, userId, ...wanted }),
    );
    return this.transactor.read(actor, async (em) => ({
      tasks: await this.tasks.list(em, municipalityCode, userId, taskIds),
      left: await countLeft(em, municipalityCode, userId, wanted.filter),
    }));
  }

  /** One task as the queue gives it, without leasing it. Throws `packages.task_not_found`. */
  async getTask(taskId: number, actor: Actor): Promise<QueuedTask> {
    const { municipalityCode, userId } = deskOf(actor);
    return this.transactor.read(actor, (em) => this.tasks.get(em, municipalityCode, userId, taskId));
  }

  /** A sign of life of the screen: its leases run on; of those that are gone it says who has the task now. */
  async heartbeat(taskIds: readonly number[], actor: Actor): Promise<{ leases: Lease[]; lost: LostLease[] }> {
    const { municipalityCode, userId } = deskOf(actor);
    return this.transactor.run(
      actor,
      async (em) => {
        const leases = await renew(em, municipalityCode, taskIds, userId);
        const kept = new Set(leases.map((own) => own.taskId));
        const gone = taskIds.filter((id) => !kept.has(id));
        return { leases, lost: await listLost(em, municipalityCode, gone, userId) };
      },
      { command: 'heartbeat' },
    );
  }

  /** The task goes back into the queue. An assignment stays: that is laid back with `releaseTask`. */
  async layBack(taskId: number, actor: Actor, key?: string): Promise<{ taskId: number }> {
    const { municipalityCode, userId } = deskOf(actor);
    return this.command('layBackTask', { taskId }, actor, key, async (em) => {
      await lockTask(em, { municipalityCode, taskId });
      await endLease(em, municipalityCode, taskId, userId);
      return { taskId };
    });
  }

  private command<T>(
    name: string,
    body: object,
    actor: Actor,
    key: string | undefined,
    work: (em: EntityManager) => Promise<T>,
  ): Promise<T> {
    return this.transactor.run(
      actor,
      (em) =>
        key === undefined ? work(em) : this.commands.run(em, actor, { key, name, body }, () => work(em)),
      { command: name },
    );
  }
}

/** The municipality and person whose queue it is. Throws `identity.not_permitted`, and `shared.not_found` without either. */
export function deskOf(actor: Actor): { municipalityCode: string; userId: number } {
  requirePermission(actor, 'tasks.take');
  const { municipalityCode, userId } = actor;
  if (municipalityCode === null || userId === null) throw new NotFound();
  return { municipalityCode, userId };
}
