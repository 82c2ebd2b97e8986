import { DomainError, registerConstraint } from '../../shared/index.js';

/** No such task, or one of a draft or of another municipality. */
export class TaskNotFound extends DomainError {
  readonly code = 'packages.task_not_found' as const;
  readonly kind = 'not_found' as const;
}

/** Somebody else has the task; `name` says who. */
export class TaskTaken extends DomainError {
  readonly code = 'packages.task_taken' as const;
  readonly kind = 'conflict' as const;
}

/** The command is for the one who holds the task and works on it. */
export class TaskNotHeld extends DomainError {
  readonly code = 'packages.task_not_held' as const;
  readonly kind = 'conflict' as const;
}

/** The task is in a state (`status`) in which this cannot be done. */
export class TaskNotAvailable extends DomainError {
  readonly code = 'packages.task_not_available' as const;
  readonly kind = 'conflict' as const;
}

/** Tasks are assigned to caseworkers and coordinators of the municipality who can log in. */
export class AssigneeUnknown extends DomainError {
  readonly code = 'packages.assignee_unknown' as const;
  readonly kind = 'not_found' as const;
}

/** An empty note, reason, message or answer, or one of more than 4,000 characters. */
export class TextInvalid extends DomainError {
  readonly code = 'packages.text_invalid' as const;
  readonly kind = 'invalid' as const;
}

export class EscalationNotFound extends DomainError {
  readonly code = 'packages.escalation_not_found' as const;
  readonly kind = 'not_found' as const;
}

/** The task waits for Netcompany already. */
export class EscalationOpen extends DomainError {
  readonly code = 'packages.escalation_open' as const;
  readonly kind = 'conflict' as const;
}

/** The escalation was answered or closed before. */
export class EscalationAlreadyDecided extends DomainError {
  readonly code = 'packages.escalation_already_decided' as const;
  readonly kind = 'conflict' as const;
}

registerConstraint('escalation_one_open_per_task', () => new EscalationOpen());
registerConstraint('link_task_one_open_per_account', () => new TaskNotAvailable({ status: 'OPEN' }));
registerConstraint('link_task_one_per_account', () => new TaskNotAvailable({ status: 'OPEN' }));
