import { DomainError } from '../../modules/shared/index.js';

/** The cursor was not given out by this list in this order with these filters. */
export class CursorRefused extends DomainError {
  readonly code = 'api.cursor_refused' as const;
  readonly kind = 'invalid' as const;
}

/** A change of a record says which version it was decided on: `If-Match`, or `version` in the body. */
export class VersionMissing extends DomainError {
  readonly code = 'api.version_missing' as const;
  readonly kind = 'invalid' as const;
}
