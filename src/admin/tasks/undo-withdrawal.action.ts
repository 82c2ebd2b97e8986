import { Injectable } from '@nestjs/common';
import { IsInt, IsPositive, Max } from 'class-validator';
import { LinkRevisionService } from '../../modules/task-packages/index.js';
import { CommandAction, type CommandCall, type CommandOutcome, type RecordValues } from '../kit/index.js';
import { municipalityOf } from '../matching/decision-outcome.js';
import { NOTE_FIELD, NoteForm } from '../note-form.js';

/** The withdrawal that the screen showed, and why it is undone. */
export class UndoWithdrawalForm extends NoteForm {
  @IsInt() @IsPositive() @Max(Number.MAX_SAFE_INTEGER) withdrawalId!: number;
}

/** "Fortryd udgået": the account needs a case after all; after completion it becomes a proposal. */
@Injectable()
export class UndoWithdrawalAction extends CommandAction<UndoWithdrawalForm> {
  readonly name = 'undoWithdrawal';
  readonly on = 'record';
  readonly permission = 'withdrawals.undo';
  override readonly dto = UndoWithdrawalForm;
  override readonly fields = [
    { name: 'withdrawalId', kind: 'id', from: 'withdrawalId' } as const,
    NOTE_FIELD,
  ];
  override readonly otherwise = ['PROPOSED'];
  override readonly icon = 'RotateCcw';
  override readonly variant = 'danger';

  constructor(private readonly links: LinkRevisionService) {
    super();
  }

  override isOffered(record: RecordValues): boolean {
    return record['withdrawalId'] != null && record['proposalId'] == null;
  }

  async run({ actor, record, dto, command }: CommandCall<UndoWithdrawalForm>): Promise<CommandOutcome> {
    const municipalityCode = municipalityOf(actor);
    const { withdrawalId, note: reason } = dto;
    const shown = { municipalityCode, accountId: Number(record['accountId']), withdrawalId, reason };
    const result = await this.links.undoWithdrawal(shown, actor, command.key);
    return result.kind === 'PROPOSED' ? { instead: 'PROPOSED' } : {};
  }
}
