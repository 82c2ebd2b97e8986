import { Injectable } from '@nestjs/common';
import { isCalendarDate } from '../../municipalities/index.js';
import type { Actor } from '../../shared/index.js';
import { freeText } from '../free-text.js';
import { ParkingDay } from '../packages.errors.js';
import { lockTask } from '../tasks/task-rows.js';
import { assertMineToWork, assertNobodyElseHolds } from './mine-to-work.js';
import { QueueCommands } from './queue-commands.js';
import { TODAY_SQL } from './queue-sql.js';
import type { QueuedTask } from './queued-task.js';
import { QueuedTasksService } from './queued-tasks.service.js';
import { endLease, findLease, lease, moveLease } from './task-leases.js';
import { wake } from './wake.js';

/** Parking beyond a year is forgetting; the same limit stands on the table. */
const LONGEST_PARKING_DAYS = 366;

/** Tasks that do not go on now, with a reason: skipped by one person, parked for all, or handed from screen to screen. */
@Injectable()
export class SetAsideService {
  constructor(
    private readonly commands: QueueCommands,
    private readonly tasks: QueuedTasksService,
  ) {}

  /** For the caller the task comes last from now on; for others nothing changes. */
  async skipTask(taskId: number, reason: string, actor: Actor, key?: string): Promise<{ taskId: number }> {
    const command = { name: 'skipTask', permission: 'tasks.take', body: { taskId, reason } } as const;
    return this.commands.run(command, actor, key, async (em, { municipalityCode, userId }) => {
      await assertMineToWork(em, await lockTask(em, { municipalityCode, taskId }), actor);
      await em.query(
        `INSERT INTO app.task_skip (municipality_code, task_id, user_id, reason) VALUES ($1, $2, $3, $4)
         ON CONFLICT ON CONSTRAINT task_skip_one_per_person DO UPDATE SET reason = EXCLUDED.reason, skipped_at = now()`,
        [municipalityCode, taskId, userId, freeText(reason)],
      );
      await endLease(em, municipalityCode, taskId, userId);
      return { taskId };
    });
  }

  /** Asleep for everybody until that day in Denmark; it counts as left. Throws `packages.parking_day`. */
  async parkTask(
    taskId: number,
    until: string,
    reason: string,
    actor: Actor,
    key?: string,
  ): Promise<{ taskId: number; parkedUntil: string }> {
    const command = { name: 'parkTask', permission: 'tasks.park', body: { taskId, until, reason } } as const;
    return this.commands.run(command, actor, key, async (em, { municipalityCode, userId }) => {
      const task = await lockTask(em, { municipalityCode, taskId });
      await assertMineToWork(em, task, actor);
      if (!isCalendarDate(until)) throw new ParkingDay();
      const [day]: { allowed: boolean }[] = await em.query(
        `SELECT $1::date - ${TODAY_SQL} BETWEEN 1 AND ${LONGEST_PARKING_DAYS} AS allowed`,
        [until],
      );
      if (!day?.allowed) throw new ParkingDay();
      await wake(em, task);
      await em.query(
        `INSERT INTO app.task_parking (municipality_code, task_id, parked_until, reason, parked_by, parked_by_name) VALUES ($1, $2, $3, $4, $5, $6)`,
        [municipalityCode, taskId, until, freeText(reason), userId, actor.name],
      );
      await endLease(em, municipalityCode, taskId, userId);
      return { taskId, parkedUntil: until };
    });
  }

  /**
   * From a colleague's screen to the caller's, with a reason that the colleague reads at the next heartbeat. What somebody
   * was assigned stays until it is laid back or reassigned: `packages.task_taken`.
   */
  async takeOverTask(taskId: number, reason: string, actor: Actor, key?: string): Promise<QueuedTask> {
    const command = { name: 'takeOverTask', permission: 'tasks.take', body: { taskId, reason } } as const;
    return this.commands.runAndShow(
      command,
      actor,
      key,
      async (em, { municipalityCode, userId }) => {
        const why = freeText(reason);
        await assertNobodyElseHolds(em, await lockTask(em, { municipalityCode, taskId }), actor);
        const held = await findLease(em, municipalityCode, taskId);
        if (!held) await lease(em, municipalityCode, [taskId], userId);
        else if (held.userId !== userId) {
          await em.query(
            `INSERT INTO app.task_take_over (municipality_code, task_id, from_user, by_user, by_name, reason) VALUES ($1, $2, $3, $4, $5, $6)`,
            [municipalityCode, taskId, held.userId, userId, actor.name, why],
          );
          await moveLease(em, municipalityCode, taskId, userId);
        }
        return taskId;
      },
      (em, { municipalityCode, userId }) => this.tasks.get(em, municipalityCode, userId, taskId),
    );
  }
}
