import { Module } from '@nestjs/common';
import { CprRevealService } from './cpr-reveal/cpr-reveal.service.js';
import { GrantMatchingService } from './decision/grant-matching.service.js';
import { MatchingViewService } from './matching/matching-view.service.js';
import { ProposalService } from './proposals/proposal.service.js';
import { LinkUndoService } from './undo/link-undo.service.js';
import { WithdrawalService } from './withdrawal/withdrawal.service.js';

const SERVICES = [
  MatchingViewService,
  GrantMatchingService,
  ProposalService,
  LinkUndoService,
  WithdrawalService,
  CprRevealService,
];

@Module({ providers: SERVICES, exports: SERVICES })
export class LinkingModule {}
