import type { LinkOutcome, Twin, TwinFacts } from '../../linking/index.js';
import type { ErrorDetails } from '../../shared/index.js';
import type { TwinTask } from './twin-tasks.js';

/** The decision that was made, and the open tasks that it fits too. */
export interface TwinOffer {
  readonly source: { readonly accountNo: string; readonly facts: TwinFacts } | null;
  readonly twins: readonly (Omit<Twin, 'chosenCaseId'> & TwinTask)[];
}

/** A twin as the grid showed it. */
export interface ShownTwin {
  readonly taskId: number;
  readonly version: number;
  readonly receiptHash: string;
}

export interface ApplyTwins {
  readonly municipalityCode: string;
  readonly linkId: number;
  readonly twins: readonly ShownTwin[];
}

/** What became of one twin; its link is its receipt. */
export type TwinResult =
  | {
      readonly kind: 'LINKED';
      readonly taskId: number;
      readonly accountNo: string;
      readonly linkId: number;
      readonly outcome: LinkOutcome;
      readonly caseNo: string;
    }
  /** KY answers later. */
  | { readonly kind: 'AWAITING_KY'; readonly taskId: number; readonly accountNo: string }
  | {
      readonly kind: 'REFUSED';
      readonly taskId: number;
      readonly accountNo: string | null;
      readonly code: string;
      readonly details: ErrorDetails;
    };

export interface TwinsApplied {
  /** The decision that the twins follow; one undo of the group ends them. Null where none was linked or ordered. */
  readonly groupId: number | null;
  readonly results: readonly TwinResult[];
}
