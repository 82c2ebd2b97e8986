import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { requirePermission, type Permission } from '../../identity/index.js';
import { IdempotentCommands, StaleVersion, Transactor, type Actor } from '../../shared/index.js';
import { freeText } from '../free-text.js';
import {
  EscalationNotFound,
  EscalationNotOpen,
  EscalationOpen,
  NothingToConfirm,
  TaskNotHeld,
} from '../packages.errors.js';
import { allow } from './person-access.service.js';
import { assertCurrent, lockTask, moveTask, type TaskRef } from '../tasks/task-rows.js';

/** The seed's two reasons (BR-18): DOUBT = tvivl, DEFECT = udfordring eller mangel. */
export const ESCALATION_REASONS = ['DOUBT', 'DEFECT'] as const;
export type EscalationReason = (typeof ESCALATION_REASONS)[number];
export const ESCALATION_LEVELS = ['PACKAGE', 'KLIK_TASK'] as const;
export type EscalationLevel = (typeof ESCALATION_LEVELS)[number];

export interface EscalationRef {
  readonly municipalityCode: string;
  readonly escalationId: number;
  readonly version?: number | undefined;
}

interface EscalationRow {
  readonly id: number;
  readonly level: string;
  readonly task_id: number | null;
  readonly status: string;
  readonly version: number;
}

/** "Involver Netcompany" and the answer. The clock does not stop, and no message holds a CPR number. */
@Injectable()
export class EscalationService {
  constructor(
    private readonly transactor: Transactor,
    private readonly commands: IdempotentCommands,
  ) {}

  /**
   * About one task: it waits for Netcompany, and blocks completion as long as it does. With `allowsPerson` Netcompany may
   * see the task's person for eight hours.
   */
  async escalateTask(
    ref: TaskRef,
    reason: EscalationReason,
    text: string,
    actor: Actor,
    key?: string,
    allowsPerson = false,
  ): Promise<{ escalationId: number }> {
    return this.command(
      'escalateTask',
      'escalations.open',
      actor,
      key,
      { ...ref, reason, text, allowsPerson },
      async (em) => {
        const task = await lockTask(em, ref);
        assertCurrent(task, ref);
        if (task.assignee_id !== actor.userId) throw new TaskNotHeld();
        const open: unknown[] = await em.query(
          `SELECT 1 FROM app.escalation WHERE municipality_code = $1 AND task_id = $2 AND status = 'OPEN'`,
          [ref.municipalityCode, task.id],
        );
        if (open.length > 0) throw new EscalationOpen();
        await moveTask(em, task, 'AWAITING_NETCOMPANY');
        const { municipalityCode } = ref;
        const place = {
          municipalityCode,
          level: 'TASK',
          packageId: task.package_id,
          taskId: task.id,
        } as const;
        const sent = await this.insert(em, place, reason, text, actor);
        if (allowsPerson) await allow(em, municipalityCode, sent.escalationId);
        return sent;
      },
    );
  }

  /** About the whole package or the KLIK task itself, completed or not. */
  async escalatePackage(
    place: { municipalityCode: string; packageId: number; level: EscalationLevel },
    reason: EscalationReason,
    text: string,
    actor: Actor,
    key?: string,
  ): Promise<{ escalationId: number }> {
    return this.command('escalatePackage', 'escalations.open', actor, key, { ...place, reason, text }, (em) =>
      this.insert(em, { ...place, taskId: null }, reason, text, actor),
    );
  }

  /** Netcompany answers; the task goes back to who holds it. */
  async answerEscalation(
    ref: EscalationRef,
    answer: string,
    actor: Actor,
    key?: string,
  ): Promise<{ escalationId: number }> {
    return this.reply('answerEscalation', ref, answer, actor, key, false);
  }

  /**
   * Netcompany answers that the package was not carried out correctly; the database reopens it if it is completed, with the
   * answer as reason. Throws `packages.nothing_to_confirm` for anything but a package.
   */
  async confirmDoubt(
    ref: EscalationRef,
    answer: string,
    actor: Actor,
    key?: string,
  ): Promise<{ escalationId: number }> {
    return this.reply('confirmDoubt', ref, answer, actor, key, true);
  }

  /** The municipality needs no answer any more. */
  async closeEscalation(ref: EscalationRef, actor: Actor, key?: string): Promise<{ escalationId: number }> {
    return this.command('closeEscalation', 'escalations.close', actor, key, ref, async (em) => {
      const found = await this.lock(em, ref);
      await em.query(
        `UPDATE app.escalation SET status = 'CLOSED', version = version + 1 WHERE municipality_code = $1 AND id = $2`,
        [ref.municipalityCode, ref.escalationId],
      );
      await this.giveTaskBack(em, ref.municipalityCode, found.task_id);
      return { escalationId: ref.escalationId };
    });
  }

  private async reply(
    name: string,
    ref: EscalationRef,
    answer: string,
    actor: Actor,
    key: string | undefined,
    isConfirmed: boolean,
  ): Promise<{ escalationId: number }> {
    return this.command(
      name,
      'escalations.answer',
      actor,
      key,
      { ...ref, answer },
      async (em) => {
        const found = await this.lock(em, ref);
        if (isConfirmed && found.level !== 'PACKAGE') throw new NothingToConfirm();
        await em.query(
          `UPDATE app.escalation SET status = 'ANSWERED', answer = $3, answered_by = $4, answered_by_name = $5, answered_at = now(),
                  confirmed = $6, version = version + 1 WHERE municipality_code = $1 AND id = $2`,
          [ref.municipalityCode, ref.escalationId, freeText(answer), actor.userId, actor.name, isConfirmed],
        );
        await this.giveTaskBack(em, ref.municipalityCode, found.task_id);
        return { escalationId: ref.escalationId };
      },
      ref.municipalityCode,
    );
  }

  private async lock(em: EntityManager, ref: EscalationRef): Promise<EscalationRow> {
    const places: { task_id: number | null }[] = await em.query(
      'SELECT task_id FROM app.escalation WHERE municipality_code = $1 AND id = $2',
      [ref.municipalityCode, ref.escalationId],
    );
    const taskId = places[0]?.task_id ?? null;
    if (taskId !== null)
      await em.query('SELECT 1 FROM app.link_task WHERE municipality_code = $1 AND id = $2 FOR UPDATE', [
        ref.municipalityCode,
        taskId,
      ]);
    const rows: EscalationRow[] = await em.query(
      'SELECT id, level, task_id, status, version FROM app.escalation WHERE municipality_code = $1 AND id = $2 FOR UPDATE',
      [ref.municipalityCode, ref.escalationId],
    );
    const found = rows[0];
    if (!found) throw new EscalationNotFound();
    if (found.status !== 'OPEN') throw new EscalationNotOpen();
    if (ref.version !== undefined && ref.version !== found.version) throw new StaleVersion();
    return found;
  }

  private async giveTaskBack(
    em: EntityManager,
    municipalityCode: string,
    taskId: number | null,
  ): Promise<void> {
    if (taskId === null) return;
    await em.query(
      `UPDATE app.link_task SET status = 'IN_PROGRESS' WHERE municipality_code = $1 AND id = $2 AND status = 'AWAITING_NETCOMPANY'`,
      [municipalityCode, taskId],
    );
  }

  private async insert(
    em: EntityManager,
    place: {
      municipalityCode: string;
      level: EscalationLevel | 'TASK';
      packageId: number;
      taskId: number | null;
    },
    reason: EscalationReason,
    text: string,
    actor: Actor,
  ): Promise<{ escalationId: number }> {
    const rows: { id: number }[] = await em.query(
      `INSERT INTO app.escalation (municipality_code, level, package_id, task_id, reason, body, raised_by, raised_by_name)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
      [
        place.municipalityCode,
        place.level,
        place.packageId,
        place.taskId,
        reason,
        freeText(text),
        actor.userId,
        actor.name,
      ],
    );
    return { escalationId: rows[0]?.id ?? 0 };
  }

  private async command<T>(
    name: string,
    permission: Permission,
    actor: Actor,
    key: string | undefined,
    body: object,
    work: (em: EntityManager) => Promise<T>,
    municipality?: string,
  ): Promise<T> {
    requirePermission(actor, permission);
    return this.transactor.run(
      actor,
      async (em) => this.commands.run(em, actor, { key, name, body }, () => work(em)),
      municipality === undefined ? { command: name } : { command: name, municipality },
    );
  }
}
