import { Injectable } from '@nestjs/common';
import { CompletionService } from '../../modules/task-packages/index.js';
import { CommandAction, type CommandCall, type RecordValues } from '../kit/index.js';
import { NOTE_FIELD, NoteForm } from '../note-form.js';
import { packageRef } from './package-ref.js';

/** "Genåbn", with a reason; the earlier completion stays in history. */
@Injectable()
export class ReopenPackageAction extends CommandAction<NoteForm> {
  readonly name = 'reopenPackage';
  readonly on = 'record';
  readonly permission = 'packages.reopen';
  override readonly dto = NoteForm;
  override readonly fields = [NOTE_FIELD];
  override readonly icon = 'RotateCcw';
  override readonly variant = 'danger';

  constructor(private readonly completion: CompletionService) {
    super();
  }

  override isOffered(record: RecordValues): boolean {
    return record['state'] === 'COMPLETED';
  }

  async run(call: CommandCall<NoteForm>): Promise<void> {
    await this.completion.reopenPackage(packageRef(call), call.dto.note, call.actor, call.command.key);
  }
}
