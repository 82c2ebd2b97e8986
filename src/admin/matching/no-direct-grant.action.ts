import { Injectable } from '@nestjs/common';
import { IsBoolean, IsIn, IsInt, IsOptional, IsPositive, IsString, Length, MaxLength } from 'class-validator';
import type { SessionUser } from '../../modules/identity/index.js';
import { NO_GRANT_CATEGORIES, type NoGrantCategory } from '../../modules/linking/index.js';
import { TaskDecisionService } from '../../modules/task-packages/index.js';
import { CommandAction, type CommandCall, type CommandOutcome, type RecordValues } from '../kit/index.js';
import { municipalityOf, outcomeOf } from './decision-outcome.js';

/** What the match screen sends when no direct grant exists. */
export class NoDirectGrantForm {
  @IsIn(NO_GRANT_CATEGORIES) category!: NoGrantCategory;
  @IsOptional() @IsString() @MaxLength(60) benefitType?: string;
  @IsOptional() @IsInt() @IsPositive() chosenCaseId?: number;
  @IsOptional() @IsBoolean() requestNewCase?: boolean;
  @IsOptional() @IsString() @MaxLength(4000) note?: string;
  @IsString() @Length(64, 64) receiptHash!: string;
}

/** "Ingen direkte bevilling": category, then an existing case or a new one. */
@Injectable()
export class NoDirectGrantAction extends CommandAction<NoDirectGrantForm> {
  readonly name = 'recordNoDirectGrant';
  readonly on = 'record';
  readonly permission = 'links.recordNoDirectGrant';
  override readonly dto = NoDirectGrantForm;
  override readonly component = 'MatchScreen';
  override readonly icon = 'Slash';

  constructor(private readonly decisions: TaskDecisionService) {
    super();
  }

  override isOffered(record: RecordValues, user: SessionUser): boolean {
    return record['status'] === 'IN_PROGRESS' && record['assigneeId'] === user.id;
  }

  async run({
    actor,
    recordId,
    dto,
    version,
    command,
  }: CommandCall<NoDirectGrantForm>): Promise<CommandOutcome> {
    const result = await this.decisions.recordNoDirectGrant(
      {
        municipalityCode: municipalityOf(actor),
        taskId: Number(recordId),
        version: version ?? undefined,
        category: dto.category,
        benefitType: dto.benefitType ?? null,
        chosenCaseId: dto.chosenCaseId ?? null,
        requestNewCase: dto.requestNewCase ?? false,
        note: dto.note ?? null,
        receiptHash: dto.receiptHash,
      },
      actor,
      command.key,
    );
    return outcomeOf(result, Number(recordId));
  }
}
