import { DomainError, type ErrorKind } from './domain-error.js';

/** The database refused the role: a missing grant, or a row of another municipality. */
export class AccessDenied extends DomainError {
  readonly code = 'shared.access_denied' as const;
  readonly kind = 'forbidden' as const;
}

/** Somebody else holds the rows, or the database had no time: nothing changed, trying again is right. */
export class Busy extends DomainError {
  readonly code = 'shared.busy' as const;
  readonly kind = 'conflict' as const;
}

/** The database cannot be reached at the moment. Nothing changed. */
export class DatabaseUnavailable extends DomainError {
  readonly code = 'shared.database_unavailable' as const;
  readonly kind = 'conflict' as const;
}

/** The screen showed an older version of the row (design.md 5, `version`). */
export class StaleVersion extends DomainError {
  readonly code = 'shared.stale_version' as const;
  readonly kind = 'conflict' as const;
}

/** No such row, or none that this person may see; the two look the same on purpose. */
export class NotFound extends DomainError {
  readonly code = 'shared.not_found' as const;
  readonly kind = 'not_found' as const;
}

/** A value from outside has the wrong form; `details.field` names it. */
export class InvalidInput extends DomainError {
  readonly code = 'shared.invalid_input' as const;
  readonly kind = 'invalid' as const;
}

/** A rule that the database itself keeps (trigger, SQLSTATE class TK); the trigger chose the code. */
export class DatabaseRefusal extends DomainError {
  readonly code: string;
  readonly kind: ErrorKind;

  constructor(code: string, kind: ErrorKind, details: DomainError['details'] = {}) {
    super(details);
    this.code = code;
    this.kind = kind;
  }
}

/** A note or message holds a CPR number; such texts are read by people who may not see it. */
export class TextContainsCpr extends DomainError {
  readonly code = 'shared.text_contains_cpr' as const;
  readonly kind = 'invalid' as const;
}
