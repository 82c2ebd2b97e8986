import { DomainError } from '../../shared/index.js';

/** With K98 = Nej the KLIK task is published by wave, so one must be named (BR-16). */
export class WaveRequired extends DomainError {
  readonly code = 'waves.wave_required' as const;
  readonly kind = 'invalid' as const;
}

export class WaveEmpty extends DomainError {
  readonly code = 'waves.wave_empty' as const;
  readonly kind = 'rule' as const;
}

/** The municipality is in another wave than the screen showed. */
export class MembershipChanged extends DomainError {
  readonly code = 'waves.membership_changed' as const;
  readonly kind = 'conflict' as const;
}

/** What moving the municipality brings along must have been seen; `count` conflicts were not. */
export class ConflictsNotSeen extends DomainError {
  readonly code = 'waves.conflicts_not_seen' as const;
  readonly kind = 'rule' as const;
}
