export { lockAccount, lockDebtors, type LockedAccount } from './account-locks.js';
export { Claim, type ClaimKind } from './claim.entity.js';
export { AccountNotFound, CprFormat, DebtorNotFound } from './claims.errors.js';
export { ClaimsModule } from './claims.module.js';
export { DebtorAccount } from './debtor-account.entity.js';
export { Debtor, type DebtorKind } from './debtor.entity.js';
export { PersonSearchService, type FindByCpr } from './person-search/person-search.service.js';
export { listOtherNumbers, listOtherNumbersOf, type OtherNumber } from './other-numbers.js';
export { Posting, type PostingState } from './posting.entity.js';
