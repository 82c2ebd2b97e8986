import { Injectable } from '@nestjs/common';
import { EscalationService } from '../../modules/task-packages/index.js';
import { CommandAction, type CommandCall, type RecordValues } from '../kit/index.js';
import { NOTE_FIELD, NoteForm } from '../note-form.js';

/** Netcompany answers; the task goes back to who holds it. */
@Injectable()
export class AnswerEscalationAction extends CommandAction<NoteForm> {
  readonly name = 'answerEscalation';
  readonly on = 'record';
  readonly permission = 'escalations.answer';
  override readonly dto = NoteForm;
  override readonly fields = [NOTE_FIELD];
  override readonly icon = 'Send';
  override readonly variant = 'primary';

  constructor(private readonly escalations: EscalationService) {
    super();
  }

  override isOffered(record: RecordValues): boolean {
    return record['status'] === 'OPEN';
  }

  async run({ actor, record, recordId, version, dto, command }: CommandCall<NoteForm>): Promise<void> {
    const ref = {
      municipalityCode: String(record['municipalityCode']),
      escalationId: Number(recordId),
      version: version ?? undefined,
    };
    await this.escalations.answerEscalation(ref, dto.note, actor, command.key);
  }
}
