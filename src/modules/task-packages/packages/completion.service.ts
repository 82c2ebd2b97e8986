import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { requirePermission, type Permission } from '../../identity/index.js';
import { IdempotentCommands, Transactor, type Actor } from '../../shared/index.js';
import { certify } from '../completion/index.js';
import { freeText } from '../free-text.js';
import {
  OpenEscalations,
  PackageAlreadyCompleted,
  PackageNotCompleted,
  TasksLeft,
} from '../packages.errors.js';
import { endCompletion, lockPackage } from './package-rows.js';

export interface PackageRef {
  readonly municipalityCode: string;
  readonly packageId: number;
  /** The version that the screen showed. */
  readonly version: number;
}

/** "Marker KLIK-opgaven som fuldført" and "Genåbn" (BR-14, A-05, A-06, A-07). The database's gate has the last word. */
@Injectable()
export class CompletionService {
  constructor(
    private readonly transactor: Transactor,
    private readonly commands: IdempotentCommands,
  ) {}

  /**
   * A person of the municipality marks the KLIK task. Throws `packages.tasks_left` {count}, `packages.accounts_left`,
   * `packages.load_unfinished`, `packages.package_not_published`, `shared.stale_version`, `packages.already_completed`,
   * `packages.open_escalations` {count} while doubt about the package is open and not confirmed.
   */
  async markCompleted(
    ref: PackageRef,
    confirmOpenEscalations: boolean,
    actor: Actor,
    key?: string,
  ): Promise<{ completionId: number }> {
    return this.command(
      'markCompleted',
      'packages.markCompleted',
      ref,
      actor,
      key,
      { confirmOpenEscalations },
      async (em) => {
        await em.query('SELECT app.lock_for_completion($1)', [ref.municipalityCode]);
        const found = await lockPackage(em, ref.municipalityCode, ref.packageId, ref.version);
        if (found.completed) throw new PackageAlreadyCompleted();
        await this.assertNothingLeft(em, ref);
        const openEscalations = await this.openEscalations(em, ref);
        if (openEscalations > 0 && !confirmOpenEscalations)
          throw new OpenEscalations({ count: openEscalations });
        const certificate = await certify(em, ref.municipalityCode, openEscalations);
        const rows: { id: number }[] = await em.query(
          `INSERT INTO app.package_completion (municipality_code, package_id, completed_by, completed_by_name, certificate)
         VALUES ($1, $2, $3, $4, $5) RETURNING id`,
          [ref.municipalityCode, ref.packageId, actor.userId, actor.name, JSON.stringify(certificate)],
        );
        await em.query(
          'UPDATE app.task_package SET version = version + 1 WHERE municipality_code = $1 AND id = $2',
          [ref.municipalityCode, ref.packageId],
        );
        return { completionId: rows[0]?.id ?? 0 };
      },
    );
  }

  /** A coordinator reopens with a reason; the earlier completion stays in history. */
  async reopenPackage(
    ref: PackageRef,
    reason: string,
    actor: Actor,
    key?: string,
  ): Promise<{ packageId: number }> {
    return this.command('reopenPackage', 'packages.reopen', ref, actor, key, { reason }, async (em) => {
      const found = await lockPackage(em, ref.municipalityCode, ref.packageId, ref.version);
      if (!found.completed) throw new PackageNotCompleted();
      await endCompletion(
        em,
        ref.municipalityCode,
        ref.packageId,
        { id: actor.userId, name: actor.name },
        freeText(reason),
      );
      return { packageId: ref.packageId };
    });
  }

  /** For the good message only: the trigger counts again, accounts and loads as well. */
  private async assertNothingLeft(em: EntityManager, ref: PackageRef): Promise<void> {
    const [left]: { count: number }[] = await em.query(
      `SELECT count(*)::int AS count FROM app.link_task WHERE municipality_code = $1 AND package_id = $2 AND status NOT IN ('COMPLETED', 'WITHDRAWN')`,
      [ref.municipalityCode, ref.packageId],
    );
    if (left && left.count > 0) throw new TasksLeft({ count: left.count });
  }

  private async openEscalations(em: EntityManager, ref: PackageRef): Promise<number> {
    const [row]: { count: number }[] = await em.query(
      `SELECT count(*)::int AS count FROM app.escalation WHERE municipality_code = $1 AND package_id = $2 AND level <> 'TASK' AND status = 'OPEN'`,
      [ref.municipalityCode, ref.packageId],
    );
    return row?.count ?? 0;
  }

  private async command<T>(
    name: string,
    permission: Permission,
    ref: PackageRef,
    actor: Actor,
    key: string | undefined,
    body: object,
    work: (em: EntityManager) => Promise<T>,
  ): Promise<T> {
    requirePermission(actor, permission);
    return this.transactor.run(
      actor,
      async (em) => this.commands.run(em, actor, { key, name, body: { ...ref, ...body } }, () => work(em)),
      { command: name },
    );
  }
}
