import { DomainError } from '../../modules/shared/index.js';

/** The list has no such filter, or not for this person, or the value has the wrong form. */
export class FilterRefused extends DomainError {
  readonly code = 'panel.filter_refused' as const;
  readonly kind = 'invalid' as const;
}

/** A text filter needs three characters, so that it cannot be used to leaf through everybody. */
export class SearchTooShort extends DomainError {
  readonly code = 'panel.search_too_short' as const;
  readonly kind = 'invalid' as const;
}

export class SortRefused extends DomainError {
  readonly code = 'panel.sort_refused' as const;
  readonly kind = 'invalid' as const;
}

export class PageOutOfRange extends DomainError {
  readonly code = 'panel.page_out_of_range' as const;
  readonly kind = 'invalid' as const;
}

/** The address names a resource, action or page that does not exist. */
export class RouteUnknown extends DomainError {
  readonly code = 'panel.route_unknown' as const;
  readonly kind = 'not_found' as const;
}

/** State changes only by POST; the route knows no other way. */
export class MethodNotAllowed extends DomainError {
  readonly code = 'panel.method_not_allowed' as const;
  readonly kind = 'invalid' as const;
}

/** The request did not come from a page of this application (cross-site request forgery). */
export class ForeignOrigin extends DomainError {
  readonly code = 'panel.foreign_origin' as const;
  readonly kind = 'forbidden' as const;
}

/** The body is no small flat JSON object. */
export class BodyRefused extends DomainError {
  readonly code = 'panel.body_refused' as const;
  readonly kind = 'invalid' as const;
}

/** Every command carries a key of its own, so that a double click is one command. */
export class IdempotencyKeyMissing extends DomainError {
  readonly code = 'panel.idempotency_key_missing' as const;
  readonly kind = 'invalid' as const;
}

/** More requests in a minute than anybody needs; `details.seconds` says when to go on. */
export class RateLimited extends DomainError {
  readonly code = 'api.rate_limited' as const;
  readonly kind = 'conflict' as const;
}

/** `If-Match` is one version as a list or record told it: `"7"`. */
export class VersionRefused extends DomainError {
  readonly code = 'api.version_refused' as const;
  readonly kind = 'invalid' as const;
}

/** Something went wrong that is nobody's fault but ours; details are in the log under the reference. */
export class Unexpected extends DomainError {
  readonly code = 'panel.unexpected' as const;
  readonly kind = 'conflict' as const;
}
