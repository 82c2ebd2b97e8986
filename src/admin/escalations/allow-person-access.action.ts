import { Injectable } from '@nestjs/common';
import type { SessionUser } from '../../modules/identity/index.js';
import { PersonAccessService } from '../../modules/task-packages/index.js';
import { CommandAction, type CommandCall, type NoInput, type RecordValues } from '../kit/index.js';

/** Whoever sent the question lets Netcompany see the task's person for eight hours. */
@Injectable()
export class AllowPersonAccessAction extends CommandAction {
  readonly name = 'allowPersonAccess';
  readonly on = 'record';
  readonly permission = 'escalations.allowPerson';
  override readonly icon = 'Eye';

  constructor(private readonly access: PersonAccessService) {
    super();
  }

  override isOffered(record: RecordValues, user: SessionUser): boolean {
    const isOpen = record['status'] === 'OPEN' && record['level'] === 'TASK';
    return isOpen && record['raisedById'] === user.id && !record['accessUntil'];
  }

  async run({ actor, recordId, command }: CommandCall<NoInput>): Promise<void> {
    await this.access.allowPersonAccess(Number(recordId), actor, command.key);
  }
}
