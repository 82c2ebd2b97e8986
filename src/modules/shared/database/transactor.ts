import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../actor.js';
import { isRetryable, translateError } from './translate-error.js';

/** `none` is the login itself, which keeps the sessions and the job queue and sees nothing else. */
export type DbRole =
  | 'r_case'
  | 'r_auditor'
  | 'r_auditor_national'
  | 'r_vendor'
  | 'r_import'
  | 'r_admin'
  | 'r_auth'
  | 'r_ky'
  | 'none';

export interface TransactionOptions {
  /** Stands in the audit event: the service method's name. */
  readonly command?: string;
  /** Another role than the actor's own: the load, the login. */
  readonly role?: DbRole;
  /** The municipality to work in when it is not the actor's own (load, vendor, CLI). */
  readonly municipality?: string | null;
  /** Milliseconds; 0 for none. The load's set-based steps take longer than a person would wait. */
  readonly statementTimeout?: number;
}

const MAX_TRIES = 3;

/**
 * The one way to the database. Each transaction takes the actor's database role, municipality and name with
 * set_config(…, true), so nothing outlives it, and row-level security and audit read them from there.
 */
@Injectable()
export class Transactor {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  /**
   * Runs `work` in one transaction. On a serialization failure or deadlock the *whole* work runs again (at most three
   * times), so it may have no effect beyond its EntityManager. Refusals of the database come out as DomainErrors.
   */
  async run<T>(
    actor: Actor,
    work: (em: EntityManager) => Promise<T>,
    options: TransactionOptions = {},
  ): Promise<T> {
    return this.attempt(actor, work, options, false);
  }

  /** The same for reading only; PostgreSQL refuses every write in it. */
  async read<T>(
    actor: Actor,
    work: (em: EntityManager) => Promise<T>,
    options: TransactionOptions = {},
  ): Promise<T> {
    return this.attempt(actor, work, options, true);
  }

  /** Switches the database role inside the caller's transaction and back again, for the KY step (INV-01) and the job queue. */
  async as<T>(em: EntityManager, role: DbRole, work: () => Promise<T>): Promise<T> {
    const before: { role: string }[] = await em.query(
      `SELECT current_setting('role') AS role, set_config('role', $1, true)`,
      [role],
    );
    const giveBack = (): Promise<unknown> =>
      em.query(`SELECT set_config('role', $1, true)`, [before[0]?.role ?? 'none']);
    try {
      const result = await work();
      await giveBack();
      return result;
    } catch (error) {
      // After a database error the transaction is lost and the role goes with it.
      await giveBack().catch(() => undefined);
      throw error;
    }
  }

  private async attempt<T>(
    actor: Actor,
    work: (em: EntityManager) => Promise<T>,
    options: TransactionOptions,
    readOnly: boolean,
  ): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.dataSource.transaction(async (em) => {
          await this.introduce(em, actor, options, readOnly);
          return work(em);
        });
      } catch (error) {
        if (!isRetryable(error) || attempt === MAX_TRIES) throw translateError(error);
        await new Promise((wait) => setTimeout(wait, 20 + Math.random() * 180));
      }
    }
  }

  private async introduce(
    em: EntityManager,
    actor: Actor,
    options: TransactionOptions,
    readOnly: boolean,
  ): Promise<void> {
    const municipality = options.municipality !== undefined ? options.municipality : actor.municipalityCode;
    if (readOnly) await em.query('SET TRANSACTION READ ONLY');
    await em.query(
      `SELECT set_config('app.municipality', $1, true), set_config('app.actor_id', $2, true), set_config('app.actor_name', $3, true),
              set_config('app.actor_role', $4, true), set_config('app.command', $5, true),
              set_config('statement_timeout', coalesce($6, current_setting('statement_timeout')), true), set_config('role', $7, true)`,
      [
        municipality ?? '',
        actor.userId === null ? '' : String(actor.userId),
        actor.name,
        actor.role,
        options.command ?? 'read',
        options.statementTimeout === undefined ? null : String(options.statementTimeout),
        options.role ?? dbRoleOf(actor),
      ],
    );
  }
}

/** The database role behind each role of design.md 2. */
export function dbRoleOf(actor: Actor): DbRole {
  switch (actor.role) {
    case 'CASEWORKER':
    case 'COORDINATOR':
      return 'r_case';
    case 'VENDOR':
      return 'r_vendor';
    case 'AUDITOR':
      return actor.municipalityCode === null ? 'r_auditor_national' : 'r_auditor';
    case 'ADMIN':
      return 'r_admin';
    case 'SYSTEM':
      return 'r_import';
  }
}
