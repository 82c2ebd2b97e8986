import { Injectable } from '@nestjs/common';
import type { SessionUser } from '../../modules/identity/index.js';
import { ProposalDecisionService } from '../../modules/task-packages/index.js';
import { CommandAction, type CommandCall, type NoInput, type RecordValues } from '../kit/index.js';
import { taskRef } from './task-ref.js';

/** The proposer takes his proposal back. */
@Injectable()
export class WithdrawProposalAction extends CommandAction {
  readonly name = 'withdrawProposal';
  readonly on = 'record';
  readonly permission = 'proposals.withdraw';
  override readonly icon = 'RotateCcw';

  constructor(private readonly proposals: ProposalDecisionService) {
    super();
  }

  override isOffered(record: RecordValues, user: SessionUser): boolean {
    return record['proposerId'] === user.id;
  }

  async run(call: CommandCall<NoInput>): Promise<void> {
    await this.proposals.withdrawProposal(taskRef(call), call.actor, call.command.key);
  }
}
