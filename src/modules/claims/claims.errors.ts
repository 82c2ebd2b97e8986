import { DomainError, registerConstraint } from '../shared/index.js';

/** No such account, or one of another municipality; the two look the same on purpose (BR-21). */
export class AccountNotFound extends DomainError {
  readonly code = 'claims.account_not_found' as const;
  readonly kind = 'not_found' as const;
}

/** No such debtor in this municipality. */
export class DebtorNotFound extends DomainError {
  readonly code = 'claims.debtor_not_found' as const;
  readonly kind = 'not_found' as const;
}

/** Ten digits that begin with a date (domain.md 8.5 no. 93, e.cprFormat). */
export class CprFormat extends DomainError {
  readonly code = 'claims.cpr_format' as const;
  readonly kind = 'invalid' as const;
}
/** No such claim, or one of another municipality. */
export class ClaimNotFound extends DomainError {
  readonly code = 'claims.claim_not_found' as const;
  readonly kind = 'not_found' as const;
}

/** Without a case nothing is processed: no coverage, write-off, adjustment or new claim (BR-10, e.blocked). */
export class ProcessingBlocked extends DomainError {
  readonly code = 'claims.blocked' as const;
  readonly kind = 'conflict' as const;
}

export class AmountNotPositive extends DomainError {
  readonly code = 'claims.amount_not_positive' as const;
  readonly kind = 'invalid' as const;
}

/** A person never takes more than is left of a claim. */
export class MoreThanBalance extends DomainError {
  readonly code = 'claims.more_than_balance' as const;
  readonly kind = 'conflict' as const;
}

export class EffectiveDateAhead extends DomainError {
  readonly code = 'claims.effective_date_ahead' as const;
  readonly kind = 'invalid' as const;
}

/** Only a processed posting of the claim that is no reversal itself, and only once. */
export class PostingNotReversible extends DomainError {
  readonly code = 'claims.posting_not_reversible' as const;
  readonly kind = 'conflict' as const;
}

/** There is nothing that waits to be processed. */
export class NothingReleased extends DomainError {
  readonly code = 'claims.nothing_released' as const;
  readonly kind = 'conflict' as const;
}

export class ReversedPeriod extends DomainError {
  readonly code = 'claims.period_reversed' as const;
  readonly kind = 'invalid' as const;
}

export class ClaimTypeUnknown extends DomainError {
  readonly code = 'claims.claim_type_unknown' as const;
  readonly kind = 'invalid' as const;
}

registerConstraint('posting_reversed_once', () => new PostingNotReversible());
