import type { Proposed } from '../decision/decision.js';
import type { UndoneResult } from '../proposals/proposal.js';

export interface UndoLink {
  readonly municipalityCode: string;
  readonly accountId: number;
  /** The link that the screen showed. */
  readonly linkId: number;
  readonly reason: string;
}

export type UndoResult = UndoneResult | Proposed;
