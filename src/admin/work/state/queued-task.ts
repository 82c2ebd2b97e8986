import type { MatchingView } from '../../../modules/linking/index.js';

/** A task of the queue with everything its screen shows; what `POST work-queue/next` hands out. */
export interface QueuedTask {
  readonly task: {
    readonly id: number;
    readonly taskNo: string;
    readonly status: string;
    readonly version: number;
    /** Who holds the task, or has it on the screen for the moment; null where nobody does. */
    readonly owner: {
      readonly name: string;
      readonly isMe: boolean;
      readonly how: 'ASSIGNED' | 'LEASED';
    } | null;
  };
  /** Why it stands at this place of the queue: `work.place.<code>` with what its sentence names. */
  readonly place: {
    readonly code: string;
    readonly values: {
      readonly endDate: string;
      readonly limitationDate: string | null;
      readonly pendingOere: number;
      readonly balanceOere: number;
      readonly reason: string | null;
      readonly parkedUntil: string | null;
    };
  };
  readonly view: MatchingView;
  readonly benefitTypes: readonly { readonly code: string; readonly name: string }[];
}

const WORKABLE = ['NEW', 'ASSIGNED', 'IN_PROGRESS', 'FAILED', 'REOPENED'];

/** Whether the task may be decided by whoever looks at it: nobody else has it, and nothing about it waits. */
export function isWorkable({ task }: QueuedTask): boolean {
  return WORKABLE.includes(task.status) && (task.owner === null || task.owner.isMe);
}
