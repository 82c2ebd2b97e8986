import { DomainError } from '../shared/index.js';

/** Another load is running; loads follow one another. */
export class LoadRunning extends DomainError {
  readonly code = 'imports.load_running' as const;
  readonly kind = 'conflict' as const;
}

/** No file of the delivery could be read: nothing was loaded. */
export class NoReadableFile extends DomainError {
  readonly code = 'imports.no_readable_file' as const;
  readonly kind = 'invalid' as const;
}

/** No load of the municipality waits for a reason. */
export class NothingToExplain extends DomainError {
  readonly code = 'imports.nothing_to_explain' as const;
  readonly kind = 'rule' as const;
}
