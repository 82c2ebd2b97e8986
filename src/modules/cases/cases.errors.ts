import { DomainError } from '../shared/index.js';

/** KY could not create or link the case: nothing was stored, the task becomes FAILED and can be tried again. */
export class CaseStepFailed extends DomainError {
  readonly code = 'cases.case_step_failed' as const;
  readonly kind = 'conflict' as const;
}

/** Several cases come into question; the caseworker names one. */
export class CaseChoiceRequired extends DomainError {
  readonly code = 'cases.choice_required' as const;
  readonly kind = 'rule' as const;
}

/** No such case in this municipality. */
export class CaseNotFound extends DomainError {
  readonly code = 'cases.case_not_found' as const;
  readonly kind = 'not_found' as const;
}

export class CaseOfOtherCitizen extends DomainError {
  readonly code = 'cases.case_of_other_citizen' as const;
  readonly kind = 'rule' as const;
}

export class CaseOfOtherBenefitType extends DomainError {
  readonly code = 'cases.case_of_other_benefit_type' as const;
  readonly kind = 'rule' as const;
}

/** "Oprettet ved fejl": the link that made the case was undone, and it is never used again (design.md 11). */
export class CaseCreatedInError extends DomainError {
  readonly code = 'cases.case_created_in_error' as const;
  readonly kind = 'rule' as const;
}

/** A case was chosen and a new one asked for at once. */
export class CaseChosenAndRequested extends DomainError {
  readonly code = 'cases.chosen_and_requested' as const;
  readonly kind = 'invalid' as const;
}

/** The order to KY ended before; nothing of it can be tried again or undone. */
export class OrderIsOver extends DomainError {
  readonly code = 'cases.order_is_over' as const;
  readonly kind = 'conflict' as const;
}

/** Another account of the citizen awaits a new case of the same kind: this one might belong to it. */
export class CitizenAwaitsKy extends DomainError {
  readonly code = 'cases.citizen_awaits_ky' as const;
  readonly kind = 'conflict' as const;
}
