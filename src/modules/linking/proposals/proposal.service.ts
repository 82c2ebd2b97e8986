import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { lockAccount } from '../../claims/index.js';
import type { Actor } from '../../shared/index.js';
import { readNote, requireNote } from '../decision/note.js';
import { ApproverMustBeCoordinator, ProposalOfOther, SelfApproval } from '../linking.errors.js';
import type { ProposalExecutor } from './approval.js';
import { LinkProposalExecutor } from './link-proposal.executor.js';
import { PostingExecutor } from './posting.executor.js';
import {
  decideProposal,
  findOpenProposal,
  getProposal,
  lockOpenProposal,
  takeBackOwn,
} from './proposal-store.js';
import type {
  ApprovalResult,
  DecideProposal,
  ProposalKind,
  ProposalView,
  RejectProposal,
} from './proposal.js';
import { RaiseClaimExecutor } from './raise-claim.executor.js';
import { UndoProposalExecutor } from './undo-proposal.executor.js';
import { UndoWithdrawalExecutor } from './undo-withdrawal.executor.js';
import { WithdrawalProposalExecutor } from './withdrawal-proposal.executor.js';

@Injectable()
export class ProposalService {
  constructor(
    private readonly links: LinkProposalExecutor,
    private readonly undos: UndoProposalExecutor,
    private readonly withdrawals: WithdrawalProposalExecutor,
    private readonly withdrawalUndos: UndoWithdrawalExecutor,
    private readonly postings: PostingExecutor,
    private readonly claims: RaiseClaimExecutor,
  ) {}

  /** The id of what waits for a second person on this account, or null. */
  findOpenForAccount(em: EntityManager, municipalityCode: string, accountId: number): Promise<number | null> {
    return findOpenProposal(em, municipalityCode, accountId);
  }

  /**
   * Approves and carries out at once what was proposed, by another coordinator of the municipality (INV-08). Where the
   * account, the grant or the case changed since, the proposal becomes VOID and nothing else happens. The approval of
   * an undo needs the package reopened: `beforeExecuting` runs once it is certain that the proposal still
   * holds. Throws `linking.self_approval`,
   * `linking.approver_must_be_coordinator`, `linking.proposal_already_decided`, and what the KY step throws.
   */
  async approve(
    em: EntityManager,
    command: DecideProposal,
    actor: Actor,
    beforeExecuting: () => Promise<void> = async () => {},
  ): Promise<ApprovalResult> {
    const { municipalityCode, proposalId } = command;
    const note = readNote(command.note);
    const { accountId } = await getProposal(em, municipalityCode, proposalId);
    const account = await lockAccount(em, municipalityCode, accountId);
    const proposal = await lockOpenProposal(em, municipalityCode, proposalId);
    const approver = secondPerson(proposal, actor);
    const executor = this.executorOf(proposal.kind);
    const approval = { municipalityCode, proposal, account, approver };
    const reason = await executor.findObstacle(em, approval);
    await decideProposal(em, municipalityCode, proposal, reason ? 'VOID' : 'APPROVED', actor, note);
    if (reason) return { kind: 'VOID', reason };
    await beforeExecuting();
    return executor.execute(em, approval);
  }

  /** Rejects with a reason; by another coordinator, like approving. The account is undecided again. */
  async reject(em: EntityManager, command: RejectProposal, actor: Actor): Promise<ProposalView> {
    const note = requireNote(command.note);
    const proposal = await this.lock(em, command);
    secondPerson(proposal, actor);
    return decideProposal(em, command.municipalityCode, proposal, 'REJECTED', actor, note);
  }

  /** The proposer takes the proposal back; throws `linking.proposal_of_other` for anybody else. */
  async withdraw(em: EntityManager, command: DecideProposal, actor: Actor): Promise<void> {
    // Netcompany may neither lock the account nor read what others proposed and why.
    if (actor.role === 'VENDOR') return takeBackOwn(em, command.municipalityCode, command.proposalId, actor);
    const note = readNote(command.note);
    const proposal = await this.lock(em, command);
    if (actor.userId === null || actor.userId !== proposal.proposedBy)
      throw new ProposalOfOther({ by: proposal.proposedByName });
    await decideProposal(em, command.municipalityCode, proposal, 'WITHDRAWN', actor, note);
  }

  private async lock(em: EntityManager, command: DecideProposal): Promise<ProposalView> {
    const { accountId } = await getProposal(em, command.municipalityCode, command.proposalId);
    await lockAccount(em, command.municipalityCode, accountId);
    return lockOpenProposal(em, command.municipalityCode, command.proposalId);
  }

  private executorOf(kind: ProposalKind): ProposalExecutor {
    switch (kind) {
      case 'NO_DIRECT_GRANT':
      case 'OUTSIDE_GATES':
        return this.links;
      case 'UNDO_AFTER_COMPLETION':
        return this.undos;
      case 'WITHDRAWAL':
        return this.withdrawals;
      case 'UNDO_WITHDRAWAL':
        return this.withdrawalUndos;
      case 'POSTING':
        return this.postings;
      case 'RAISE_CLAIM':
        return this.claims;
    }
  }
}

function secondPerson(proposal: ProposalView, actor: Actor): Actor & { userId: number } {
  const { userId } = actor;
  if (actor.role !== 'COORDINATOR' || userId === null) throw new ApproverMustBeCoordinator();
  if (userId === proposal.proposedBy) throw new SelfApproval();
  return { ...actor, userId };
}
