import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../shared/actor.js';
import type { ApprovalResult, DecideProposal, ProposalView, RejectProposal } from './proposal.js';

@Injectable()
export class ProposalService {
  /** The proposal without a lock, so that the caller can take its own locks first; throws `linking.proposal_not_found`. */
  peek(_em: EntityManager, _municipalityCode: string, _proposalId: number): Promise<ProposalView> {
    return Promise.reject(new Error('follows'));
  }

  getOpenForAccount(
    _em: EntityManager,
    _municipalityCode: string,
    _accountId: number,
  ): Promise<ProposalView | null> {
    return Promise.reject(new Error('follows'));
  }

  approve(_em: EntityManager, _command: DecideProposal, _actor: Actor): Promise<ApprovalResult> {
    return Promise.reject(new Error('follows'));
  }

  reject(_em: EntityManager, _command: RejectProposal, _actor: Actor): Promise<ProposalView> {
    return Promise.reject(new Error('follows'));
  }

  withdraw(_em: EntityManager, _command: DecideProposal, _actor: Actor): Promise<ProposalView> {
    return Promise.reject(new Error('follows'));
  }
}
