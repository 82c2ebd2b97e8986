import { Injectable } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { TokenAdministrationService } from '../../modules/identity/index.js';
import type { Role } from '../../modules/shared/index.js';
import { CommandAction, recordPath, type CommandCall, type CommandOutcome } from '../kit/index.js';

/** A machine is never an administrator: it could make itself another token. */
export const MACHINE_ROLES = ['CASEWORKER', 'COORDINATOR', 'VENDOR', 'AUDITOR'] as const;
const MOST_DAYS = 366;

class CreateTokenForm {
  @IsString() @IsNotEmpty() @MaxLength(100) name!: string;
  @IsIn([...MACHINE_ROLES]) role!: Role;
  @IsOptional() @Matches(/^\d{3}$/) municipalityCode?: string;
  @Type(() => Number) @IsInt() @Min(1) @Max(MOST_DAYS) days!: number;
}

/** The token stands in the message, which stays until it is closed, and nowhere else. */
@Injectable()
export class CreateTokenAction extends CommandAction<CreateTokenForm> {
  readonly name = 'createToken';
  readonly on = 'resource';
  readonly permission = 'users.manage';
  override readonly dto = CreateTokenForm;
  override readonly icon = 'Key';
  override readonly variant = 'primary';
  override readonly otherwise = ['shown'];
  override readonly fields = [
    { name: 'name', kind: 'text', required: true, maxLength: 100 },
    { name: 'role', kind: 'select', options: MACHINE_ROLES, required: true },
    { name: 'municipalityCode', kind: 'text', maxLength: 3 },
    { name: 'days', kind: 'number', required: true },
  ] as const;

  constructor(private readonly tokens: TokenAdministrationService) {
    super();
  }

  async run({ dto, actor, command }: CommandCall<CreateTokenForm>): Promise<CommandOutcome> {
    const { id, token } = await this.tokens.createToken(
      { ...dto, municipalityCode: dto.municipalityCode ?? null },
      actor,
      command,
    );
    const redirectUrl = recordPath('apiTokens', id);
    return token === null
      ? { redirectUrl, details: { name: dto.name } }
      : { redirectUrl, instead: 'shown', details: { name: dto.name, token } };
  }
}
