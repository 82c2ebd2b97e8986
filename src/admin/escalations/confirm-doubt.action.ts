import { Injectable } from '@nestjs/common';
import { EscalationService } from '../../modules/task-packages/index.js';
import { CommandAction, type CommandCall, type RecordValues } from '../kit/index.js';
import { NOTE_FIELD, NoteForm } from '../note-form.js';

/** Netcompany answers that a package was not carried out correctly; a completed one is reopened. */
@Injectable()
export class ConfirmDoubtAction extends CommandAction<NoteForm> {
  readonly name = 'confirmDoubt';
  readonly on = 'record';
  readonly permission = 'escalations.answer';
  override readonly dto = NoteForm;
  override readonly fields = [NOTE_FIELD];
  override readonly icon = 'RotateCcw';
  override readonly variant = 'danger';

  constructor(private readonly escalations: EscalationService) {
    super();
  }

  override isOffered(record: RecordValues): boolean {
    return record['status'] === 'OPEN' && record['level'] === 'PACKAGE';
  }

  async run({ actor, record, recordId, version, dto, command }: CommandCall<NoteForm>): Promise<void> {
    const ref = {
      municipalityCode: String(record['municipalityCode']),
      escalationId: Number(recordId),
      version: version ?? undefined,
    };
    await this.escalations.confirmDoubt(ref, dto.note, actor, command.key);
  }
}
