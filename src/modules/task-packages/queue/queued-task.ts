import type { MatchingView } from '../../linking/index.js';
import type { TaskStatus } from '../tasks/task-rows.js';
import type { QueuePlace } from './queue-place.js';

/** A task as a deciding screen needs it. */
export interface ScreenTask {
  readonly id: number;
  readonly taskNo: string;
  readonly status: TaskStatus;
  readonly assigneeId: number | null;
  readonly version: number;
  readonly accountId: number;
  /** Until when it is on the screen of `owner`; null where it is on nobody's. */
  readonly leaseUntil: Date | null;
  /** Who holds the task or has it on the screen; the reader is `isMe`. */
  readonly owner: TaskOwner | null;
}

export interface TaskOwner {
  readonly name: string;
  readonly isMe: boolean;
  /** Held until it is laid back, or only on the screen for the moment, which a colleague may take over. */
  readonly how: 'ASSIGNED' | 'LEASED';
}

/** A task with everything that its screen shows. */
export interface QueuedTask {
  readonly task: ScreenTask;
  readonly place: QueuePlace;
  readonly view: MatchingView;
  readonly benefitTypes: readonly BenefitTypeChoice[];
}

export interface BenefitTypeChoice {
  readonly code: string;
  readonly name: string;
}
