import { DomainError } from '../shared/index.js';

/** Wrong e-mail, wrong password or a disabled user: the three look the same on purpose. */
export class LoginRefused extends DomainError {
  readonly code = 'identity.login_refused' as const;
  readonly kind = 'forbidden' as const;
}

/** Too many failed tries for this user or from this address (reliability.md 1.1, ASVS 6.3.1). */
export class LoginThrottled extends DomainError {
  readonly code = 'identity.login_throttled' as const;
  readonly kind = 'conflict' as const;

  constructor(minutes: number) {
    super({ minutes });
  }
}

/** More people try to log in than there is time for; a moment later is right. */
export class LoginBusy extends DomainError {
  readonly code = 'identity.login_busy' as const;
  readonly kind = 'conflict' as const;
}

/** Nobody is logged in, or the session has ended. */
export class NotLoggedIn extends DomainError {
  readonly code = 'identity.not_logged_in' as const;
  readonly kind = 'forbidden' as const;
}

/** The bearer token is unknown, expired or revoked: the three look the same on purpose. */
export class TokenRefused extends DomainError {
  readonly code = 'identity.token_refused' as const;
  readonly kind = 'forbidden' as const;
}

/** The person's role does not include this (design.md 2). */
export class NotPermitted extends DomainError {
  readonly code = 'identity.not_permitted' as const;
  readonly kind = 'forbidden' as const;
}

export class EmailTaken extends DomainError {
  readonly code = 'identity.email_taken' as const;
  readonly kind = 'conflict' as const;
}

export class EmailInvalid extends DomainError {
  readonly code = 'identity.email_invalid' as const;
  readonly kind = 'invalid' as const;
}

/** Fewer than 15 characters, or one of those that everybody tries first. */
export class PasswordTooWeak extends DomainError {
  readonly code = 'identity.password_too_weak' as const;
  readonly kind = 'invalid' as const;
}

/** Caseworkers and coordinators belong to one municipality; vendor and administrator to none. */
export class RoleDoesNotFitMunicipality extends DomainError {
  readonly code = 'identity.role_does_not_fit_municipality' as const;
  readonly kind = 'rule' as const;
}

export class UserUnknown extends DomainError {
  readonly code = 'identity.user_unknown' as const;
  readonly kind = 'not_found' as const;
}

/** Nobody disables themselves; the last administrator could not come back. */
export class CannotDisableSelf extends DomainError {
  readonly code = 'identity.cannot_disable_self' as const;
  readonly kind = 'rule' as const;
}
