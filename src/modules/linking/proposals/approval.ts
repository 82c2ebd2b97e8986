import type { EntityManager } from 'typeorm';
import type { LockedAccount } from '../../claims/index.js';
import type { Actor } from '../../shared/index.js';
import type { ApprovalResult, ProposalView, VoidResult } from './proposal.js';

/** A proposal whose row and account are locked, and the coordinator who approves it. */
export interface Approval {
  readonly municipalityCode: string;
  readonly proposal: ProposalView;
  readonly account: LockedAccount;
  readonly approver: Actor & { readonly userId: number };
}

/** Carries out one kind of proposal. */
export interface ProposalExecutor {
  /** Why it can no longer be carried out as proposed; null when it can. Takes the locks that `execute` relies on. */
  findObstacle(em: EntityManager, approval: Approval): Promise<VoidResult['reason'] | null>;
  /** Does exactly what was proposed; the proposal's row is APPROVED by then. */
  execute(em: EntityManager, approval: Approval): Promise<Exclude<ApprovalResult, VoidResult>>;
}
