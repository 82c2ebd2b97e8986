import { Injectable } from '@nestjs/common';
import { IsIn, IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { UserAdministrationService } from '../../modules/identity/index.js';
import { ROLES, type Role } from '../../modules/shared/index.js';
import { CommandAction, recordPath, type CommandCall, type CommandOutcome } from '../kit/index.js';

class AddUserForm {
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  displayName!: string;

  @IsString()
  @MaxLength(254)
  email!: string;

  @IsIn([...ROLES])
  role!: Role;

  @IsOptional()
  @Matches(/^\d{3}$/)
  municipalityCode?: string;

  @IsString()
  @MaxLength(200)
  password!: string;
}

@Injectable()
export class AddUserAction extends CommandAction<AddUserForm> {
  readonly name = 'addUser';
  readonly on = 'resource';
  readonly permission = 'users.manage';
  override readonly dto = AddUserForm;
  override readonly icon = 'UserPlus';
  override readonly fields = [
    { name: 'displayName', kind: 'text', required: true, maxLength: 200 },
    { name: 'email', kind: 'text', required: true, maxLength: 254 },
    { name: 'role', kind: 'select', options: ROLES, required: true },
    { name: 'municipalityCode', kind: 'text', maxLength: 3 },
    { name: 'password', kind: 'password', required: true, maxLength: 200 },
  ] as const;

  constructor(private readonly users: UserAdministrationService) {
    super();
  }

  async run({ dto, actor, command }: CommandCall<AddUserForm>): Promise<CommandOutcome> {
    const id = await this.users.addUser(
      { ...dto, municipalityCode: dto.municipalityCode ?? null },
      actor,
      command,
    );
    return { redirectUrl: recordPath('users', id), details: { name: dto.displayName } };
  }
}
