import { Injectable } from '@nestjs/common';
import type { SessionUser } from '../../modules/identity/index.js';
import { ProposalDecisionService } from '../../modules/task-packages/index.js';
import { CommandAction, type CommandCall, type RecordValues } from '../kit/index.js';
import { PROPOSAL_NOTE_FIELDS, ProposalNoteForm, shownProposal } from './shown-proposal.js';

/** "Afvis": the second person says no, with a reason. */
@Injectable()
export class RejectAction extends CommandAction<ProposalNoteForm> {
  readonly name = 'reject';
  readonly on = 'record';
  readonly permission = 'proposals.reject';
  override readonly dto = ProposalNoteForm;
  override readonly fields = PROPOSAL_NOTE_FIELDS;
  override readonly component = 'ProposalForm';
  override readonly icon = 'XCircle';

  constructor(private readonly proposals: ProposalDecisionService) {
    super();
  }

  /** While somebody else's proposal is open, whatever the task's status: nobody decides his own (INV-08). */
  override isOffered(record: RecordValues, user: SessionUser): boolean {
    return record['proposerId'] != null && record['proposerId'] !== user.id;
  }

  async run(call: CommandCall<ProposalNoteForm>): Promise<void> {
    await this.proposals.reject(shownProposal(call), call.dto.note, call.actor, call.command.key);
  }
}
