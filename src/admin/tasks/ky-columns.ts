import type { ColumnDefinition } from '../kit/index.js';

/** The order about the account of task `t` that KY has not carried out. */
export const OPEN_KY_ORDER = `LEFT JOIN app.ky_order ko ON ko.municipality_code = t.municipality_code AND ko.account_id = t.account_id
  AND ko.kind = 'OPEN_OR_LINK' AND ko.status IN ('WAITING', 'FAILED')`;

/** Why a try came to nothing; what KY says beyond these is its own code. */
const FAILURES = ['UNREACHABLE', 'TIMEOUT', 'SERVER_ERROR', 'NOT_SIGNED', 'NOT_UNDERSTOOD', 'NO_ANSWER'];
const FAILURE = `CASE WHEN ko.last_failure IN (${FAILURES.map((code) => `'${code}'`).join(', ')}) THEN ko.last_failure
  WHEN ko.last_failure IS NOT NULL THEN 'REFUSED' END`;

/** How far KY is; empty where nothing is awaited of it. */
export const KY_COLUMNS = {
  kyOrderId: { sql: 'ko.id', type: 'number', hidden: true, joins: ['kyOrder'] },
  kyOrderedAt: { sql: 'ko.ordered_at', type: 'datetime', joins: ['kyOrder'] },
  kyFailures: { sql: 'nullif(ko.failures, 0)', type: 'number', joins: ['kyOrder'] },
  kyFailure: { sql: FAILURE, type: 'enum', values: [...FAILURES, 'REFUSED'], joins: ['kyOrder'] },
  kyNextTry: {
    sql: `CASE WHEN ko.status = 'WAITING' AND ko.failures > 0 THEN ko.next_try_at END`,
    type: 'datetime',
    joins: ['kyOrder'],
  },
} as const satisfies Record<string, ColumnDefinition>;
