import { DomainError, registerConstraint } from '../shared/index.js';

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

/** The files are no longer those that somebody decided to load. */
export class DeliveryChanged extends DomainError {
  readonly code = 'imports.delivery_changed' as const;
  readonly kind = 'conflict' as const;
}

/** A load of the delivery waits or runs: until it has ended, nobody starts another or changes a file. */
export class DeliveryInUse extends DomainError {
  readonly code = 'imports.delivery_in_use' as const;
  readonly kind = 'conflict' as const;
}

/** A delivery is named with letters, digits, spaces, `.`, `-` and `_`, up to 80 of them. */
export class DeliveryNameRefused extends DomainError {
  readonly code = 'imports.delivery_name_refused' as const;
  readonly kind = 'invalid' as const;
}

/** Only the seven files of a delivery are taken (import-format.md). */
export class FileNameRefused extends DomainError {
  readonly code = 'imports.file_name_refused' as const;
  readonly kind = 'invalid' as const;
}

/** A file comes as its bytes and nothing around them. */
export class UploadNotBytes extends DomainError {
  readonly code = 'imports.upload_not_bytes' as const;
  readonly kind = 'invalid' as const;
}

/** Larger than `details.megabytes`; larger files are laid into the folder of the deliveries. */
export class UploadTooLarge extends DomainError {
  readonly code = 'imports.upload_too_large' as const;
  readonly kind = 'invalid' as const;
}

/** The sender broke off, or sent nothing for too long. */
export class UploadBrokenOff extends DomainError {
  readonly code = 'imports.upload_broken_off' as const;
  readonly kind = 'invalid' as const;
}

/** The disk would not take it; `details.reason` is the operating system's short code. */
export class UploadNotStored extends DomainError {
  readonly code = 'imports.upload_not_stored' as const;
  readonly kind = 'conflict' as const;
}

/** The person who started the load asked for its end, or a colleague did. */
export class LoadCancelled extends DomainError {
  readonly code = 'imports.load_cancelled' as const;
  readonly kind = 'conflict' as const;
}

/** Its process vanished again and again without a step forward. */
export class LoadVanishes extends DomainError {
  readonly code = 'imports.load_vanishes' as const;
  readonly kind = 'conflict' as const;
}

/** Something that nobody foresaw; what, stands in the log of the worker. */
export class LoadBroke extends DomainError {
  readonly code = 'imports.load_broke' as const;
  readonly kind = 'conflict' as const;
}

/** The load has ended already; there is nothing to cancel. */
export class LoadOver extends DomainError {
  readonly code = 'imports.job_over' as const;
  readonly kind = 'conflict' as const;
}

/** The books of finished loads do not agree with what is there; the details name the first difference of `alarms`. */
export class BalanceBroken extends DomainError {
  readonly code = 'imports.balance_broken' as const;
  readonly kind = 'conflict' as const;
}

registerConstraint('load_job_one_per_delivery', () => new DeliveryInUse());
