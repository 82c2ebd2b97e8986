import type { ColumnDefinition } from '../kit/index.js';

/** What nobody reads and the task's commands and links need: ids of what hangs on it, and its version. */
export const TASK_IDS = {
  version: { sql: 't.version', type: 'number', hidden: true },
  accountId: { sql: 't.account_id', type: 'number', hidden: true },
  packageId: { sql: 't.package_id', type: 'number', hidden: true },
  assigneeId: {
    sql: 't.assignee_id',
    type: 'number',
    hidden: true,
    filter: 'exact',
    choices: 'tasks/holders',
    roles: ['CASEWORKER', 'COORDINATOR'],
  },
  proposalId: {
    sql: 'o.id',
    type: 'number',
    hidden: true,
    joins: ['proposal'],
    roles: ['CASEWORKER', 'COORDINATOR'],
  },
  proposerId: {
    sql: 'o.proposed_by',
    type: 'number',
    hidden: true,
    joins: ['proposal'],
    roles: ['CASEWORKER', 'COORDINATOR'],
  },
  ownProposalId: {
    sql: 'CASE WHEN o.proposed_by = app.current_actor_id() THEN o.id END',
    type: 'number',
    hidden: true,
    joins: ['proposal'],
    roles: ['CASEWORKER', 'COORDINATOR', 'VENDOR'],
  },
  withdrawalId: {
    sql: 'w.id',
    type: 'number',
    hidden: true,
    joins: ['withdrawal'],
    roles: ['CASEWORKER', 'COORDINATOR'],
  },
  linkId: {
    sql: 'l.id',
    type: 'number',
    hidden: true,
    joins: ['link'],
    roles: ['CASEWORKER', 'COORDINATOR'],
  },
  municipalityCode: { sql: 't.municipality_code', type: 'text', hidden: true },
} as const satisfies Record<string, ColumnDefinition>;
