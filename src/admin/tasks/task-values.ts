export const TASK_STATUSES = [
  'NEW',
  'ASSIGNED',
  'IN_PROGRESS',
  'AWAITING_KY',
  'AWAITING_APPROVAL',
  'AWAITING_NETCOMPANY',
  'FAILED',
  'COMPLETED',
  'WITHDRAWN',
  'REOPENED',
] as const;

export const TASK_TONES = {
  NEW: 'info',
  IN_PROGRESS: 'info',
  AWAITING_KY: 'warning',
  AWAITING_APPROVAL: 'warning',
  AWAITING_NETCOMPANY: 'warning',
  FAILED: 'bad',
  COMPLETED: 'good',
  REOPENED: 'warning',
} as const;

export const RESOLUTIONS = [
  'GRANT_CASE_CREATED',
  'GRANT_CASE_LINKED',
  'NO_GRANT_CASE_CREATED',
  'NO_GRANT_CASE_LINKED',
  'WITHDRAWN',
] as const;
