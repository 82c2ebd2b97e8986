import { DomainError, registerConstraint } from '../../shared/index.js';

export class WaveNotFound extends DomainError {
  readonly code = 'waves.wave_not_found' as const;
  readonly kind = 'not_found' as const;
}

export class WaveNumberTaken extends DomainError {
  readonly code = 'waves.number_taken' as const;
  readonly kind = 'conflict' as const;
}

/** A wave has a number from 1 to 98 and a name of at most 100 characters. */
export class WaveWithoutName extends DomainError {
  readonly code = 'waves.number_and_name' as const;
  readonly kind = 'invalid' as const;
}

export class LoadWindowReversed extends DomainError {
  readonly code = 'waves.load_window_reversed' as const;
  readonly kind = 'invalid' as const;
}

/** One end is missing, or the zone ends before it begins. */
export class FrozenZoneIncomplete extends DomainError {
  readonly code = 'waves.frozen_zone_incomplete' as const;
  readonly kind = 'invalid' as const;
}

/** nothing is loaded in a frozen zone. */
export class LoadInFrozenZone extends DomainError {
  readonly code = 'waves.load_in_frozen_zone' as const;
  readonly kind = 'rule' as const;
}

/** `municipality` is in wave `wave` already; it is moved, not added. */
export class MunicipalityInOtherWave extends DomainError {
  readonly code = 'waves.municipality_in_other_wave' as const;
  readonly kind = 'conflict' as const;
}

export class MunicipalityUnknown extends DomainError {
  readonly code = 'waves.municipality_unknown' as const;
  readonly kind = 'not_found' as const;
}

registerConstraint('wave_number_unique', () => new WaveNumberTaken());
registerConstraint('wave_number_range', () => new WaveWithoutName());
registerConstraint('wave_name_check', () => new WaveWithoutName());
registerConstraint('wave_load_window', () => new LoadWindowReversed());
registerConstraint('wave_frozen_zone', () => new FrozenZoneIncomplete());
registerConstraint('wave_load_outside_frozen_zone', () => new LoadInFrozenZone());
registerConstraint('wave_membership_one_per_municipality', () => new MunicipalityInOtherWave());
registerConstraint('wave_membership_municipality_code_fkey', () => new MunicipalityUnknown());
registerConstraint('wave_membership_wave_id_fkey', () => new WaveNotFound());
