import { Injectable } from '@nestjs/common';
import { IsBoolean, IsInt, IsOptional, IsPositive, IsString, Length, MaxLength } from 'class-validator';
import type { SessionUser } from '../../modules/identity/index.js';
import { TaskDecisionService } from '../../modules/task-packages/index.js';
import { CommandAction, type CommandCall, type CommandOutcome, type RecordValues } from '../kit/index.js';
import { municipalityOf, outcomeOf } from './decision-outcome.js';

/** What the match screen sends for a grant. */
export class MatchToGrantForm {
  @IsInt() @IsPositive() grantId!: number;
  @IsOptional() @IsInt() @IsPositive() chosenCaseId?: number;
  @IsOptional() @IsBoolean() requestNewCase?: boolean;
  @IsOptional() @IsString() @MaxLength(4000) note?: string;
  @IsString() @Length(64, 64) receiptHash!: string;
}

/** "Knyt til bevilling": the caseworker names the grant, KY does the rest (BR-07). */
@Injectable()
export class MatchToGrantAction extends CommandAction<MatchToGrantForm> {
  readonly name = 'matchToGrant';
  readonly on = 'record';
  readonly permission = 'links.matchToGrant';
  override readonly dto = MatchToGrantForm;
  override readonly component = 'MatchScreen';
  override readonly icon = 'Link';
  override readonly variant = 'primary';

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
  }: CommandCall<MatchToGrantForm>): Promise<CommandOutcome> {
    const result = await this.decisions.matchToGrant(
      {
        municipalityCode: municipalityOf(actor),
        taskId: Number(recordId),
        version: version ?? undefined,
        grantId: dto.grantId,
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
