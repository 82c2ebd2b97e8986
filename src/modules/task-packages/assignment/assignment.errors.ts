import { DomainError } from '../../shared/index.js';

/** Nobody's, or a colleague's. */
export class SelectionNotFound extends DomainError {
  readonly code = 'packages.selection_not_found' as const;
  readonly kind = 'not_found' as const;
}

/** No open task answers to what was asked for. */
export class SelectionEmpty extends DomainError {
  readonly code = 'packages.selection_empty' as const;
  readonly kind = 'rule' as const;
}

/** Shown more than half an hour ago. */
export class SelectionExpired extends DomainError {
  readonly code = 'packages.selection_expired' as const;
  readonly kind = 'conflict' as const;
}

export class SelectionApplied extends DomainError {
  readonly code = 'packages.selection_applied' as const;
  readonly kind = 'conflict' as const;
}

/** "All to one" names one person. */
export class OneAssignee extends DomainError {
  readonly code = 'packages.one_assignee' as const;
  readonly kind = 'invalid' as const;
}
