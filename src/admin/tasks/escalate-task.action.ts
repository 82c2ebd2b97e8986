import { Injectable } from '@nestjs/common';
import { IsBoolean, IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import type { SessionUser } from '../../modules/identity/index.js';
import {
  ESCALATION_REASONS,
  EscalationService,
  type EscalationReason,
} from '../../modules/task-packages/index.js';
import { CommandAction, type CommandCall, type RecordValues } from '../kit/index.js';
import { NOTE_FIELD } from '../note-form.js';
import { taskRef } from './task-ref.js';

export class EscalationForm {
  @IsIn(ESCALATION_REASONS) reason!: EscalationReason;
  @IsString() @IsNotEmpty() @MaxLength(4000) note!: string;
}

export class TaskEscalationForm extends EscalationForm {
  @IsOptional() @IsBoolean() allowsPerson?: boolean;
}

/** "Involver Netcompany": doubt, or a problem or defect (BR-18). */
@Injectable()
export class EscalateTaskAction extends CommandAction<TaskEscalationForm> {
  readonly name = 'escalateTask';
  readonly on = 'record';
  readonly permission = 'escalations.open';
  override readonly dto = TaskEscalationForm;
  override readonly fields = [
    { name: 'reason', kind: 'select', required: true, options: ESCALATION_REASONS } as const,
    NOTE_FIELD,
    { name: 'allowsPerson', kind: 'checkbox' } as const,
  ];
  override readonly icon = 'HelpCircle';

  constructor(private readonly escalations: EscalationService) {
    super();
  }

  override isOffered(record: RecordValues, user: SessionUser): boolean {
    return ['IN_PROGRESS', 'FAILED'].includes(String(record['status'])) && record['assigneeId'] === user.id;
  }

  async run(call: CommandCall<TaskEscalationForm>): Promise<void> {
    await this.escalations.escalateTask(
      taskRef(call),
      call.dto.reason,
      call.dto.note,
      call.actor,
      call.command.key,
      call.dto.allowsPerson ?? false,
    );
  }
}
