import type { ResolvedWay } from '../../modules/task-packages/index.js';
import { filteredList } from '../kit/components/filtered-list.js';

/** Where the numbers of the first page lead: the lists of exactly what they count. */
export const MY_TASKS = filteredList('tasks', { holder: 'ME', isLeft: 'true' });
export const UNASSIGNED_TASKS = filteredList('tasks', { holder: 'NOBODY', isLeft: 'true' });
export const TASKS_AWAITING_APPROVAL = filteredList('tasks', { status: 'AWAITING_APPROVAL' });
export const TASKS_LEFT = filteredList('tasks', { isLeft: 'true' });
export const OPEN_ESCALATIONS = filteredList('escalations', { status: 'OPEN' });
export const OVERDUE_PACKAGES = filteredList('packages', { deadline: 'OVERDUE' });
export const DRAFT_PACKAGES = filteredList('packages', { state: 'DRAFT' });

export const CREATE_PACKAGE = '/admin/resources/packages/actions/createPackage';

export function tasksLeftOf(packageTitle: string): string {
  return filteredList('tasks', { package: packageTitle, isLeft: 'true' });
}

export function openEscalationsOf(municipality: string): string {
  return filteredList('escalations', { status: 'OPEN', municipality });
}

const WAYS: Readonly<Record<ResolvedWay, Readonly<Record<string, string>>>> = {
  AUTOMATIC: { method: 'AUTOMATIC', withdrawn: 'no' },
  MANUAL: { method: 'MANUAL', withdrawn: 'no' },
  WITHDRAWN: { withdrawn: 'yes' },
};

/** The auditor's list of the decisions in force: one way or all, since a day ('YYYY-MM-DD') or from the first on. */
export function resolvedList(way: ResolvedWay | null, since?: string): string {
  const filters = {
    undone: 'no',
    ...(way === null ? {} : WAYS[way]),
    ...(since === undefined ? {} : { decidedFrom: since }),
  };
  return `/admin/pages/resolved?${new URLSearchParams(filters)}`;
}
