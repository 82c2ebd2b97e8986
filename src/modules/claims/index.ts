export { lockAccount, lockDebtors, type LockedAccount } from './account-locks.js';
export { Claim, type ClaimKind } from './claim.entity.js';
export {
  AccountNotFound,
  CprFormat,
  DebtorNotFound,
  EffectiveDateAhead,
  NothingReleased,
  PostingNotReversible,
} from './claims.errors.js';
export { ClaimsModule } from './claims.module.js';
export { DebtorAccount } from './debtor-account.entity.js';
export { Debtor, type DebtorKind } from './debtor.entity.js';
export { PersonSearchService, type FindByCpr } from './person-search/person-search.service.js';
export { listOtherNumbers, listOtherNumbersOf, type OtherNumber } from './other-numbers.js';
export { Posting, type PostingState } from './posting.entity.js';
export { assertHasCase, lockClaim, type LockedClaim } from './processing/claim-account.js';
export {
  isReversible,
  readClaimLedger,
  type ClaimLedger,
  type LedgerLine,
} from './processing/claim-ledger.js';
export { assertPostable, post, reverse, type NewPosting } from './processing/post-on-claim.js';
export {
  POSTINGS_BY_HAND,
  POSTING_REASONS,
  POSTING_TYPES,
  needsSecondPerson,
  type PostingByHand,
  type PostingReason,
  type PostingType,
} from './processing/posting-types.js';
export { assertRaisable, raiseClaim, type NewClaim } from './processing/raise-claim.js';
