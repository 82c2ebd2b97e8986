import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  Clock,
  IdempotentCommands,
  NotFound,
  StaleVersion,
  Transactor,
  registerConstraint,
  type Actor,
  type Command,
  type Role,
} from '../../shared/index.js';
import { RoleDoesNotFitMunicipality } from '../identity.errors.js';
import { requirePermission } from '../policy.js';
import { newToken, tokenDigest, tokenPrefix } from './token-text.js';

registerConstraint('app_user_machine_is_no_admin', () => new RoleDoesNotFitMunicipality());

export interface CreateToken {
  readonly name: string;
  readonly role: Role;
  readonly municipalityCode: string | null;
  readonly days: number;
}

export interface MadeToken {
  readonly id: number;
  /** Shown once: only the answer that made it has it, and it is kept nowhere. */
  readonly token: string | null;
}

const DAY_MS = 24 * 60 * 60_000;

/** Machines and their tokens; ADMIN only. Making and revoking one stands in the audit trail. */
@Injectable()
export class TokenAdministrationService {
  constructor(
    private readonly transactor: Transactor,
    private readonly commands: IdempotentCommands,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes a machine "machine: name" of that role and municipality, and its token. Sent again with the same key it answers
   * with the same id and no token. Throws `identity.role_does_not_fit_municipality`.
   */
  async createToken(wanted: CreateToken, actor: Actor, command: Command): Promise<MadeToken> {
    requirePermission(actor, 'users.manage');
    const token = newToken();
    let isMadeNow = false;
    const expiresAt = new Date(this.clock.now().getTime() + wanted.days * DAY_MS);
    const id = await this.transactor.run(
      actor,
      (em) =>
        this.commands.run(em, actor, command, async () => {
          const name = wanted.name.trim();
          const [machine]: { id: number }[] = await em.query(
            `INSERT INTO app.app_user (email, display_name, role, municipality_code, password_hash, is_machine)
             VALUES ($1, $2, $3, $4, '!', true) RETURNING id`,
            [`${randomUUID()}@machine.invalid`, `machine: ${name}`, wanted.role, wanted.municipalityCode],
          );
          const [made]: { id: number }[] = await em.query(
            `INSERT INTO app.api_token (user_id, name, prefix, expires_at, created_by_name)
             VALUES ($1, $2, $3, $4, $5) RETURNING id`,
            [machine?.id, name, tokenPrefix(token), expiresAt, actor.name],
          );
          await em.query('INSERT INTO app.api_token_digest (sha256, token_id) VALUES ($1, $2)', [
            tokenDigest(token),
            made?.id,
          ]);
          isMadeNow = true;
          return made?.id ?? 0;
        }),
      { role: 'r_admin', command: 'createToken' },
    );
    return { id, token: isMadeNow ? token : null };
  }

  /** Holds from the machine's next request. Throws `identity.token_already_revoked`. */
  async revokeToken(
    { tokenId, version }: { tokenId: number; version: number },
    actor: Actor,
    command: Command,
  ): Promise<void> {
    requirePermission(actor, 'users.manage');
    await this.transactor.run(
      actor,
      (em) =>
        this.commands.run(em, actor, command, async () => {
          const [known]: { version: number }[] = await em.query(
            'SELECT version FROM app.api_token WHERE id = $1 FOR UPDATE',
            [tokenId],
          );
          if (!known) throw new NotFound();
          if (known.version !== version) throw new StaleVersion();
          await em.query(
            `UPDATE app.api_token SET revoked_at = now(), revoked_by_name = $2, version = version + 1 WHERE id = $1`,
            [tokenId, actor.name],
          );
        }),
      { role: 'r_admin', command: 'revokeToken' },
    );
  }
}
