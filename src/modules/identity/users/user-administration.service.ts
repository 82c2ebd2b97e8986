import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  IdempotentCommands,
  StaleVersion,
  Transactor,
  registerConstraint,
  type Actor,
  type Command,
  type Role,
} from '../../shared/index.js';
import {
  CannotDisableSelf,
  EmailInvalid,
  EmailTaken,
  RoleDoesNotFitMunicipality,
  UserUnknown,
} from '../identity.errors.js';
import { PasswordHasher } from '../login/password-hasher.js';
import { requirePermission } from '../policy.js';
import { assertStrongPassword } from './password-rules.js';

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

registerConstraint('app_user_email_unique', () => new EmailTaken());
registerConstraint('app_user_scope', () => new RoleDoesNotFitMunicipality());
registerConstraint('app_user_municipality_code_fkey', () => new RoleDoesNotFitMunicipality());

export interface AddUser {
  readonly email: string;
  readonly displayName: string;
  readonly role: Role;
  readonly municipalityCode: string | null;
  readonly password: string;
}

export interface ChangeUser {
  readonly userId: number;
  readonly version: number;
}

/** Users and their roles; ADMIN only, or the system (`users add`). Every change stands in the audit trail by trigger. */
@Injectable()
export class UserAdministrationService {
  constructor(
    private readonly transactor: Transactor,
    private readonly hasher: PasswordHasher,
    private readonly commands: IdempotentCommands,
  ) {}

  /** Adds a person and returns the id. Throws `identity.email_taken`, `…password_too_weak`, `…role_does_not_fit_municipality`. */
  async addUser(user: AddUser, actor: Actor, command?: Command): Promise<number> {
    assertMayManage(actor);
    const email = user.email.trim().toLowerCase();
    if (!EMAIL.test(email)) throw new EmailInvalid();
    assertStrongPassword(user.password);
    const hash = await this.hasher.hash(user.password);
    return this.change(actor, 'addUser', command, async (em) => {
      const rows: { id: number }[] = await em.query(
        `INSERT INTO app.app_user (email, display_name, role, municipality_code, password_hash) VALUES ($1, $2, $3, $4, $5) RETURNING id`,
        [email, user.displayName.trim(), user.role, user.municipalityCode, hash],
      );
      return rows[0]?.id ?? 0;
    });
  }

  /** The person's sessions end with the next request. */
  disableUser(change: ChangeUser, actor: Actor, command?: Command): Promise<void> {
    if (change.userId === actor.userId) return Promise.reject(new CannotDisableSelf());
    return this.update(change, actor, 'disableUser', command, 'disabled_at = now()', []);
  }

  enableUser(change: ChangeUser, actor: Actor, command?: Command): Promise<void> {
    return this.update(change, actor, 'enableUser', command, 'disabled_at = NULL', []);
  }

  changeRole(
    change: ChangeUser & { role: Role; municipalityCode: string | null },
    actor: Actor,
    command?: Command,
  ): Promise<void> {
    if (change.userId === actor.userId) return Promise.reject(new CannotDisableSelf());
    return this.update(change, actor, 'changeRole', command, 'role = $3, municipality_code = $4', [
      change.role,
      change.municipalityCode,
    ]);
  }

  async setPassword(
    change: ChangeUser & { password: string },
    actor: Actor,
    command?: Command,
  ): Promise<void> {
    assertStrongPassword(change.password);
    const hash = await this.hasher.hash(change.password);
    await this.update(change, actor, 'setPassword', command, 'password_hash = $3', [hash]);
  }

  private async update(
    change: ChangeUser,
    actor: Actor,
    name: string,
    command: Command | undefined,
    set: string,
    values: unknown[],
  ): Promise<void> {
    assertMayManage(actor);
    await this.change(actor, name, command, async (em) => {
      const known: { version: number }[] = await em.query(
        'SELECT version FROM app.app_user WHERE id = $1 AND NOT is_machine FOR UPDATE',
        [change.userId],
      );
      if (!known[0]) throw new UserUnknown();
      if (known[0].version !== change.version) throw new StaleVersion();
      await em.query(`UPDATE app.app_user SET ${set}, version = version + 1 WHERE id = $1 AND version = $2`, [
        change.userId,
        change.version,
        ...values,
      ]);
    });
  }

  private change<T>(
    actor: Actor,
    name: string,
    command: Command | undefined,
    work: (em: EntityManager) => Promise<T>,
  ): Promise<T> {
    return this.transactor.run(
      actor,
      (em) => (command ? this.commands.run(em, actor, command, () => work(em)) : work(em)),
      {
        role: 'r_admin',
        command: name,
      },
    );
  }
}

function assertMayManage(actor: Actor): void {
  requirePermission(actor, 'users.manage');
}
