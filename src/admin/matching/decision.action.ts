import { IsBoolean, IsInt, IsOptional, IsPositive, Max, IsString, Length, MaxLength } from 'class-validator';
import type { SessionUser } from '../../modules/identity/index.js';
import type { Actor } from '../../modules/shared/index.js';
import type { RecordTaskWithoutGrant, TaskDecisionResult } from '../../modules/task-packages/index.js';
import { CommandAction, type CommandCall, type CommandOutcome, type RecordValues } from '../kit/index.js';
import { municipalityOf, outcomeOf } from './decision-outcome.js';

/** What the match screen sends with every decision: the case, the justification, and what was shown. */
export class DecisionForm {
  @IsOptional() @IsInt() @IsPositive() @Max(Number.MAX_SAFE_INTEGER) chosenCaseId?: number;
  @IsOptional() @IsBoolean() requestNewCase?: boolean;
  @IsOptional() @IsString() @MaxLength(4000) note?: string;
  @IsString() @Length(64, 64) receiptHash!: string;
}

/** What is the same in every decision about the account of a task. */
export type TaskDecision = Omit<RecordTaskWithoutGrant, 'category' | 'benefitType'>;

/** A decision on the match screen, by whoever holds the task. */
export abstract class DecisionAction<Form extends DecisionForm> extends CommandAction<Form> {
  readonly on = 'record';
  override readonly component = 'MatchScreen';

  override isOffered(record: RecordValues, user: SessionUser): boolean {
    return record['status'] === 'IN_PROGRESS' && record['assigneeId'] === user.id;
  }

  async run({ actor, recordId, dto, version, command }: CommandCall<Form>): Promise<CommandOutcome> {
    const taskId = Number(recordId);
    const decision: TaskDecision = {
      municipalityCode: municipalityOf(actor),
      taskId,
      version: version ?? undefined,
      chosenCaseId: dto.chosenCaseId ?? null,
      requestNewCase: dto.requestNewCase ?? false,
      note: dto.note ?? null,
      receiptHash: dto.receiptHash,
    };
    return outcomeOf(await this.decide(decision, dto, actor, command.key), taskId);
  }

  /** Calls the service with the decision and what the form holds beside it. */
  protected abstract decide(
    decision: TaskDecision,
    dto: Form,
    actor: Actor,
    key: string,
  ): Promise<TaskDecisionResult>;
}
