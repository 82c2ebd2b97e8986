import { DomainError } from '../shared/index.js';

/** No municipality has this code. */
export class MunicipalityUnknown extends DomainError {
  readonly code = 'municipalities.unknown' as const;
  readonly kind = 'not_found' as const;
}
