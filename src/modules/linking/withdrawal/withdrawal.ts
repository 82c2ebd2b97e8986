/** Zero balance, R-16 or R-18; every ground only without pending postings (A-24, design.md 11). */
export const WITHDRAWAL_GROUNDS = ['ZERO_BALANCE', 'DUPLICATE', 'WRONG_DOMAIN'] as const;
export type WithdrawalGround = (typeof WITHDRAWAL_GROUNDS)[number];

export interface ProposeWithdrawal {
  readonly municipalityCode: string;
  readonly accountId: number;
  readonly ground: WithdrawalGround;
  readonly note: string;
}
