import { Injectable } from '@nestjs/common';
import { UserAdministrationService } from '../../modules/identity/index.js';
import { CommandAction, type CommandCall, type NoInput, type RecordValues } from '../kit/index.js';
import { userOf } from './user-of.js';

@Injectable()
export class EnableUserAction extends CommandAction {
  readonly name = 'enableUser';
  readonly on = 'record';
  readonly permission = 'users.manage';
  override readonly icon = 'UserCheck';
  override readonly variant = 'default';

  constructor(private readonly users: UserAdministrationService) {
    super();
  }

  override isOffered(record: RecordValues): boolean {
    return record['state'] === 'DISABLED';
  }

  async run(call: CommandCall<NoInput>): Promise<void> {
    await this.users.enableUser(userOf(call), call.actor, call.command);
  }
}
