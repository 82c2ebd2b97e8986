import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { lockAccount } from '../../claims/index.js';
import { StaleVersion, type Actor } from '../../shared/index.js';
import { requireNote } from '../decision/note.js';
import {
  AccountNotWithdrawn,
  DecisionNotAllowed,
  ProposalOpen,
  ProposerMustBeCoordinator,
  WithdrawalOfOther,
} from '../linking.errors.js';
import { readAccountState } from '../links/account-state.js';
import { insertProposal } from '../proposals/proposal-store.js';
import {
  endWithdrawal,
  findActiveWithdrawal,
  type ActiveWithdrawal,
} from '../withdrawal/active-withdrawal.js';
import type { UndoWithdrawal, UndoWithdrawalResult } from './undo.js';

@Injectable()
export class WithdrawalUndoService {
  /**
   * That an account is withdrawn is undone by the rule of a link (design.md 11, "Undo"): before completion by one person
   * with a reason, a caseworker what he proposed, a coordinator any; after completion a coordinator proposes and a second
   * person approves. The caller reopens the task. Throws `linking.account_not_withdrawn`, `shared.stale_version`,
   * `linking.withdrawal_of_other`, `linking.proposal_open`, `linking.note_required`.
   */
  async undoWithdrawal(
    em: EntityManager,
    command: UndoWithdrawal,
    actor: Actor,
    options: { packageCompleted: boolean },
  ): Promise<UndoWithdrawalResult> {
    const reason = requireNote(command.reason);
    const { municipalityCode, accountId, withdrawalId } = command;
    const { accountNo } = await lockAccount(em, municipalityCode, accountId);
    const active = await findActiveWithdrawal(em, municipalityCode, accountId);
    if (!active) throw new AccountNotWithdrawn({ accountNo });
    if (active.withdrawalId !== withdrawalId) throw new StaleVersion();
    const { openProposalId } = await readAccountState(em, municipalityCode, accountId);
    if (openProposalId !== null) throw new ProposalOpen({ accountNo });
    if (options.packageCompleted) return propose(em, command, reason, actor);
    const endedBy = assertMayUndo(active, actor);
    await endWithdrawal(em, { municipalityCode, withdrawalId, reason, endedBy, endedByName: actor.name });
    return { kind: 'WITHDRAWAL_UNDONE', withdrawalId };
  }
}

async function propose(
  em: EntityManager,
  { municipalityCode, accountId, withdrawalId }: UndoWithdrawal,
  note: string,
  actor: Actor,
): Promise<UndoWithdrawalResult> {
  if (actor.role !== 'COORDINATOR') throw new ProposerMustBeCoordinator();
  const kind = 'UNDO_WITHDRAWAL' as const;
  const proposal = { municipalityCode, kind, accountId, body: { withdrawalId }, note };
  return { kind: 'PROPOSED', proposalId: await insertProposal(em, proposal, actor) };
}

function assertMayUndo(active: ActiveWithdrawal, actor: Actor): number {
  if (actor.userId === null || (actor.role !== 'CASEWORKER' && actor.role !== 'COORDINATOR'))
    throw new DecisionNotAllowed();
  if (actor.role === 'CASEWORKER' && active.proposedBy !== actor.userId)
    throw new WithdrawalOfOther({ by: active.proposedByName });
  return actor.userId;
}
