import { DomainError } from '../modules/shared/index.js';

/** Another program listens on the address; `PORT` chooses another. */
export class PortInUse extends DomainError {
  readonly code = 'start.port_in_use' as const;
  readonly kind = 'conflict' as const;
}

/** The given database is older than the program: `migrate` with DATABASE_OWNER_URL first. */
export class MigrationsPending extends DomainError {
  readonly code = 'start.migrations_pending' as const;
  readonly kind = 'rule' as const;
}

/** The command line's `--as` names nobody who may log in. */
export class ActorUnknown extends DomainError {
  readonly code = 'start.actor_unknown' as const;
  readonly kind = 'invalid' as const;
}

/** The audit trail does not verify: `chain`, `seq` and `fault` name the first event that is wrong. */
export class ChainBroken extends DomainError {
  readonly code = 'audit.chain_broken' as const;
  readonly kind = 'conflict' as const;
}
