import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { requirePermission, type Permission } from '../../identity/index.js';
import { IdempotentCommands, NotFound, Transactor, type Actor } from '../../shared/index.js';

/** Whose queue it is. */
export interface Desk {
  readonly municipalityCode: string;
  readonly userId: number;
}

/** What a person does with the queue: the permission first, then one transaction, once per key. */
@Injectable()
export class QueueCommands {
  constructor(
    private readonly transactor: Transactor,
    private readonly commands: IdempotentCommands,
  ) {}

  /** Throws `identity.not_permitted`, `shared.command_key_reused`, and what `work` throws. */
  async run<T>(
    command: { readonly name: string; readonly permission: Permission; readonly body: object },
    actor: Actor,
    key: string | undefined,
    work: (em: EntityManager, desk: Desk) => Promise<T>,
  ): Promise<T> {
    const { name, permission, body } = command;
    const desk = deskOf(actor, permission);
    return this.transactor.run(
      actor,
      async (em) =>
        key === undefined
          ? work(em, desk)
          : this.commands.run(em, actor, { key, name, body }, () => work(em, desk)),
      { command: name },
    );
  }

  async read<T>(
    permission: Permission,
    actor: Actor,
    work: (em: EntityManager, desk: Desk) => Promise<T>,
  ): Promise<T> {
    const desk = deskOf(actor, permission);
    return this.transactor.read(actor, (em) => work(em, desk));
  }
}

function deskOf(actor: Actor, permission: Permission): Desk {
  requirePermission(actor, permission);
  const { municipalityCode, userId } = actor;
  if (municipalityCode === null || userId === null) throw new NotFound();
  return { municipalityCode, userId };
}
