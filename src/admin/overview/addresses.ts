import type { ResolvedOutcome, ResolvedWay, Stage } from '../../modules/task-packages/index.js';
import { filteredList } from '../kit/components/filtered-list.js';

/** Where the numbers of the first page lead: the lists of exactly what they count. */
export const MY_TASKS = filteredList('tasks', { holder: 'ME', isLeft: 'true' });
export const UNASSIGNED_TASKS = filteredList('tasks', { holder: 'NOBODY', isLeft: 'true' });
export const TASKS_AWAITING_APPROVAL = filteredList('tasks', { status: 'AWAITING_APPROVAL' });
export const TASKS_LEFT = filteredList('tasks', { isLeft: 'true' });
export const OPEN_ESCALATIONS = filteredList('escalations', { status: 'OPEN' });
export const OVERDUE_PACKAGES = filteredList('packages', { deadline: 'OVERDUE' });
export const DRAFT_PACKAGES = filteredList('packages', { state: 'DRAFT' });

export const MY_FAILED_TASKS = filteredList('tasks', { holder: 'ME', status: 'FAILED' });
export const MY_PROPOSALS = filteredList('tasks', { ownProposal: 'true' });
export const MY_ANSWERS = filteredList('escalations', { status: 'ANSWERED', mine: 'true' });
export const LOADS = {
  running: filteredList('loads', { status: 'RUNNING' }),
  awaitingReason: filteredList('loads', { status: 'AWAITING_REASON' }),
  failed: filteredList('loads', { status: 'FAILED' }),
} as const;

export const CREATE_PACKAGE = '/admin/resources/packages/actions/createPackage';

export function tasksLeftOf(packageTitle: string): string {
  return filteredList('tasks', { package: packageTitle, isLeft: 'true' });
}

export function resolvedTasksOf(packageTitle: string): string {
  return filteredList('tasks', { package: packageTitle, isLeft: 'false' });
}

export function tasksOf(packageTitle: string): string {
  return filteredList('tasks', { package: packageTitle });
}

export function tasksHeldBy(userId: number): string {
  return filteredList('tasks', { assigneeId: String(userId), isLeft: 'true' });
}

/** "Fordel opgaver" with whose tasks; with null what nobody has. */
export function assignTasksOf(userId: number | null): string {
  return `/admin/pages/assign${userId === null ? '' : `?holder=${userId}`}`;
}

export function municipalitiesAt(stage: Stage): string {
  return `/admin/pages/cockpit?stage=${stage}`;
}

export function resolvedOutcome(
  outcome: ResolvedOutcome['outcome'],
  method: ResolvedOutcome['method'],
): string {
  return `/admin/pages/resolved?${new URLSearchParams({ undone: 'no', outcome, method })}`;
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
