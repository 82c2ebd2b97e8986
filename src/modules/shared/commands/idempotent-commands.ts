import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../actor.js';
import { DomainError } from '../errors/domain-error.js';

/** The same key came with another body: a fault of the client, nothing was done. */
export class CommandKeyReused extends DomainError {
  readonly code = 'shared.command_key_reused' as const;
  readonly kind = 'rule' as const;
}

export interface Command {
  /** From the client, one per form that was opened. */
  readonly key: string;
  readonly name: string;
  readonly body: unknown;
}

/**
 * A command sent twice is done once (reliability.md 4.4): the key is stored in the same transaction as the effect, and
 * the second sender gets the first one's answer. A twin that comes while the first is running waits for it.
 */
@Injectable()
export class IdempotentCommands {
  /** Without a key there is nothing to know the command again by: it is done. */
  async run<T>(
    em: EntityManager,
    actor: Actor,
    { key, name, body }: Omit<Command, 'key'> & { readonly key: string | undefined },
    work: () => Promise<T>,
  ): Promise<T> {
    if (key === undefined || actor.userId === null) return work();
    const command = { key, name, body };
    const digest = createHash('sha256').update(JSON.stringify(body)).digest();
    const inserted: unknown[] = await em.query(
      `INSERT INTO app.command_key (key, actor_id, name, body_sha256) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING key`,
      [key, actor.userId, name, digest],
    );
    if (inserted.length === 0) return this.storedAnswer<T>(em, actor, command, digest);
    const answer = await work();
    await em.query('UPDATE app.command_key SET response = $3 WHERE actor_id = $1 AND key = $2', [
      actor.userId,
      key,
      JSON.stringify({ answer }),
    ]);
    return answer;
  }

  /** Whether this command of the actor was done before; its answer is stored then. */
  async isKnown(em: EntityManager, actor: Actor, key: string): Promise<boolean> {
    const rows: unknown[] = await em.query('SELECT 1 FROM app.command_key WHERE actor_id = $1 AND key = $2', [
      actor.userId,
      key,
    ]);
    return rows.length > 0;
  }

  private async storedAnswer<T>(
    em: EntityManager,
    actor: Actor,
    command: Command,
    digest: Buffer,
  ): Promise<T> {
    const rows: { name: string; body_sha256: Buffer; response: { answer: T } }[] = await em.query(
      'SELECT name, body_sha256, response FROM app.command_key WHERE actor_id = $1 AND key = $2',
      [actor.userId, command.key],
    );
    const stored = rows[0];
    if (!stored || stored.name !== command.name || !stored.body_sha256.equals(digest))
      throw new CommandKeyReused();
    return stored.response.answer;
  }
}
