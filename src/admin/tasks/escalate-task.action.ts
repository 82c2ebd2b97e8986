import { Injectable } from '@nestjs/common';
import { IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';
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

/** "Involver Netcompany": doubt, or a problem or defect (BR-18). */
@Injectable()
export class EscalateTaskAction extends CommandAction<EscalationForm> {
  readonly name = 'escalateTask';
  readonly on = 'record';
  readonly permission = 'escalations.open';
  override readonly dto = EscalationForm;
  override readonly fields = [
    { name: 'reason', kind: 'select', required: true, options: ESCALATION_REASONS } as const,
    NOTE_FIELD,
  ];
  override readonly icon = 'HelpCircle';

  constructor(private readonly escalations: EscalationService) {
    super();
  }

  override isOffered(record: RecordValues, user: SessionUser): boolean {
    return ['IN_PROGRESS', 'FAILED'].includes(String(record['status'])) && record['assigneeId'] === user.id;
  }

  async run(call: CommandCall<EscalationForm>): Promise<void> {
    await this.escalations.escalateTask(
      taskRef(call),
      call.dto.reason,
      call.dto.note,
      call.actor,
      call.command.key,
    );
  }
}
