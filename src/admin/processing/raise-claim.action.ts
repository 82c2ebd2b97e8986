import { Injectable } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsInt, IsISO8601, IsNotEmpty, IsPositive, IsString, Matches, Max, MaxLength } from 'class-validator';
import { ClaimProcessingService } from '../../modules/task-packages/index.js';
import { CommandAction, type CommandCall, type RecordValues } from '../kit/index.js';
import { municipalityOf } from '../matching/decision-outcome.js';
import { NOTE_FIELD } from '../note-form.js';
import { DAY, oereOf } from './posting-form.js';

export class RaiseClaimForm {
  @IsString() @IsNotEmpty() @MaxLength(60) claimType!: string;
  @Transform(oereOf) @IsInt() @IsPositive() @Max(Number.MAX_SAFE_INTEGER) principal!: number;
  @Matches(DAY) @IsISO8601({ strict: true }) periodFrom!: string;
  @Matches(DAY) @IsISO8601({ strict: true }) periodTo!: string;
  @Matches(DAY) @IsISO8601({ strict: true }) dueDate!: string;
  @IsString() @IsNotEmpty() @MaxLength(4000) note!: string;
}

/** "Opret fordring": a coordinator approves. */
@Injectable()
export class RaiseClaimAction extends CommandAction<RaiseClaimForm> {
  readonly name = 'raiseClaim';
  readonly on = 'record';
  readonly permission = 'claims.raise';
  override readonly dto = RaiseClaimForm;
  override readonly fields = [
    { name: 'claimType', kind: 'select', required: true, choices: 'claims/types' } as const,
    { name: 'principal', kind: 'text', required: true, maxLength: 20 } as const,
    { name: 'periodFrom', kind: 'date', required: true } as const,
    { name: 'periodTo', kind: 'date', required: true } as const,
    { name: 'dueDate', kind: 'date', required: true } as const,
    NOTE_FIELD,
  ];
  override readonly icon = 'PlusCircle';

  constructor(private readonly processing: ClaimProcessingService) {
    super();
  }

  override isOffered(record: RecordValues): boolean {
    return record['linkId'] != null && record['proposalId'] == null;
  }

  async run({ actor, recordId, dto, command }: CommandCall<RaiseClaimForm>): Promise<void> {
    const { principal: principalOere, note, ...claim } = dto;
    const ref = { municipalityCode: municipalityOf(actor), accountId: Number(recordId) };
    await this.processing.raiseClaim(ref, { ...claim, principalOere }, note, actor, command.key);
  }
}
