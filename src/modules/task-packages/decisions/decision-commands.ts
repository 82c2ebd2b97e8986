import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { requirePermission, type Permission } from '../../identity/index.js';
import { IdempotentCommands, Transactor, type Actor } from '../../shared/index.js';

export interface DecisionCommand {
  readonly name: string;
  readonly permission: Permission;
  /** What the key stands for: the same key with another body is refused. */
  readonly body: { readonly municipalityCode: string };
}

/** What a person does about a decision: the permission first, then one transaction, once per key. */
@Injectable()
export class DecisionCommands {
  constructor(
    private readonly transactor: Transactor,
    private readonly commands: IdempotentCommands,
  ) {}

  /** Throws `identity.not_permitted`, `shared.command_key_reused`, and what `work` throws. */
  async run<T>(
    command: DecisionCommand,
    actor: Actor,
    key: string | undefined,
    work: (em: EntityManager) => Promise<T>,
  ): Promise<T> {
    const { name, permission, body } = command;
    requirePermission(actor, permission);
    return this.transactor.run(
      actor,
      async (em) => this.commands.run(em, actor, { key, name, body }, () => work(em)),
      // Netcompany has no municipality of its own and works in the one that it names.
      { command: name, municipality: actor.municipalityCode ?? body.municipalityCode },
    );
  }
}
