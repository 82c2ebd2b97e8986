import { Injectable } from '@nestjs/common';
import type { SessionUser } from '../../modules/identity/index.js';
import { ProposalDecisionService } from '../../modules/task-packages/index.js';
import { CommandAction, type CommandCall, type CommandOutcome, type RecordValues } from '../kit/index.js';
import { PROPOSAL_NOTE_FIELDS, ProposalNoteForm, shownProposal } from './shown-proposal.js';

/** "Godkend": the second person. */
@Injectable()
export class ApproveAction extends CommandAction<ProposalNoteForm> {
  readonly name = 'approve';
  readonly on = 'record';
  readonly permission = 'proposals.approve';
  override readonly dto = ProposalNoteForm;
  override readonly fields = PROPOSAL_NOTE_FIELDS;
  override readonly component = 'ProposalForm';
  /** The proposal lapsed, since what it stood on changed. */
  override readonly otherwise = ['ACCOUNT_CHANGED', 'GRANT_CHANGED', 'CASE_CHANGED', 'NO_LONGER_POSSIBLE'];
  override readonly icon = 'CheckCircle';
  override readonly variant = 'success';

  constructor(private readonly proposals: ProposalDecisionService) {
    super();
  }

  /** While somebody else's proposal is open, whatever the task's status: nobody decides his own (INV-08). */
  override isOffered(record: RecordValues, user: SessionUser): boolean {
    return record['proposerId'] != null && record['proposerId'] !== user.id;
  }

  async run(call: CommandCall<ProposalNoteForm>): Promise<CommandOutcome> {
    const { actor, dto, command } = call;
    const result = await this.proposals.approve(shownProposal(call), dto.note, actor, command.key);
    return result.kind === 'VOID' ? { instead: result.reason } : {};
  }
}
