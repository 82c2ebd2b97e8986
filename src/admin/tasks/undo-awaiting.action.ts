import { Injectable } from '@nestjs/common';
import { KyOrderService } from '../../modules/task-packages/index.js';
import { CommandAction, type CommandCall, type RecordValues } from '../kit/index.js';
import { NOTE_FIELD, NoteForm } from '../note-form.js';
import { taskRef } from './task-ref.js';

/** "Fortryd", while KY has not answered. */
@Injectable()
export class UndoAwaitingAction extends CommandAction<NoteForm> {
  readonly name = 'undoAwaiting';
  readonly on = 'record';
  readonly permission = 'links.undoLink';
  override readonly dto = NoteForm;
  override readonly fields = [NOTE_FIELD];
  override readonly icon = 'RotateCcw';
  override readonly variant = 'danger';

  constructor(private readonly orders: KyOrderService) {
    super();
  }

  override isOffered(record: RecordValues): boolean {
    return record['kyOrderId'] != null && record['status'] === 'AWAITING_KY';
  }

  async run(call: CommandCall<NoteForm>): Promise<void> {
    await this.orders.undoAwaiting(taskRef(call), call.dto.note, call.actor, call.command.key);
  }
}
