/** How urgent each state of a package looks; the state is always written, too. */
export const PACKAGE_TONES = {
  PUBLISHED: 'info',
  IN_PROGRESS: 'info',
  READY_TO_COMPLETE: 'good',
  COMPLETED: 'good',
  REOPENED: 'warning',
} as const;
