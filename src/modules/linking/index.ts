export {
  AutomaticLinkingService,
  type AutomaticLinkingResult,
} from './automatic/automatic-linking.service.js';
export { LINKING_RULE_VERSION } from './automatic/rule-version.js';
export { LinkingModule } from './linking.module.js';
export { MatchingViewService } from './matching/matching-view.service.js';
export type * from './matching/matching-view.js';
export { KyPreviewService, type ChoiceForPreview } from './matching/ky-preview.service.js';
export { WEIGHTS_VERSION } from './ranking/weights.js';
export { GrantMatchingService } from './decision/grant-matching.service.js';
export { NO_GRANT_CATEGORIES } from './decision/decision.js';
export type * from './decision/decision.js';
export { PostingExecutor } from './proposals/posting.executor.js';
export { RaiseClaimExecutor } from './proposals/raise-claim.executor.js';
export { ProposalService } from './proposals/proposal.service.js';
export { PROPOSAL_KINDS } from './proposals/proposal.js';
export type * from './proposals/proposal.js';
export {
  TwinFinder,
  findTwinSource,
  type Twin,
  type TwinFacts,
  type TwinField,
  type TwinSource,
} from './twins/index.js';
export { LinkUndoService } from './undo/link-undo.service.js';
export { WithdrawalUndoService } from './undo/withdrawal-undo.service.js';
export type * from './undo/undo.js';
export { WithdrawalService } from './withdrawal/withdrawal.service.js';
export { WITHDRAWAL_GROUNDS } from './withdrawal/withdrawal.js';
export type * from './withdrawal/withdrawal.js';
export { CprRevealService, type RevealCpr } from './cpr-reveal/cpr-reveal.service.js';
export { SuggestionExport, type SuggestionRow } from './export/suggestion-export.js';
export { ReceiptReplayService, type DifferingReceipt, type Replay } from './replay/receipt-replay.service.js';
export { LinkExport, type LinkRow } from './export/link-export.js';
export { AccountLink, type LinkMethod } from './links/account-link.entity.js';
export { LinkWriter, type OrderedLink } from './links/link-writer.js';
export { AccountReason } from './links/account-reason.entity.js';
export { Proposal } from './proposals/proposal.entity.js';
export { AccountWithdrawal } from './withdrawal/account-withdrawal.entity.js';
export * from './linking.errors.js';
