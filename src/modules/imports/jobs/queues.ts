/** Queues that the migration made, with their time limits. */
export const LOAD_QUEUE = 'load';
export const HELD_LOADS_QUEUE = 'held-loads';
export const CLEAN_UP_QUEUE = 'clean-up';
export const BALANCE_CHECK_QUEUE = 'balance-check';
export const KY_PROCESSING_QUEUE = 'ky-processing';
export const DEADLINE_NOTICES_QUEUE = 'deadline-notices';
