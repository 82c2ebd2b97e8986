import { Injectable } from '@nestjs/common';
import type { SessionUser } from '../../modules/identity/index.js';
import { LinkRevisionService } from '../../modules/task-packages/index.js';
import { CommandAction, type CommandCall, type RecordValues } from '../kit/index.js';
import { NOTE_FIELD, NoteForm } from '../note-form.js';
import { taskRef } from './task-ref.js';

/** A check task whose automatic link is right. */
@Injectable()
export class ConfirmLinkAction extends CommandAction<NoteForm> {
  readonly name = 'confirmLink';
  readonly on = 'record';
  readonly permission = 'links.matchToGrant';
  override readonly dto = NoteForm;
  override readonly fields = [NOTE_FIELD];
  override readonly icon = 'Check';

  constructor(private readonly links: LinkRevisionService) {
    super();
  }

  override isOffered(record: RecordValues, user: SessionUser): boolean {
    return record['status'] === 'IN_PROGRESS' && record['assigneeId'] === user.id && record['caseNo'] != null;
  }

  async run(call: CommandCall<NoteForm>): Promise<void> {
    await this.links.confirmLink(taskRef(call), call.dto.note, call.actor, call.command.key);
  }
}
