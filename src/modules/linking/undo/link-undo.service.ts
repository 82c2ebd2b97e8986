import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { lockAccount, lockDebtors } from '../../claims/index.js';
import { StaleVersion, type Actor } from '../../shared/index.js';
import { requireNote } from '../decision/note.js';
import {
  AccountNotLinked,
  DecisionNotAllowed,
  LinkOfOther,
  ProposalOpen,
  ProposerMustBeCoordinator,
} from '../linking.errors.js';
import { readAccountState, type ActiveLink } from '../links/account-state.js';
import { insertProposal } from '../proposals/proposal-store.js';
import { LinkEnder } from './link-ender.js';
import { caseDebtor } from './case-debtor.js';
import type { UndoLink, UndoResult } from './undo.js';

@Injectable()
export class LinkUndoService {
  constructor(private readonly ender: LinkEnder) {}

  /**
   * "Fortryd tilknytning" (design.md 11, "Undo"). Before completion one person with a reason: a caseworker own links, a
   * coordinator any. After completion a coordinator proposes and a second person approves; then nothing is ended yet.
   * The caller reopens the task. Throws `linking.account_not_linked`, `shared.stale_version` where another link stands than
   * was shown, `linking.link_of_other`, `linking.proposal_open`, `linking.note_required`, `linking.postings_processed`.
   */
  async undoLink(
    em: EntityManager,
    command: UndoLink,
    actor: Actor,
    options: { packageCompleted: boolean },
  ): Promise<UndoResult> {
    const reason = requireNote(command.reason);
    const { municipalityCode, accountId } = command;
    const account = await lockAccount(em, municipalityCode, accountId);
    const state = await readAccountState(em, municipalityCode, accountId);
    if (!state.link) throw new AccountNotLinked({ accountNo: account.accountNo });
    if (state.link.linkId !== command.linkId) throw new StaleVersion();
    if (state.openProposalId !== null) throw new ProposalOpen({ accountNo: account.accountNo });
    if (options.packageCompleted) return this.propose(em, command, state.link, reason, actor);
    const userId = assertMayUndo(state.link, actor);
    await lockDebtors(em, municipalityCode, [
      account.debtorId,
      await caseDebtor(em, municipalityCode, state.link.caseId),
    ]);
    await this.ender.end(em, {
      municipalityCode,
      accountId,
      link: state.link,
      reason,
      endedBy: userId,
      endedByName: actor.name,
    });
    return { kind: 'UNDONE', linkId: state.link.linkId, wasAutomatic: state.link.method === 'AUTOMATIC' };
  }

  private async propose(
    em: EntityManager,
    command: UndoLink,
    link: ActiveLink,
    reason: string,
    actor: Actor,
  ): Promise<UndoResult> {
    if (actor.role !== 'COORDINATOR') throw new ProposerMustBeCoordinator();
    const { municipalityCode, accountId } = command;
    const proposal = {
      municipalityCode,
      kind: 'UNDO_AFTER_COMPLETION' as const,
      accountId,
      body: { linkId: link.linkId },
      note: reason,
    };
    return { kind: 'PROPOSED', proposalId: await insertProposal(em, proposal, actor) };
  }
}

function assertMayUndo(link: ActiveLink, actor: Actor): number {
  if (actor.userId === null || (actor.role !== 'CASEWORKER' && actor.role !== 'COORDINATOR'))
    throw new DecisionNotAllowed();
  if (actor.role === 'CASEWORKER' && link.decidedBy !== actor.userId)
    throw new LinkOfOther({ by: link.decidedByName });
  return actor.userId;
}
