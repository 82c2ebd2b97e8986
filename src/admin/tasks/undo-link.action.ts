import { Injectable } from '@nestjs/common';
import { LinkRevisionService } from '../../modules/task-packages/index.js';
import { CommandAction, type CommandCall, type RecordValues } from '../kit/index.js';
import { municipalityOf } from '../matching/decision-outcome.js';
import { NOTE_FIELD, NoteForm } from '../note-form.js';

/**
 * "Fortryd tilknytning" of a task or an account, with a reason; after completion it becomes a proposal. An account that
 * the machine linked has no task.
 */
@Injectable()
export class UndoLinkAction extends CommandAction<NoteForm> {
  readonly name = 'undoLink';
  readonly on = 'record';
  readonly permission = 'links.undoLink';
  override readonly dto = NoteForm;
  override readonly fields = [NOTE_FIELD];
  override readonly icon = 'RotateCcw';
  override readonly variant = 'danger';

  constructor(private readonly links: LinkRevisionService) {
    super();
  }

  override isOffered(record: RecordValues): boolean {
    return record['caseNo'] != null;
  }

  async run({ actor, record, dto, command }: CommandCall<NoteForm>): Promise<void> {
    const accountId = Number(record['accountId']);
    await this.links.undoLink(
      { municipalityCode: municipalityOf(actor), accountId },
      dto.note,
      actor,
      command.key,
    );
  }
}
