import type { Way } from './spread.js';

/** Why a task of a selection is not handed out. */
export const LEFT_OUT = [
  'RESOLVED',
  'AWAITING_APPROVAL',
  'AWAITING_KY',
  'AWAITING_NETCOMPANY',
  'ON_SCREEN',
  'ALREADY_THEIRS',
] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

/** What became of a task when the selection was applied; CHANGED: somebody moved it since it was shown. */
export type AssignmentResult = 'ASSIGNED' | 'CHANGED' | 'ASSIGNEE_GONE' | LeftOut;

/** Which tasks, handed out how, to whom. */
export interface WantedAssignment {
  /** These; else whatever is left and answers to the rest. */
  readonly taskIds?: readonly number[] | undefined;
  /** Held by nobody, or by this person. */
  readonly holder?: 'nobody' | number | undefined;
  readonly packageId?: number | undefined;
  readonly benefitType?: string | undefined;
  readonly reason?: string | undefined;
  /** No more than these many, the first in the order of the queue. */
  readonly most?: number | undefined;
  readonly way: Way;
  readonly assigneeIds: readonly number[];
}

/** No selection is larger: it is locked and moved in one transaction. */
export const MOST_TASKS = 2_000;

export interface SelectedTask {
  readonly taskId: number;
  readonly taskNo: string;
  readonly benefitTypeName: string | null;
  readonly holder: string | null;
  readonly assignee: string | null;
  readonly leftOut: LeftOut | null;
  readonly result: AssignmentResult | null;
}

export interface Share {
  readonly id: number;
  readonly name: string;
  /** Tasks left that the person holds at present. */
  readonly left: number;
  /** What the person is to get, or got. */
  readonly count: number;
}

/** A selection as it was counted, and what became of it. */
export interface Assignment {
  readonly selectionId: number;
  readonly way: Way;
  readonly state: 'SHOWN' | 'EXPIRED' | 'APPLIED';
  readonly expiresAt: string;
  readonly matching: number;
  readonly shares: readonly Share[];
  readonly tasks: readonly SelectedTask[];
}

/** Somebody of the municipality with tasks in hand, or who can be given some. */
export interface Workload {
  readonly id: number;
  readonly name: string;
  readonly role: 'CASEWORKER' | 'COORDINATOR';
  readonly left: number;
  /** Left out of the municipality or locked out, tasks can be taken from but not given to. */
  readonly isAssignable: boolean;
}

/** What there is to hand out. */
export interface AssignmentDesk {
  readonly unassigned: number;
  readonly people: readonly Workload[];
  readonly packages: readonly { readonly id: number; readonly title: string; readonly count: number }[];
  readonly benefitTypes: readonly { readonly code: string; readonly name: string; readonly count: number }[];
}
