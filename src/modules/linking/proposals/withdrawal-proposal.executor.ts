import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../../shared/index.js';
import { ProposalNotFound } from '../linking.errors.js';
import { readAccountState } from '../links/account-state.js';
import { assertWithdrawable, readWithdrawalFacts } from '../withdrawal/withdrawal-grounds.js';
import type { WithdrawalGround } from '../withdrawal/withdrawal.js';
import type { Approval, ProposalExecutor } from './approval.js';
import type { VoidResult, WithdrawnResult } from './proposal.js';

/** WITHDRAWAL: the ground is tested again, since a load may have changed balance, reasons or postings. */
@Injectable()
export class WithdrawalProposalExecutor implements ProposalExecutor {
  async findObstacle(em: EntityManager, approval: Approval): Promise<VoidResult['reason'] | null> {
    const { municipalityCode, account } = approval;
    const state = await readAccountState(em, municipalityCode, account.accountId);
    if (state.link || state.isWithdrawn) return 'NO_LONGER_POSSIBLE';
    const facts = await readWithdrawalFacts(em, municipalityCode, account.accountId);
    return isWithdrawable(() => assertWithdrawable(facts, groundOf(approval))) ? null : 'ACCOUNT_CHANGED';
  }

  async execute(em: EntityManager, approval: Approval): Promise<WithdrawnResult> {
    const { municipalityCode, account, proposal, approver } = approval;
    const [row]: { id: number }[] = await em.query(
      `INSERT INTO app.account_withdrawal (municipality_code, account_id, ground, note, proposal_id, proposed_by, proposed_by_name,
                                           approved_by, approved_by_name)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`,
      [
        municipalityCode,
        account.accountId,
        groundOf(approval),
        proposal.note,
        proposal.proposalId,
        proposal.proposedBy,
        proposal.proposedByName,
        approver.userId,
        approver.name,
      ],
    );
    if (!row) throw new ProposalNotFound();
    return { kind: 'WITHDRAWN', withdrawalId: row.id };
  }
}

function groundOf(approval: Approval): WithdrawalGround {
  return approval.proposal.body['ground'] as WithdrawalGround;
}

function isWithdrawable(assertion: () => void): boolean {
  try {
    assertion();
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}
