import { Injectable } from '@nestjs/common';
import { ProposalDecisionService } from '../../modules/task-packages/index.js';
import { CommandAction, type CommandCall, type RecordValues } from '../kit/index.js';
import { OWN_PROPOSAL_FIELDS, ProposalForm, shownProposal } from './shown-proposal.js';

/** The proposer takes his proposal back. */
@Injectable()
export class WithdrawProposalAction extends CommandAction<ProposalForm> {
  readonly name = 'withdrawProposal';
  readonly on = 'record';
  readonly permission = 'ownProposals.withdraw';
  override readonly dto = ProposalForm;
  override readonly fields = OWN_PROPOSAL_FIELDS;
  override readonly icon = 'RotateCcw';

  constructor(private readonly proposals: ProposalDecisionService) {
    super();
  }

  override isOffered(record: RecordValues): boolean {
    return record['ownProposalId'] != null;
  }

  async run(call: CommandCall<ProposalForm>): Promise<void> {
    await this.proposals.withdrawProposal(shownProposal(call), call.actor, call.command.key);
  }
}
