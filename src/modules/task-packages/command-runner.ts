import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NotPermitted, can, type Permission } from '../identity/index.js';
import { IdempotentCommands, Transactor, type Actor, type TransactionOptions } from '../shared/index.js';

/** A command of a person: its name in the audit trail, what it needs, and what was sent. */
export interface CommandCall {
  readonly name: string;
  readonly permission: Permission;
  /** What the key of a repeated command is compared with. */
  readonly body: unknown;
  /** From the client; the same key is carried out once. */
  readonly key: string | undefined;
}

/** Runs a command in a transaction of its own, once per key, after the policy allowed it. */
@Injectable()
export class CommandRunner {
  constructor(
    private readonly transactor: Transactor,
    private readonly commands: IdempotentCommands,
  ) {}

  /** Throws `identity.not_permitted`. Commands of the system (command line, jobs) pass where `options.role` is given. */
  async run<T>(
    actor: Actor,
    call: CommandCall,
    work: (em: EntityManager) => Promise<T>,
    options: TransactionOptions = {},
  ): Promise<T> {
    const isSystem = actor.kind === 'system' && options.role !== undefined;
    if (!isSystem && !can(actor.role, call.permission)) throw new NotPermitted();
    const { key, name, body } = call;
    return this.transactor.run(
      actor,
      (em) =>
        key === undefined ? work(em) : this.commands.run(em, actor, { key, name, body }, () => work(em)),
      { ...options, command: name },
    );
  }
}
