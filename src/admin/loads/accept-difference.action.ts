import { Injectable } from '@nestjs/common';
import { ControlDifferenceService } from '../../modules/imports/index.js';
import { CommandAction, type CommandCall, type RecordValues } from '../kit/index.js';
import { NOTE_FIELD, NoteForm } from '../note-form.js';

/** "Begrund afvigelse": automatic linking waits for it where the ledger's totals are others than the delivery's. */
@Injectable()
export class AcceptDifferenceAction extends CommandAction<NoteForm> {
  readonly name = 'acceptDifference';
  readonly on = 'record';
  readonly permission = 'loads.acceptDifference';
  override readonly dto = NoteForm;
  override readonly fields = [NOTE_FIELD];
  override readonly icon = 'Edit';
  override readonly variant = 'primary';

  constructor(private readonly differences: ControlDifferenceService) {
    super();
  }

  override isOffered(record: RecordValues): boolean {
    return record['status'] === 'AWAITING_REASON';
  }

  async run(call: CommandCall<NoteForm>): Promise<void> {
    await this.differences.acceptDifference(
      String(call.record['municipalityCode']),
      call.dto.note,
      call.actor,
      call.command.key,
    );
  }
}
