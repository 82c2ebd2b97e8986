import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { lockAccount, lockDebtors } from '../../claims/index.js';
import type { Actor } from '../../shared/index.js';
import { DecisionNotAllowed, EvidenceChanged, TwinNeedsSecondPerson } from '../linking.errors.js';
import { assertUndecided, readAccountState } from '../links/account-state.js';
import { LinkWriter } from '../links/link-writer.js';
import { KyPreviewService } from '../matching/ky-preview.service.js';
import { MatchingViewService } from '../matching/matching-view.service.js';
import type { MatchingView } from '../matching/matching-view.js';
import { getChoosableGrant } from '../matching/grant-view.js';
import { insertProposal } from '../proposals/proposal-store.js';
import type { ProposalKind } from '../proposals/proposal.js';
import { assertBenefitTypeKnown } from './benefit-type.js';
import { findChosenCase } from './chosen-case.js';
import { citizenIds } from './citizen-ids.js';
import type { DecisionResult, MatchToGrant, RecordNoDirectGrant } from './decision.js';
import { readFingerprints } from './fingerprints.js';
import { decideGrant, type GrantDecision } from './grant-decision.js';
import { benefitTypeOf, decideNoGrant } from './no-grant-decision.js';

@Injectable()
export class GrantMatchingService {
  constructor(
    private readonly views: MatchingViewService,
    private readonly previews: KyPreviewService,
    private readonly writer: LinkWriter,
  ) {}

  /**
   * Matches the account to a grant; KY's step follows (BR-07, BR-08). Outside the gates it becomes a proposal for a
   * second person. Two caseworkers may press at once: the account's row is locked first, so the second sees the first's
   * link. Throws `linking.account_already_linked`, `.account_withdrawn`, `.proposal_open`, `.evidence_changed`,
   * `.grant_not_found`, `.grant_annulled`, `.note_required`, `cases.choice_required`, `cases.case_…`, and
   * `cases.case_step_failed`, after which nothing is kept and the caller sets the task FAILED.
   */
  async matchToGrant(em: EntityManager, command: MatchToGrant, actor: Actor): Promise<DecisionResult> {
    const { municipalityCode } = command;
    const debtorId = await this.lockUndecided(em, command, actor);
    const grant = await getChoosableGrant(em, municipalityCode, command.grantId);
    const citizens = await citizenIds(em, municipalityCode, debtorId, grant.recipientDebtorId);
    await lockDebtors(em, municipalityCode, citizens);
    const view = await this.currentView(em, command);
    const candidate = view.candidates.find((answer) => answer.grant?.grantId === grant.grantId) ?? null;
    const kyPreview =
      candidate?.kyPreview ?? (await this.previews.forGrant(em, municipalityCode, debtorId, grant));
    const chosenCase = await findChosenCase(em, municipalityCode, citizens, command.chosenCaseId);
    return this.carryOut(
      em,
      decideGrant(view, { grant, candidate, kyPreview, chosenCase }, command),
      'OUTSIDE_GATES',
      actor,
      command.twinOf,
    );
  }

  /**
   * Records that no direct grant exists and goes on by case: an existing one, KY's answer, or a new one. Claims
   * from several grants, and "other", become a proposal. Throws as `matchToGrant`, and `linking.information_missing`
   * `linking.unknown_benefit_type`, `linking.grants_not_named`.
   */
  async recordNoDirectGrant(
    em: EntityManager,
    command: RecordNoDirectGrant,
    actor: Actor,
  ): Promise<DecisionResult> {
    const { municipalityCode } = command;
    const debtorId = await this.lockUndecided(em, command, actor);
    const citizens = await citizenIds(em, municipalityCode, debtorId);
    await lockDebtors(em, municipalityCode, citizens);
    const view = await this.currentView(em, command);
    const benefitType = benefitTypeOf(view, command);
    await assertBenefitTypeKnown(em, benefitType);
    const kyPreview = await this.previews.forBenefitType(em, municipalityCode, debtorId, benefitType);
    const chosenCase = await findChosenCase(em, municipalityCode, citizens, command.chosenCaseId);
    return this.carryOut(em, decideNoGrant(view, kyPreview, chosenCase, command), 'NO_DIRECT_GRANT', actor);
  }

  /** Locks the account and answers with its debtor; throws unless it still has to be decided, by this person. */
  private async lockUndecided(
    em: EntityManager,
    command: { municipalityCode: string; accountId: number },
    actor: Actor,
  ): Promise<number> {
    if (actor.userId === null || (actor.role !== 'CASEWORKER' && actor.role !== 'COORDINATOR'))
      throw new DecisionNotAllowed();
    const account = await lockAccount(em, command.municipalityCode, command.accountId);
    assertUndecided(
      await readAccountState(em, command.municipalityCode, command.accountId),
      account.accountNo,
    );
    return account.debtorId;
  }

  /** What the screen would show now; a decision made on anything else is refused. */
  private async currentView(
    em: EntityManager,
    command: { municipalityCode: string; accountId: number; receiptHash: string },
  ): Promise<MatchingView> {
    const view = await this.views.getMatchingView(em, command.municipalityCode, command.accountId);
    if (view.receiptHash !== command.receiptHash) throw new EvidenceChanged();
    return view;
  }

  private async carryOut(
    em: EntityManager,
    decision: GrantDecision,
    kind: ProposalKind,
    actor: Actor,
    twinOf?: number,
  ): Promise<DecisionResult> {
    const { plan } = decision;
    if (!decision.needsSecondPerson) {
      return this.writer.write(em, plan, {
        decidedBy: actor.userId ?? 0,
        decidedByName: actor.name,
        approval: null,
        twinOf: twinOf ?? null,
      });
    }
    if (twinOf !== undefined) throw new TwinNeedsSecondPerson();
    const body = { plan, fingerprints: await readFingerprints(em, plan) };
    const { municipalityCode, accountId } = plan;
    const proposal = { municipalityCode, kind, accountId, body, note: plan.note ?? '' };
    return { kind: 'PROPOSED', proposalId: await insertProposal(em, proposal, actor) };
  }
}
