import { TaskPackagesModule } from '../../modules/task-packages/index.js';
import type { PanelPart } from '../kit/index.js';
import { ClaimLedgerController } from './claim-ledger.controller.js';
import { PROCESSING_DA } from './locale.da.js';
import { PROCESSING_EN } from './locale.en.js';
import { AdjustDownAction, RegisterCoverageAction, WriteOffAction, WriteUpAction } from './post.actions.js';
import { ProcessNowAction } from './process-now.action.js';
import { RaiseClaimAction } from './raise-claim.action.js';
import { ReversePostingAction } from './reverse-posting.action.js';
import {
  ApproveOnAccountAction,
  RejectOnAccountAction,
  WithdrawOnAccountAction,
} from './second-person.actions.js';

/** What is done on claims whose account has a case: the ledger's data; its commands lie on claims and accounts. */
export const processingPanel: PanelPart = {
  providers: [
    RegisterCoverageAction,
    WriteOffAction,
    AdjustDownAction,
    WriteUpAction,
    ProcessNowAction,
    ReversePostingAction,
    RaiseClaimAction,
    ApproveOnAccountAction,
    RejectOnAccountAction,
    WithdrawOnAccountAction,
  ],
  controllers: [ClaimLedgerController],
  imports: [TaskPackagesModule],
  texts: { da: PROCESSING_DA, en: PROCESSING_EN },
};
