import { Injectable } from '@nestjs/common';
import { UserAdministrationService, type SessionUser } from '../../modules/identity/index.js';
import { CommandAction, type CommandCall, type NoInput, type RecordValues } from '../kit/index.js';
import { userOf } from './user-of.js';

@Injectable()
export class DisableUserAction extends CommandAction {
  readonly name = 'disableUser';
  readonly on = 'record';
  readonly permission = 'users.manage';
  override readonly icon = 'UserX';
  override readonly variant = 'danger';

  constructor(private readonly users: UserAdministrationService) {
    super();
  }

  override isOffered(record: RecordValues, user: SessionUser): boolean {
    return record['state'] === 'ACTIVE' && record['id'] !== user.id;
  }

  async run(call: CommandCall<NoInput>): Promise<void> {
    await this.users.disableUser(userOf(call), call.actor, call.command);
  }
}
