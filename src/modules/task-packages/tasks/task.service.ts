import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { requirePermission, type Permission } from '../../identity/index.js';
import { IdempotentCommands, Transactor, type Actor } from '../../shared/index.js';
import { assertNotLeasedByOther, endLease } from '../queue/task-leases.js';
import { freeText } from '../free-text.js';
import { AssigneeUnknown, TaskNotHeld, TaskTaken } from '../packages.errors.js';
import { ASSIGNABLE } from './assignable.js';
import { takeUp } from './take-up.js';
import { assertCurrent, lockTask, moveTask, nameOf, type TaskRef, type TaskRow } from './task-rows.js';

export interface Assignee {
  readonly id: number;
  readonly name: string;
  readonly role: 'CASEWORKER' | 'COORDINATOR';
}

/** Taking, laying back and assigning tasks; notes without deciding. One person holds a task. */
@Injectable()
export class TaskService {
  constructor(
    private readonly transactor: Transactor,
    private readonly commands: IdempotentCommands,
  ) {}

  /** The task is the caller's and begun. Throws `packages.task_taken` or `.task_leased` with the name of who has it. */
  async takeTask(ref: TaskRef, actor: Actor, key?: string): Promise<{ taskId: number }> {
    return this.command('takeTask', 'tasks.take', ref, actor, key, {}, async (em, task) => {
      if (task.assignee_id !== null && task.assignee_id !== actor.userId)
        throw new TaskTaken({ name: await nameOf(em, task.assignee_id) });
      assertCurrent(task, ref);
      await assertNotLeasedByOther(em, task, actor);
      await takeUp(em, task, actor);
    });
  }

  /** Back to NEW for anybody; only who holds it, or a coordinator, lays it back. */
  async releaseTask(ref: TaskRef, actor: Actor, key?: string): Promise<{ taskId: number }> {
    return this.command('releaseTask', 'tasks.release', ref, actor, key, {}, async (em, task) => {
      assertCurrent(task, ref);
      if (task.assignee_id !== actor.userId && actor.role !== 'COORDINATOR') throw new TaskNotHeld();
      await moveTask(em, await takenUp(em, task), 'NEW', { assigneeId: null });
    });
  }

  /** Whom a coordinator can give a task to, by name. Throws `identity.not_permitted`. */
  async listAssignees(municipalityCode: string, actor: Actor): Promise<Assignee[]> {
    requirePermission(actor, 'tasks.assign');
    return this.transactor.read(actor, (em) =>
      em.query(`SELECT u.id, u.display_name AS name, u.role ${ASSIGNABLE} ORDER BY u.display_name, u.id`, [
        municipalityCode,
      ]),
    );
  }

  /** A coordinator gives the task to a colleague of the municipality; one that somebody else has begun changes hands. */
  async assignTask(
    ref: TaskRef,
    assigneeId: number,
    actor: Actor,
    key?: string,
  ): Promise<{ taskId: number }> {
    return this.command('assignTask', 'tasks.assign', ref, actor, key, { assigneeId }, async (em, task) => {
      assertCurrent(task, ref);
      const colleagues: unknown[] = await em.query(`SELECT 1 ${ASSIGNABLE} AND u.id = $2`, [
        ref.municipalityCode,
        assigneeId,
      ]);
      if (colleagues.length === 0) throw new AssigneeUnknown();
      await endLease(em, task.municipality_code, task.id);
      const held = ['ASSIGNED', 'IN_PROGRESS', 'FAILED'].includes(task.status);
      if (held) await moveTask(em, await takenUp(em, task), 'NEW', { assigneeId: null });
      await moveTask(em, held ? { ...task, status: 'NEW', assignee_id: null } : task, 'ASSIGNED', {
        assigneeId,
      });
    });
  }

  /** An internal note, without deciding; everybody of the municipality may write one. Refuses a CPR number in it. */
  async addNote(ref: TaskRef, body: string, actor: Actor, key?: string): Promise<{ taskId: number }> {
    return this.command('addNote', 'tasks.addNote', ref, actor, key, { body }, async (em, task) => {
      await em.query(
        'INSERT INTO app.internal_note (municipality_code, task_id, body, written_by, written_by_name) VALUES ($1, $2, $3, $4, $5)',
        [ref.municipalityCode, task.id, freeText(body), actor.userId, actor.name],
      );
    });
  }

  private async command(
    name: string,
    permission: Permission,
    ref: TaskRef,
    actor: Actor,
    key: string | undefined,
    body: object,
    work: (em: EntityManager, task: TaskRow) => Promise<void>,
  ): Promise<{ taskId: number }> {
    requirePermission(actor, permission);
    return this.transactor.run(
      actor,
      async (em) => {
        const effect = async (): Promise<{ taskId: number }> => {
          await work(em, await lockTask(em, ref));
          return { taskId: ref.taskId };
        };
        return this.commands.run(em, actor, { key, name, body: { ...ref, ...body } }, effect);
      },
      { command: name },
    );
  }
}

/** A failed task comes out of its failure by being taken up (domain.md 4.8); its holder may be away. */
async function takenUp(em: EntityManager, task: TaskRow): Promise<TaskRow> {
  if (task.status !== 'FAILED') return task;
  await moveTask(em, task, 'IN_PROGRESS');
  return { ...task, status: 'IN_PROGRESS' };
}
