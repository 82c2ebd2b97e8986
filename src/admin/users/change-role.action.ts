import { Injectable } from '@nestjs/common';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { UserAdministrationService } from '../../modules/identity/index.js';
import { ROLES, type Role } from '../../modules/shared/index.js';
import { CommandAction, type CommandCall } from '../kit/index.js';
import { userOf } from './user-of.js';

class ChangeRoleForm {
  @IsIn([...ROLES])
  role!: Role;

  @IsOptional()
  @Matches(/^\d{3}$/)
  municipalityCode?: string;
}

@Injectable()
export class ChangeRoleAction extends CommandAction<ChangeRoleForm> {
  readonly name = 'changeRole';
  readonly on = 'record';
  readonly permission = 'users.manage';
  override readonly dto = ChangeRoleForm;
  override readonly icon = 'Shield';
  override readonly fields = [
    { name: 'role', kind: 'select', options: ROLES, required: true, from: 'role' },
    { name: 'municipalityCode', kind: 'text', maxLength: 3, from: 'municipalityCode' },
  ] as const;

  constructor(private readonly users: UserAdministrationService) {
    super();
  }

  async run(call: CommandCall<ChangeRoleForm>): Promise<void> {
    const { role, municipalityCode } = call.dto;
    await this.users.changeRole(
      { ...userOf(call), role, municipalityCode: municipalityCode ?? null },
      call.actor,
      call.command,
    );
  }
}
