import { Injectable } from '@nestjs/common';
import { IsBoolean, IsOptional } from 'class-validator';
import { CompletionService } from '../../modules/task-packages/index.js';
import { CommandAction, type CommandCall, type RecordValues } from '../kit/index.js';
import { packageRef } from './package-ref.js';

export class MarkCompletedForm {
  @IsOptional() @IsBoolean() confirmOpenEscalations?: boolean;
}

/** "Marker KLIK-opgaven som fuldført" (BR-14). */
@Injectable()
export class MarkCompletedAction extends CommandAction<MarkCompletedForm> {
  readonly name = 'markCompleted';
  readonly on = 'record';
  readonly permission = 'packages.markCompleted';
  override readonly dto = MarkCompletedForm;
  override readonly fields = [{ name: 'confirmOpenEscalations', kind: 'checkbox' } as const];
  override readonly icon = 'CheckCircle';
  override readonly variant = 'success';

  constructor(private readonly completion: CompletionService) {
    super();
  }

  /** Also offered while tasks are left: the refusal says how many. */
  override isOffered(record: RecordValues): boolean {
    return record['state'] !== 'COMPLETED' && record['state'] !== 'DRAFT';
  }

  async run(call: CommandCall<MarkCompletedForm>): Promise<void> {
    await this.completion.markCompleted(
      packageRef(call),
      call.dto.confirmOpenEscalations ?? false,
      call.actor,
      call.command.key,
    );
  }
}
