import { DomainError } from '../shared/index.js';

/** Somebody searches by CPR number faster than a person would (reliability.md 2.4.1). */
export class TooManySearches extends DomainError {
  readonly code = 'audit.too_many_searches' as const;
  readonly kind = 'conflict' as const;
}
