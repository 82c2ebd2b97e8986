import { Injectable } from '@nestjs/common';
import type { Actor } from '../../shared/index.js';
import { lockTask } from '../tasks/task-rows.js';
import { listLost, type LostLease } from './lost-leases.js';
import { assertMineToWork } from './mine-to-work.js';
import { leaseNext } from './next-tasks.js';
import { QueueCommands } from './queue-commands.js';
import { countLeft } from './queue-count.js';
import type { QueueFilter } from './queue-filter.js';
import { readSummary, type QueueSummary } from './queue-summary.js';
import type { QueuedTask } from './queued-task.js';
import { QueuedTasksService } from './queued-tasks.service.js';
import { endLease, lease, renew, type Lease } from './task-leases.js';

export interface NextTasks {
  readonly count: number;
  readonly filter: QueueFilter;
  readonly except: readonly number[];
}

/** The person's queue: the next tasks with everything to decide on, nobody else's at the same time. */
@Injectable()
export class WorkQueueService {
  constructor(
    private readonly commands: QueueCommands,
    private readonly tasks: QueuedTasksService,
  ) {}

  /** Leases the next tasks to the caller for half an hour; the same key gives the same tasks. */
  async next(wanted: NextTasks, actor: Actor, key?: string): Promise<{ tasks: QueuedTask[]; left: number }> {
    const command = { name: 'nextTasks', permission: 'tasks.take', body: wanted } as const;
    return this.commands.runAndShow(
      command,
      actor,
      key,
      (em, desk) => leaseNext(em, { ...desk, ...wanted }),
      async (em, { municipalityCode, userId }, taskIds) => ({
        tasks: await this.tasks.list(em, municipalityCode, userId, taskIds),
        left: await countLeft(em, municipalityCode, userId, wanted.filter),
      }),
    );
  }

  /** One task as the queue gives it, without leasing it. Throws `packages.task_not_found`. */
  async getTask(taskId: number, actor: Actor): Promise<QueuedTask> {
    return this.commands.read('tasks.take', actor, (em, { municipalityCode, userId }) =>
      this.tasks.get(em, municipalityCode, userId, taskId),
    );
  }

  /** This very task, of a bookmark or a screen that was loaded again. Throws `packages.task_leased`, `.task_taken`, `.task_moved_on`. */
  async leaseTask(taskId: number, actor: Actor, key?: string): Promise<QueuedTask> {
    const command = { name: 'nextTasks', permission: 'tasks.take', body: { taskId } } as const;
    return this.commands.runAndShow(
      command,
      actor,
      key,
      async (em, { municipalityCode, userId }) => {
        const task = await lockTask(em, { municipalityCode, taskId });
        await assertMineToWork(em, task, actor);
        const [own] = await renew(em, municipalityCode, [taskId], userId);
        if (!own) await lease(em, municipalityCode, [taskId], userId);
        return taskId;
      },
      (em, { municipalityCode, userId }) => this.tasks.get(em, municipalityCode, userId, taskId),
    );
  }

  /** A sign of life of the screen: its leases run on; of those that are gone it says who has the task now. */
  async heartbeat(taskIds: readonly number[], actor: Actor): Promise<{ leases: Lease[]; lost: LostLease[] }> {
    const command = { name: 'heartbeat', permission: 'tasks.take', body: {} } as const;
    return this.commands.run(command, actor, undefined, async (em, { municipalityCode, userId }) => {
      const leases = await renew(em, municipalityCode, taskIds, userId);
      const kept = new Set(leases.map((own) => own.taskId));
      const gone = taskIds.filter((id) => !kept.has(id));
      return { leases, lost: await listLost(em, municipalityCode, gone, userId) };
    });
  }

  /** The task goes back into the queue. An assignment stays: that is laid back with `releaseTask`. */
  async layBack(taskId: number, actor: Actor, key?: string): Promise<{ taskId: number }> {
    const command = { name: 'layBackTask', permission: 'tasks.take', body: { taskId } } as const;
    return this.commands.run(command, actor, key, async (em, { municipalityCode, userId }) => {
      await lockTask(em, { municipalityCode, taskId });
      await endLease(em, municipalityCode, taskId, userId);
      return { taskId };
    });
  }

  /** How the queue stands for the caller, within a filter. */
  async summary(filter: QueueFilter, actor: Actor): Promise<QueueSummary> {
    return this.commands.read('tasks.take', actor, (em, { municipalityCode, userId }) =>
      readSummary(em, municipalityCode, userId, filter),
    );
  }
}
