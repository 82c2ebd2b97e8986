import { Injectable } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsInt, IsPositive, Max } from 'class-validator';
import { ClaimProcessingService } from '../../modules/task-packages/index.js';
import { CommandAction, type CommandCall, type RecordValues } from '../kit/index.js';
import { NOTE_FIELD, NoteForm } from '../note-form.js';
import { claimRef } from './claim-ref.js';

export class ReversePostingForm extends NoteForm {
  @Type(() => Number) @IsInt() @IsPositive() @Max(Number.MAX_SAFE_INTEGER) postingId!: number;
}

/** "Tilbagefør bevægelse": a correction is a posting of its own, never an edit. */
@Injectable()
export class ReversePostingAction extends CommandAction<ReversePostingForm> {
  readonly name = 'reversePosting';
  readonly on = 'record';
  readonly permission = 'claims.post';
  override readonly dto = ReversePostingForm;
  override readonly fields = [
    { name: 'postingId', kind: 'select', required: true, choices: 'claims/{id}/reversible' } as const,
    NOTE_FIELD,
  ];
  override readonly icon = 'RotateCcw';

  constructor(private readonly processing: ClaimProcessingService) {
    super();
  }

  override isOffered(record: RecordValues): boolean {
    return record['blocked'] === 'OPEN' && Number(record['reversible']) > 0;
  }

  async run(call: CommandCall<ReversePostingForm>): Promise<void> {
    const { dto, actor, command } = call;
    const ref = { ...claimRef(call), postingId: dto.postingId };
    await this.processing.reversePosting(ref, dto.note, actor, command.key);
  }
}
