import { DomainError } from '../shared/index.js';

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
