import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { lockAccount } from '../../claims/index.js';
import type { Actor } from '../../shared/index.js';
import type { Proposed } from '../decision/decision.js';
import { requireNote } from '../decision/note.js';
import { DecisionNotAllowed } from '../linking.errors.js';
import { assertUndecided, readAccountState } from '../links/account-state.js';
import { insertProposal } from '../proposals/proposal-store.js';
import { readAccountNo } from './account-number.js';
import { assertWithdrawable, readWithdrawalFacts } from './withdrawal-grounds.js';
import type { ProposeWithdrawal } from './withdrawal.js';

@Injectable()
export class WithdrawalService {
  /**
   * Proposes that an account needs no case. By Netcompany, a caseworker or a coordinator; a coordinator of the
   * municipality decides. Throws `linking.withdrawal_ground_missing`, `linking.withdrawal_with_pending_postings`,
   * `linking.note_required`, and what any decided account throws.
   */
  async proposeWithdrawal(em: EntityManager, command: ProposeWithdrawal, actor: Actor): Promise<Proposed> {
    const note = requireNote(command.note);
    const { municipalityCode, accountId, ground } = command;
    const accountNo = await this.lock(em, command, actor);
    assertUndecided(await readAccountState(em, municipalityCode, accountId), accountNo);
    assertWithdrawable(await readWithdrawalFacts(em, municipalityCode, accountId), ground);
    const proposal = { municipalityCode, kind: 'WITHDRAWAL' as const, accountId, body: { ground }, note };
    return { kind: 'PROPOSED', proposalId: await insertProposal(em, proposal, actor) };
  }

  /**
   * Netcompany has no right to lock an account's row: for it the unique index of open proposals decides a race, and the
   * ground is tested again when a coordinator approves.
   */
  private async lock(em: EntityManager, command: ProposeWithdrawal, actor: Actor): Promise<string> {
    switch (actor.role) {
      case 'VENDOR':
        return readAccountNo(em, command.municipalityCode, command.accountId);
      case 'CASEWORKER':
      case 'COORDINATOR':
        return (await lockAccount(em, command.municipalityCode, command.accountId)).accountNo;
      default:
        throw new DecisionNotAllowed();
    }
  }
}
