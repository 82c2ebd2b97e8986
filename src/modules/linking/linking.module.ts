import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CasesModule } from '../cases/index.js';
import { ClaimsModule } from '../claims/index.js';
import { GrantsModule } from '../grants/index.js';
import { AutomaticLinkingService } from './automatic/automatic-linking.service.js';
import { CprRevealService } from './cpr-reveal/cpr-reveal.service.js';
import { GrantMatchingService } from './decision/grant-matching.service.js';
import { LinkExport } from './export/link-export.js';
import { SuggestionExport } from './export/suggestion-export.js';
import { AccountLink } from './links/account-link.entity.js';
import { AccountReason } from './links/account-reason.entity.js';
import { LinkWriter } from './links/link-writer.js';
import { CandidateService } from './matching/candidate.service.js';
import { KyPreviewService } from './matching/ky-preview.service.js';
import { MatchingViewService } from './matching/matching-view.service.js';
import { LinkProposalExecutor } from './proposals/link-proposal.executor.js';
import { PostingExecutor } from './proposals/posting.executor.js';
import { Proposal } from './proposals/proposal.entity.js';
import { ProposalService } from './proposals/proposal.service.js';
import { RaiseClaimExecutor } from './proposals/raise-claim.executor.js';
import { UndoProposalExecutor } from './proposals/undo-proposal.executor.js';
import { UndoWithdrawalExecutor } from './proposals/undo-withdrawal.executor.js';
import { WithdrawalProposalExecutor } from './proposals/withdrawal-proposal.executor.js';
import { ReceiptReplayService } from './replay/receipt-replay.service.js';
import { TwinFinder } from './twins/index.js';
import { LinkEnder } from './undo/link-ender.js';
import { LinkUndoService } from './undo/link-undo.service.js';
import { WithdrawalUndoService } from './undo/withdrawal-undo.service.js';
import { AccountWithdrawal } from './withdrawal/account-withdrawal.entity.js';
import { WithdrawalService } from './withdrawal/withdrawal.service.js';

const SERVICES = [
  AutomaticLinkingService,
  MatchingViewService,
  KyPreviewService,
  GrantMatchingService,
  ProposalService,
  LinkUndoService,
  TwinFinder,
  WithdrawalService,
  WithdrawalUndoService,
  CprRevealService,
  SuggestionExport,
  LinkExport,
  ReceiptReplayService,
];
const PARTS = [
  CandidateService,
  LinkWriter,
  LinkEnder,
  LinkProposalExecutor,
  UndoProposalExecutor,
  WithdrawalProposalExecutor,
  UndoWithdrawalExecutor,
];
/** Of claims; what is proposed about them comes from the module above. */
const CLAIM_PARTS = [PostingExecutor, RaiseClaimExecutor];

/** Deciding which grant and case an account belongs to: by hand, by two persons, undone, withdrawn. */
@Module({
  imports: [
    TypeOrmModule.forFeature([AccountLink, AccountReason, Proposal, AccountWithdrawal]),
    ClaimsModule,
    CasesModule,
    GrantsModule,
  ],
  providers: [...SERVICES, ...PARTS, ...CLAIM_PARTS],
  exports: [...SERVICES, ...CLAIM_PARTS, LinkWriter],
})
export class LinkingModule {}
