import { Injectable } from '@nestjs/common';
import { PersonAccessService } from '../../modules/task-packages/index.js';
import { CommandAction, type CommandCall, type NoInput, type RecordValues } from '../kit/index.js';

/** Takes the permission back at once. */
@Injectable()
export class RevokePersonAccessAction extends CommandAction {
  readonly name = 'revokePersonAccess';
  readonly on = 'record';
  readonly permission = 'escalations.allowPerson';
  override readonly icon = 'EyeOff';

  constructor(private readonly access: PersonAccessService) {
    super();
  }

  override isOffered(record: RecordValues): boolean {
    return record['status'] === 'OPEN' && Boolean(record['accessUntil']);
  }

  async run({ actor, recordId, command }: CommandCall<NoInput>): Promise<void> {
    await this.access.revokePersonAccess(Number(recordId), actor, command.key);
  }
}
