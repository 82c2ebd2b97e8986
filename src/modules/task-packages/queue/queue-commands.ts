import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { requirePermission, type Permission } from '../../identity/index.js';
import { IdempotentCommands, NotFound, Transactor, type Actor } from '../../shared/index.js';

/** Whose queue it is. */
export interface Desk {
  readonly municipalityCode: string;
  readonly userId: number;
}

export interface QueueCommand {
  /** Stands in the audit event. */
  readonly name: string;
  readonly permission: Permission;
  /** What the key stands for: the same key with another body is refused. */
  readonly body: object;
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
    command: QueueCommand,
    actor: Actor,
    key: string | undefined,
    work: (em: EntityManager, desk: Desk) => Promise<T>,
  ): Promise<T> {
    return this.runAndShow(command, actor, key, work, async (_em, _desk, done) => done);
  }

  /** The same, with an answer that is read anew when the key comes again: only what `work` returns is stored under it. */
  async runAndShow<Done, Shown>(
    { name, permission, body }: QueueCommand,
    actor: Actor,
    key: string | undefined,
    work: (em: EntityManager, desk: Desk) => Promise<Done>,
    show: (em: EntityManager, desk: Desk, done: Done) => Promise<Shown>,
  ): Promise<Shown> {
    const desk = deskOf(actor, permission);
    return this.transactor.run(
      actor,
      async (em) => {
        const effect = (): Promise<Done> => work(em, desk);
        const done = await this.commands.run(em, actor, { key, name, body }, effect);
        return show(em, desk, done);
      },
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
