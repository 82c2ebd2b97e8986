import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { assertPostable, lockClaim, post, type NewPosting } from '../../claims/index.js';
import { Clock, DomainError } from '../../shared/index.js';
import type { Approval, ProposalExecutor } from './approval.js';
import { insertProposal } from './proposal-store.js';
import type { PostedResult, VoidResult } from './proposal.js';
import type { Actor } from '../../shared/index.js';

/** The frozen body of a POSTING proposal. */
interface ProposedPosting extends Omit<NewPosting, 'note'> {
  readonly claimId: number;
  readonly claimNo: string;
}

/** POSTING: write-off and down-adjustment; the block and the balance are tested again. */
@Injectable()
export class PostingExecutor implements ProposalExecutor {
  constructor(private readonly clock: Clock) {}

  /** Asks a second person; the claim's account is locked and the posting was tested. */
  propose(
    em: EntityManager,
    municipalityCode: string,
    accountId: number,
    posting: NewPosting & Pick<ProposedPosting, 'claimId' | 'claimNo'>,
    actor: Actor,
  ): Promise<number> {
    const { note, ...body } = posting;
    return insertProposal(em, { municipalityCode, kind: 'POSTING', accountId, body, note }, actor);
  }

  async findObstacle(em: EntityManager, approval: Approval): Promise<VoidResult['reason'] | null> {
    const { municipalityCode } = approval;
    const posting = postingOf(approval);
    try {
      const claim = await lockClaim(em, municipalityCode, posting.claimId);
      if (claim.account.accountId !== approval.account.accountId) return 'ACCOUNT_CHANGED';
      await assertPostable(em, municipalityCode, claim, posting, this.clock.today());
      return null;
    } catch (error) {
      if (error instanceof DomainError) return 'NO_LONGER_POSSIBLE';
      throw error;
    }
  }

  async execute(em: EntityManager, approval: Approval): Promise<PostedResult> {
    const { municipalityCode, proposal, approver } = approval;
    const { claimId, ...posting } = postingOf(approval);
    const claim = await lockClaim(em, municipalityCode, claimId);
    const postingId = await post(
      em,
      municipalityCode,
      claim,
      { ...posting, note: proposal.note },
      {
        userId: proposal.proposedBy,
        name: proposal.proposedByName,
        approval: { proposalId: proposal.proposalId, by: approver },
      },
    );
    return { kind: 'POSTED', postingId };
  }
}

function postingOf(approval: Approval): ProposedPosting {
  return approval.proposal.body as unknown as ProposedPosting;
}
