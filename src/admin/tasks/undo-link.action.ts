import { Injectable } from '@nestjs/common';
import { IsInt, IsPositive, Max } from 'class-validator';
import { LinkRevisionService } from '../../modules/task-packages/index.js';
import { CommandAction, type CommandCall, type CommandOutcome, type RecordValues } from '../kit/index.js';
import { municipalityOf } from '../matching/decision-outcome.js';
import { NOTE_FIELD, NoteForm } from '../note-form.js';

/** The link that the screen showed, and why it is undone. */
export class UndoForm extends NoteForm {
  @IsInt() @IsPositive() @Max(Number.MAX_SAFE_INTEGER) linkId!: number;
}

/**
 * "Fortryd tilknytning" of a task or an account, with a reason; after completion it becomes a proposal. An account that
 * the machine linked has no task.
 */
@Injectable()
export class UndoLinkAction extends CommandAction<UndoForm> {
  readonly name = 'undoLink';
  readonly on = 'record';
  readonly permission = 'links.undoLink';
  override readonly dto = UndoForm;
  override readonly fields = [{ name: 'linkId', kind: 'id', from: 'linkId' } as const, NOTE_FIELD];
  override readonly component = 'UndoForm';
  override readonly otherwise = ['PROPOSED'];
  override readonly icon = 'RotateCcw';
  override readonly variant = 'danger';

  constructor(private readonly links: LinkRevisionService) {
    super();
  }

  override isOffered(record: RecordValues): boolean {
    return record['linkId'] != null && record['proposalId'] == null;
  }

  async run({ actor, record, dto, command }: CommandCall<UndoForm>): Promise<CommandOutcome> {
    const accountId = Number(record['accountId']);
    const link = { municipalityCode: municipalityOf(actor), accountId, linkId: dto.linkId, reason: dto.note };
    const result = await this.links.undoLink(link, actor, command.key);
    return result.kind === 'PROPOSED' ? { instead: 'PROPOSED' } : {};
  }
}
