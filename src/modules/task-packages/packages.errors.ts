import { DomainError, registerConstraint } from '../shared/index.js';

/** No such package, a draft, or one of another municipality; all look the same to the municipality (BR-21). */
export class PackageNotFound extends DomainError {
  readonly code = 'packages.package_not_found' as const;
  readonly kind = 'not_found' as const;
}

/** One package per KLIK task and municipality (BR-13). */
export class PackageExists extends DomainError {
  readonly code = 'packages.package_exists' as const;
  readonly kind = 'conflict' as const;
}

/** Load and automatic linking are not finished in the municipality (BR-09). */
export class NotLoaded extends DomainError {
  readonly code = 'packages.not_loaded' as const;
  readonly kind = 'rule' as const;
}

export class AlreadyPublished extends DomainError {
  readonly code = 'packages.already_published' as const;
  readonly kind = 'conflict' as const;
}

/** No KLIK task of this code has a published description. */
export class KlikTaskUnknown extends DomainError {
  readonly code = 'packages.klik_task_unknown' as const;
  readonly kind = 'not_found' as const;
}

/** The package is marked completed; it is reopened first. */
export class PackageCompleted extends DomainError {
  readonly code = 'packages.package_completed' as const;
  readonly kind = 'conflict' as const;
}

export class PackageNotCompleted extends DomainError {
  readonly code = 'packages.package_not_completed' as const;
  readonly kind = 'conflict' as const;
}

/** Open escalations on the package must be confirmed when it is completed (design.md 11). */
export class EscalationsOpen extends DomainError {
  readonly code = 'packages.escalations_open' as const;
  readonly kind = 'rule' as const;
}

registerConstraint('task_package_one_per_municipality', () => new PackageExists());
registerConstraint('package_completion_one_active', () => new PackageCompleted());
