import { DomainError } from '../shared/index.js';

/** A search needs at least three characters: shorter ones would read every grant of the municipality. */
export class SearchTooShort extends DomainError {
  readonly code = 'grants.search_too_short' as const;
  readonly kind = 'invalid' as const;
}
