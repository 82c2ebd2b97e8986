import type { Proposed } from '../decision/decision.js';
import type { UndoneResult, WithdrawalUndoneResult } from '../proposals/proposal.js';

export interface UndoLink {
  readonly municipalityCode: string;
  readonly accountId: number;
  /** The link that the screen showed. */
  readonly linkId: number;
  readonly reason: string;
}

export interface UndoWithdrawal {
  readonly municipalityCode: string;
  readonly accountId: number;
  /** The withdrawal that the screen showed. */
  readonly withdrawalId: number;
  readonly reason: string;
}

export type UndoResult = UndoneResult | Proposed;
export type UndoWithdrawalResult = WithdrawalUndoneResult | Proposed;
