import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { lockDebtors } from '../../claims/index.js';
import { AccountNotLinked } from '../linking.errors.js';
import { readAccountState } from '../links/account-state.js';
import { caseDebtor } from '../undo/case-debtor.js';
import { LinkEnder } from '../undo/link-ender.js';
import type { Approval, ProposalExecutor } from './approval.js';
import type { UndoneResult, VoidResult } from './proposal.js';

/** UNDO_AFTER_COMPLETION: the caller has ended the package's completion in the same transaction, or the database refuses. */
@Injectable()
export class UndoProposalExecutor implements ProposalExecutor {
  constructor(private readonly ender: LinkEnder) {}

  async findObstacle(em: EntityManager, approval: Approval): Promise<VoidResult['reason'] | null> {
    const { municipalityCode, account, proposal } = approval;
    const { link } = await readAccountState(em, municipalityCode, account.accountId);
    if (!link || link.linkId !== proposal.body['linkId']) return 'NO_LONGER_POSSIBLE';
    await lockDebtors(em, municipalityCode, [
      account.debtorId,
      await caseDebtor(em, municipalityCode, link.caseId),
    ]);
    return null;
  }

  async execute(em: EntityManager, approval: Approval): Promise<UndoneResult> {
    const { municipalityCode, account, proposal } = approval;
    const { link } = await readAccountState(em, municipalityCode, account.accountId);
    if (!link) throw new AccountNotLinked({ accountNo: account.accountNo });
    await this.ender.end(em, {
      municipalityCode,
      accountId: account.accountId,
      link,
      reason: proposal.note,
      endedBy: proposal.proposedBy,
      endedByName: proposal.proposedByName,
    });
    return { kind: 'UNDONE', linkId: link.linkId, wasAutomatic: link.method === 'AUTOMATIC' };
  }
}
