import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { endWithdrawal, findActiveWithdrawal } from '../withdrawal/active-withdrawal.js';
import type { Approval, ProposalExecutor } from './approval.js';
import type { VoidResult, WithdrawalUndoneResult } from './proposal.js';

/** UNDO_WITHDRAWAL: the caller has ended the package's completion in the same transaction, or the database refuses. */
@Injectable()
export class UndoWithdrawalExecutor implements ProposalExecutor {
  async findObstacle(em: EntityManager, approval: Approval): Promise<VoidResult['reason'] | null> {
    const { municipalityCode, account } = approval;
    const active = await findActiveWithdrawal(em, municipalityCode, account.accountId);
    return active?.withdrawalId === withdrawalOf(approval) ? null : 'NO_LONGER_POSSIBLE';
  }

  async execute(em: EntityManager, approval: Approval): Promise<WithdrawalUndoneResult> {
    const { municipalityCode, proposal } = approval;
    const withdrawalId = withdrawalOf(approval);
    await endWithdrawal(em, {
      municipalityCode,
      withdrawalId,
      reason: proposal.note,
      endedBy: proposal.proposedBy,
      endedByName: proposal.proposedByName,
    });
    return { kind: 'WITHDRAWAL_UNDONE', withdrawalId };
  }
}

function withdrawalOf({ proposal }: Approval): number {
  return proposal.body['withdrawalId'] as number;
}
