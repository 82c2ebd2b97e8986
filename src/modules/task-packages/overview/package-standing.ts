import { overdueDays, workingDaysLeft } from '../deadline.js';
import {
  DEADLINE_STATE_SQL,
  PACKAGE_STATE_SQL,
  TASKS_LEFT_SQL,
  TASKS_TOTAL_SQL,
  type DeadlineState,
  type PackageState,
} from '../packages/package-state.js';
import type { PackageStanding } from './overview.js';

export interface PackageColumns {
  readonly packageId: number;
  readonly title: string;
  readonly state: PackageState;
  readonly deadline: DeadlineState;
  readonly tasksLeft: number;
  readonly tasksTotal: number;
  readonly endDate: string;
}

/** Of the package `p`. */
export const PACKAGE_COLUMNS = `p.id AS "packageId", p.title, ${PACKAGE_STATE_SQL} AS state, ${DEADLINE_STATE_SQL} AS deadline,
  ${TASKS_LEFT_SQL} AS "tasksLeft", ${TASKS_TOTAL_SQL} AS "tasksTotal", p.end_date AS "endDate"`;

export function packageStanding(
  { deadline, ...row }: PackageColumns,
  now: Date,
  closedDays: readonly string[],
): PackageStanding {
  return {
    packageId: row.packageId,
    title: row.title,
    state: row.state,
    tasksLeft: row.tasksLeft,
    tasksTotal: row.tasksTotal,
    endDate: row.endDate,
    workingDaysLeft: workingDaysLeft(row.endDate, now, closedDays),
    overdueDays: deadline === 'OVERDUE' ? overdueDays(row.endDate, now) : 0,
  };
}
