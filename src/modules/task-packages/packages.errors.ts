import { DomainError, StaleVersion, registerConstraint } from '../shared/index.js';

/** BR-09: load and automatic linking come first. */
export class NotLoaded extends DomainError {
  readonly code = 'packages.not_loaded' as const;
  readonly kind = 'rule' as const;
}

/** BR-13: one package per KLIK task and `municipality`, by name. */
export class PackageExists extends DomainError {
  readonly code = 'packages.package_exists' as const;
  readonly kind = 'conflict' as const;
}

export class PackageNotFound extends DomainError {
  readonly code = 'packages.package_not_found' as const;
  readonly kind = 'not_found' as const;
}

export class PackageAlreadyPublished extends DomainError {
  readonly code = 'packages.already_published' as const;
  readonly kind = 'conflict' as const;
}

export class PackageNotCompleted extends DomainError {
  readonly code = 'packages.not_completed' as const;
  readonly kind = 'conflict' as const;
}

export class PackageAlreadyCompleted extends DomainError {
  readonly code = 'packages.already_completed' as const;
  readonly kind = 'conflict' as const;
}

/** A completed package is reopened first; the database says the same of new and reopened tasks. */
export class PackageCompleted extends DomainError {
  readonly code = 'packages.package_completed' as const;
  readonly kind = 'conflict' as const;
}

/** BR-14: `count` tasks are left in the package. */
export class TasksLeft extends DomainError {
  readonly code = 'packages.tasks_left' as const;
  readonly kind = 'rule' as const;
}

/** Doubt about the package or the KLIK task does not block, but must be confirmed (design.md 11). */
export class OpenEscalations extends DomainError {
  readonly code = 'packages.open_escalations' as const;
  readonly kind = 'rule' as const;
}

export class KlikTaskUnknown extends DomainError {
  readonly code = 'packages.klik_task_unknown' as const;
  readonly kind = 'not_found' as const;
}

export class TaskNotFound extends DomainError {
  readonly code = 'packages.task_not_found' as const;
  readonly kind = 'not_found' as const;
}

/** Somebody else has it; `name` says who. */
export class TaskTaken extends DomainError {
  readonly code = 'packages.task_taken' as const;
  readonly kind = 'conflict' as const;
}

/** A colleague, `name`, has it on the screen from the queue, until then at the latest. */
export class TaskLeased extends DomainError {
  readonly code = 'packages.task_leased' as const;
  readonly kind = 'conflict' as const;
}

/** It is decided, waits for somebody or is withdrawn: by `name`, at that time. */
export class TaskMovedOn extends DomainError {
  readonly code = 'packages.task_moved_on' as const;
  readonly kind = 'conflict' as const;
}

/** A task is parked until a later day, a year from now at most. */
export class ParkingDay extends DomainError {
  readonly code = 'packages.parking_day' as const;
  readonly kind = 'invalid' as const;
}

/** Only who holds the task, and has begun it, decides on it. */
export class TaskNotHeld extends DomainError {
  readonly code = 'packages.task_not_held' as const;
  readonly kind = 'rule' as const;
}

/** The move is not in `allowed_task_move`; `from` and `to` say which. */
export class MoveNotAllowed extends DomainError {
  readonly code = 'packages.move_not_allowed' as const;
  readonly kind = 'rule' as const;
}

export class AssigneeUnknown extends DomainError {
  readonly code = 'packages.assignee_unknown' as const;
  readonly kind = 'not_found' as const;
}

/** A reason, note or answer is empty or longer than 4.000 characters. */
export class TextRequired extends DomainError {
  readonly code = 'packages.text_required' as const;
  readonly kind = 'invalid' as const;
}

export class EscalationNotFound extends DomainError {
  readonly code = 'packages.escalation_not_found' as const;
  readonly kind = 'not_found' as const;
}

export class EscalationOpen extends DomainError {
  readonly code = 'packages.escalation_open' as const;
  readonly kind = 'conflict' as const;
}

export class EscalationNotOpen extends DomainError {
  readonly code = 'packages.escalation_not_open' as const;
  readonly kind = 'conflict' as const;
}

/** Only a package was done correctly or not. */
export class NothingToConfirm extends DomainError {
  readonly code = 'packages.nothing_to_confirm' as const;
  readonly kind = 'rule' as const;
}

/** Nobody of the municipality allows Netcompany to see the person now. */
export class NoPersonAccess extends DomainError {
  readonly code = 'packages.no_person_access' as const;
  readonly kind = 'conflict' as const;
}

export class NothingToApprove extends DomainError {
  readonly code = 'packages.nothing_to_approve' as const;
  readonly kind = 'conflict' as const;
}

/** The search box needs three characters, so that it cannot be used to leaf through everybody. */
export class SearchTooShort extends DomainError {
  readonly code = 'packages.search_too_short' as const;
  readonly kind = 'invalid' as const;
}

/** A chosen deadline falls on a day on which nobody works; `next` is the first one after it. */
export class DeadlineNotWorkingDay extends DomainError {
  readonly code = 'packages.deadline_not_working_day' as const;
  readonly kind = 'rule' as const;
}

// Two coordinators named somebody at once: the second looks again.
registerConstraint('klik_task_person_one_responsible', () => new StaleVersion());
registerConstraint('klik_task_person_once', () => new StaleVersion());
registerConstraint('task_package_one_per_municipality', () => new PackageExists());
registerConstraint('package_completion_one_active', () => new PackageAlreadyCompleted());
registerConstraint('escalation_one_open_per_task', () => new EscalationOpen());

/** The account's link points to a grant of another citizen or benefit type by now (INV-02). */
export class LinkContradicts extends DomainError {
  readonly code = 'packages.link_contradicts' as const;
  readonly kind = 'rule' as const;
}
