import { Injectable } from '@nestjs/common';
import type { SessionUser } from '../../modules/identity/index.js';
import { ProposalDecisionService } from '../../modules/task-packages/index.js';
import { CommandAction, type CommandCall, type RecordValues } from '../kit/index.js';
import { PROPOSAL_FIELD, ProposalForm, shownProposal } from './shown-proposal.js';

/** The proposer takes his proposal back. */
@Injectable()
export class WithdrawProposalAction extends CommandAction<ProposalForm> {
  readonly name = 'withdrawProposal';
  readonly on = 'record';
  readonly permission = 'ownProposals.withdraw';
  override readonly dto = ProposalForm;
  override readonly fields = [PROPOSAL_FIELD];
  override readonly icon = 'RotateCcw';

  constructor(private readonly proposals: ProposalDecisionService) {
    super();
  }

  override isOffered(record: RecordValues, user: SessionUser): boolean {
    return record['proposerId'] === user.id;
  }

  async run(call: CommandCall<ProposalForm>): Promise<void> {
    await this.proposals.withdrawProposal(shownProposal(call), call.actor, call.command.key);
  }
}
