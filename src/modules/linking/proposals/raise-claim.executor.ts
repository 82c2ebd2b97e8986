import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { assertRaisable, raiseClaim, type NewClaim } from '../../claims/index.js';
import { DomainError, type Actor } from '../../shared/index.js';
import type { Approval, ProposalExecutor } from './approval.js';
import { insertProposal } from './proposal-store.js';
import type { ClaimRaisedResult, VoidResult } from './proposal.js';

/** RAISE_CLAIM: a new claim on an account that has a case. */
@Injectable()
export class RaiseClaimExecutor implements ProposalExecutor {
  /** Asks a second person; the account is locked and the claim was tested. */
  propose(
    em: EntityManager,
    municipalityCode: string,
    accountId: number,
    claim: NewClaim,
    note: string,
    actor: Actor,
  ): Promise<number> {
    const proposal = { municipalityCode, kind: 'RAISE_CLAIM' as const, accountId, body: { ...claim }, note };
    return insertProposal(em, proposal, actor);
  }

  async findObstacle(em: EntityManager, approval: Approval): Promise<VoidResult['reason'] | null> {
    try {
      await assertRaisable(em, approval.municipalityCode, approval.account, claimOf(approval));
      return null;
    } catch (error) {
      if (error instanceof DomainError) return 'NO_LONGER_POSSIBLE';
      throw error;
    }
  }

  async execute(em: EntityManager, approval: Approval): Promise<ClaimRaisedResult> {
    const { municipalityCode, account, proposal, approver } = approval;
    const claimId = await raiseClaim(em, municipalityCode, account, claimOf(approval), {
      userId: proposal.proposedBy,
      name: proposal.proposedByName,
      approval: { proposalId: proposal.proposalId, by: approver },
    });
    return { kind: 'CLAIM_RAISED', claimId };
  }
}

function claimOf(approval: Approval): NewClaim {
  return approval.proposal.body as unknown as NewClaim;
}
