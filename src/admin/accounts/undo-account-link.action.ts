import { Injectable } from '@nestjs/common';
import type { SessionUser } from '../../modules/identity/index.js';
import { SecondPersonService } from '../../modules/task-packages/index.js';
import { CommandAction, type CommandCall, type RecordValues } from '../kit/index.js';
import { municipalityOf } from '../matching/decision-outcome.js';
import { NOTE_FIELD, NoteForm } from '../note-form.js';

/** "Fortryd tilknytning" of an account, also of one that the machine linked and that has no task. */
@Injectable()
export class UndoAccountLinkAction extends CommandAction<NoteForm> {
  readonly name = 'undoLink';
  readonly on = 'record';
  readonly permission = 'links.undoLink';
  override readonly dto = NoteForm;
  override readonly fields = [NOTE_FIELD];
  override readonly icon = 'RotateCcw';
  override readonly variant = 'danger';

  constructor(private readonly secondPerson: SecondPersonService) {
    super();
  }

  override isOffered(record: RecordValues, _user: SessionUser): boolean {
    return record['caseNo'] != null;
  }

  async run({ actor, recordId, dto, command }: CommandCall<NoteForm>): Promise<void> {
    const accountId = Number(recordId);
    await this.secondPerson.undoLink(
      { municipalityCode: municipalityOf(actor), accountId },
      dto.note,
      actor,
      command.key,
    );
  }
}
