import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { lockDebtors } from '../../claims/index.js';
import type { AwaitingKy, Linked } from '../decision/decision.js';
import type { Fingerprints, PlannedLink } from '../decision/planned-link.js';
import { citizenIds } from '../decision/citizen-ids.js';
import { readFingerprints } from '../decision/fingerprints.js';
import { readAccountState } from '../links/account-state.js';
import { LinkWriter } from '../links/link-writer.js';
import { KyPreviewService } from '../matching/ky-preview.service.js';
import { caseDebtor } from '../undo/case-debtor.js';
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
    const citizens = await citizenIds(em, municipalityCode, account.debtorId, plan.caseDebtorId);
    await lockDebtors(em, municipalityCode, citizens);
    const state = await readAccountState(em, municipalityCode, account.accountId);
    if (state.link || state.isWithdrawn) return 'NO_LONGER_POSSIBLE';
    const now = await readFingerprints(em, plan);
    if (now.account !== fingerprints.account) return 'ACCOUNT_CHANGED';
    if (now.grant !== fingerprints.grant) return 'GRANT_CHANGED';
    if (now.case !== fingerprints.case || !(await this.isStillTheCase(em, plan, citizens)))
      return 'CASE_CHANGED';
    return null;
  }

  execute(em: EntityManager, approval: Approval): Promise<Linked | AwaitingKy> {
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

  /**
   * Where KY was left to choose, it must still choose the same: another account may have made a case meanwhile. A case named
   * by hand must still be the citizen's: which numbers are his may have been delivered anew.
   */
  private async isStillTheCase(
    em: EntityManager,
    plan: PlannedLink,
    citizens: readonly number[],
  ): Promise<boolean> {
    const { step } = plan;
    if (plan.caseChosenByHand)
      return (
        step.kind === 'CREATE' || citizens.includes(await caseDebtor(em, plan.municipalityCode, step.caseId))
      );
    const { kyPreview } = await this.previews.forChoice(em, plan);
    return step.kind === 'LINK' ? kyPreview.caseId === step.caseId : kyPreview.kind === 'CREATE';
  }
}

/** The body was written by `insertProposal` and its digest is verified under the lock. */
function bodyOf(approval: Approval): LinkProposalBody {
  return approval.proposal.body as unknown as LinkProposalBody;
}
