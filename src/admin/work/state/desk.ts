import { EMPTY_DECISION, type Decision } from '../../matching/components/decision.js';
import type { QueuedTask } from './queued-task.js';
import type { Refused } from './work-api.js';
import type { Change } from './what-changed.js';

/** A task in the caseworker's hands, with the answer so far. */
export interface Held {
  readonly queued: QueuedTask;
  readonly decision: Decision;
  /** Why it came back, when a decision on it was refused. */
  readonly refusal: Refused | null;
  readonly changes: readonly Change[];
}

/** The first task is on the screen, the others are fetched ahead. */
export interface Desk {
  readonly tasks: readonly Held[];
  /** How many the queue held with this filter when last asked, less what was decided since; null before the first answer. */
  readonly left: number | null;
  /** The queue gave fewer than it was asked for. */
  readonly isExhausted: boolean;
}

export const EMPTY_DESK: Desk = { tasks: [], left: null, isExhausted: false };

export type DeskAction =
  | { readonly kind: 'reset' }
  | { readonly kind: 'more' }
  | {
      readonly kind: 'fetched';
      readonly tasks: readonly Held[];
      readonly left: number;
      readonly asked: number;
    }
  | { readonly kind: 'opened'; readonly held: Held }
  | { readonly kind: 'changed'; readonly decision: Decision }
  /** Decided, or laid aside: the next one is on the screen. */
  | { readonly kind: 'gone'; readonly taskId: number }
  /** Somebody else has it: it is not shown, and nothing was decided. */
  | { readonly kind: 'dropped'; readonly taskId: number }
  | { readonly kind: 'returned'; readonly held: Held }
  | { readonly kind: 'refreshed'; readonly queued: QueuedTask }
  | { readonly kind: 'forward'; readonly taskId: number };

export function held(queued: QueuedTask, decision: Decision = EMPTY_DECISION): Held {
  return { queued, decision, refusal: null, changes: [] };
}

export function nextDesk(desk: Desk, action: DeskAction): Desk {
  const { tasks } = desk;
  switch (action.kind) {
    case 'reset':
      return EMPTY_DESK;
    case 'more':
      return { ...desk, isExhausted: false };
    case 'fetched': {
      const added = action.tasks.filter((one) => !tasks.some((other) => idOf(other) === idOf(one)));
      return {
        tasks: [...tasks, ...added],
        left: action.left,
        isExhausted: action.tasks.length < action.asked,
      };
    }
    case 'opened':
      return { ...desk, tasks: [action.held, ...without(tasks, idOf(action.held))] };
    case 'changed':
      return {
        ...desk,
        tasks: tasks.map((one, index) => (index === 0 ? { ...one, decision: action.decision } : one)),
      };
    case 'gone':
      return { ...desk, tasks: without(tasks, action.taskId), left: desk.left && desk.left - 1 };
    case 'dropped':
      return { ...desk, tasks: without(tasks, action.taskId) };
    case 'returned':
      return {
        ...desk,
        tasks: broughtBack(tasks, action.held),
        left: desk.left === null ? null : desk.left + 1,
      };
    case 'refreshed':
      return {
        ...desk,
        tasks: tasks.map((one) =>
          idOf(one) === action.queued.task.id ? { ...one, queued: action.queued } : one,
        ),
      };
    case 'forward': {
      const found = tasks.find((one) => idOf(one) === action.taskId);
      return found ? { ...desk, tasks: [found, ...without(tasks, action.taskId)] } : desk;
    }
  }
}

/** Whoever has begun on another task finishes it first: what comes back is the next one then. */
function broughtBack(tasks: readonly Held[], back: Held): Held[] {
  const others = without(tasks, idOf(back));
  const [current, ...rest] = others;
  return current && isBegun(current) ? [current, back, ...rest] : [back, ...others];
}

export function isBegun({ decision }: Held): boolean {
  return decision.isNone || decision.grantId !== null || decision.note !== '';
}

export function idOf({ queued }: Held): number {
  return queued.task.id;
}

function without(tasks: readonly Held[], taskId: number): Held[] {
  return tasks.filter((one) => idOf(one) !== taskId);
}
