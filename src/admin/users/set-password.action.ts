import { Injectable } from '@nestjs/common';
import { IsString, MaxLength } from 'class-validator';
import { UserAdministrationService } from '../../modules/identity/index.js';
import { CommandAction, type CommandCall } from '../kit/index.js';
import { userOf } from './user-of.js';

class SetPasswordForm {
  @IsString()
  @MaxLength(200)
  password!: string;
}

@Injectable()
export class SetPasswordAction extends CommandAction<SetPasswordForm> {
  readonly name = 'setPassword';
  readonly on = 'record';
  readonly permission = 'users.manage';
  override readonly dto = SetPasswordForm;
  override readonly icon = 'Key';
  override readonly fields = [
    { name: 'password', kind: 'password', required: true, maxLength: 200 },
  ] as const;

  constructor(private readonly users: UserAdministrationService) {
    super();
  }

  async run(call: CommandCall<SetPasswordForm>): Promise<void> {
    await this.users.setPassword({ ...userOf(call), password: call.dto.password }, call.actor, call.command);
  }
}
