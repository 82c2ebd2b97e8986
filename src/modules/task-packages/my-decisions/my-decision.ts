import type { LinkOutcome, ProposalKind } from '../../linking/index.js';
import type { ErrorDetails } from '../../shared/index.js';

/** A sentence as code and its placeholders; the panel knows the words. */
export interface Sentence {
  readonly code: string;
  readonly values: ErrorDetails;
}

/** Whether and what an undo would do, before anybody does it. */
export interface UndoOutlook {
  readonly undoable: boolean;
  /** The code of the refusal, where it would be refused. */
  readonly why: Sentence | null;
  readonly reverses: readonly Sentence[];
}

/** A decision as one thing that can be undone: a link, the twins of a link, or what waits for a second person. */
export interface MyDecision extends UndoOutlook {
  readonly kind: 'LINK' | 'GROUP' | 'PROPOSAL';
  readonly linkId: number | null;
  /** The link whose decision was applied to the twins. */
  readonly groupId: number | null;
  readonly proposalId: number | null;
  readonly proposalKind: ProposalKind | null;
  /** What an undo ends, as shown; sent back with it. */
  readonly linkIds: readonly number[];
  /** The first task of a group; null for an account without one. */
  readonly taskId: number | null;
  readonly taskNo: string | null;
  readonly accountNos: readonly string[];
  readonly outcome: LinkOutcome | null;
  readonly caseNo: string | null;
  readonly grantNo: string | null;
  readonly decidedAt: Date;
  /** All of it was undone. */
  readonly endedAt: Date | null;
  readonly endedBy: string | null;
}

export interface MyDecisions {
  readonly decisions: readonly MyDecision[];
  readonly hasMore: boolean;
}
