import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { lockDebtors } from '../../claims/index.js';
import type { Linked } from '../decision/decision.js';
import type { Fingerprints, PlannedLink } from '../decision/planned-link.js';
import { readFingerprints } from '../decision/fingerprints.js';
import { readAccountState } from '../links/account-state.js';
import { LinkWriter } from '../links/link-writer.js';
import { KyPreviewService } from '../matching/ky-preview.service.js';
import type { Approval, ProposalExecutor } from './approval.js';
import type { VoidResult } from './proposal.js';

interface LinkProposalBody {
  readonly plan: PlannedLink;
  readonly fingerprints: Fingerprints;
}

/** NO_DIRECT_GRANT and OUTSIDE_GATES: the very decision that was proposed, decided by the proposer. */
@Injectable()
export class LinkProposalExecutor implements ProposalExecutor {
  constructor(
    private readonly writer: LinkWriter,
    private readonly previews: KyPreviewService,
  ) {}

  async findObstacle(em: EntityManager, approval: Approval): Promise<VoidResult['reason'] | null> {
    const { municipalityCode, account } = approval;
    const { plan, fingerprints } = bodyOf(approval);
    await lockDebtors(em, municipalityCode, [account.debtorId, plan.caseDebtorId]);
    const state = await readAccountState(em, municipalityCode, account.accountId);
    if (state.link || state.isWithdrawn) return 'NO_LONGER_POSSIBLE';
    const now = await readFingerprints(em, plan);
    if (now.account !== fingerprints.account) return 'ACCOUNT_CHANGED';
    if (now.grant !== fingerprints.grant) return 'GRANT_CHANGED';
    if (now.case !== fingerprints.case || !(await this.isStillKysAnswer(em, plan))) return 'CASE_CHANGED';
    return null;
  }

  execute(em: EntityManager, approval: Approval): Promise<Linked> {
    const { proposal, approver } = approval;
    return this.writer.write(em, bodyOf(approval).plan, {
      decidedBy: proposal.proposedBy,
      decidedByName: proposal.proposedByName,
      approval: {
        proposalId: proposal.proposalId,
        approvedBy: approver.userId,
        approvedByName: approver.name,
      },
    });
  }

  /** Where KY was left to choose, it must still choose the same: another account may have made a case meanwhile. */
  private async isStillKysAnswer(em: EntityManager, plan: PlannedLink): Promise<boolean> {
    if (plan.caseChosenByHand) return true;
    const { kyPreview } = await this.previews.forChoice(em, plan);
    return plan.step.kind === 'LINK' ? kyPreview.caseId === plan.step.caseId : kyPreview.kind === 'CREATE';
  }
}

/** The body was written by `insertProposal` and its digest is verified under the lock. */
function bodyOf(approval: Approval): LinkProposalBody {
  return approval.proposal.body as unknown as LinkProposalBody;
}
