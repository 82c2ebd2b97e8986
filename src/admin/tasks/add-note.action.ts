import { Injectable } from '@nestjs/common';
import type { SessionUser } from '../../modules/identity/index.js';
import { TaskService } from '../../modules/task-packages/index.js';
import { CommandAction, type CommandCall, type RecordValues } from '../kit/index.js';
import { NOTE_FIELD, NoteForm } from '../note-form.js';
import { taskRef } from './task-ref.js';

/** An internal note without deciding. */
@Injectable()
export class AddNoteAction extends CommandAction<NoteForm> {
  readonly name = 'addNote';
  readonly on = 'record';
  readonly permission = 'tasks.addNote';
  override readonly dto = NoteForm;
  override readonly fields = [NOTE_FIELD];
  override readonly icon = 'Edit3';

  constructor(private readonly tasks: TaskService) {
    super();
  }

  override isOffered(record: RecordValues, user: SessionUser): boolean {
    return user.role === 'CASEWORKER' || record['municipalityCode'] === user.municipalityCode;
  }

  async run(call: CommandCall<NoteForm>): Promise<void> {
    await this.tasks.addNote(taskRef(call), call.dto.note, call.actor, call.command.key);
  }
}
