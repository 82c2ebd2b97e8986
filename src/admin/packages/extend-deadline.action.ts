import { Injectable } from '@nestjs/common';
import { Matches } from 'class-validator';
import { DeadlineService } from '../../modules/task-packages/index.js';
import { CommandAction, type CommandCall, type RecordValues } from '../kit/index.js';
import { NOTE_FIELD, NoteForm } from '../note-form.js';
import { packageRef } from './package-ref.js';

export class ExtendDeadlineForm extends NoteForm {
  @Matches(/^\d{4}-\d{2}-\d{2}$/) endDate!: string;
}

/** "Forlæng frist": Netcompany, with a reason. */
@Injectable()
export class ExtendDeadlineAction extends CommandAction<ExtendDeadlineForm> {
  readonly name = 'extendDeadline';
  readonly on = 'record';
  readonly permission = 'packages.extendDeadline';
  override readonly dto = ExtendDeadlineForm;
  override readonly fields = [
    { name: 'endDate', kind: 'date', required: true, from: 'endDate' } as const,
    NOTE_FIELD,
  ];
  override readonly icon = 'Calendar';

  constructor(private readonly deadlines: DeadlineService) {
    super();
  }

  override isOffered(record: RecordValues): boolean {
    return record['state'] !== 'COMPLETED';
  }

  async run(call: CommandCall<ExtendDeadlineForm>): Promise<void> {
    const { endDate, note } = call.dto;
    await this.deadlines.extendDeadline(packageRef(call), endDate, note, call.actor, call.command.key);
  }
}
