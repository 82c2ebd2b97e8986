import { DomainError } from '../../shared/index.js';

/** Rejected rows are erased some days after their load. */
export class RejectsErased extends DomainError {
  readonly code = 'imports.rejects_erased' as const;
  readonly kind = 'rule' as const;
}
