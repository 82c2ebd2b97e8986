/** Stored with every receipt; change it with every number below (domain.md 5.2). */
export const WEIGHTS_VERSION = '2026-3';

/** Points by piece of evidence: E-1 … E-7 of domain.md 5.2, adjusted where a delivery shows more than the table foresaw. */
export const WEIGHTS = {
  reference: { EXACT: 25, WRITTEN: 23, SLIP: 20, JOURNAL: 20, TWO_SLIPS: 14, CUT: 14, CUT_SHORT: 5, NONE: 0 },
  /** Where the reference resembles another grant of the citizen more. */
  weakerReference: {
    EXACT: 0,
    WRITTEN: 12,
    SLIP: 8,
    JOURNAL: 10,
    TWO_SLIPS: 0,
    CUT: 5,
    CUT_SHORT: 2,
    NONE: 0,
  },
  person: { RECIPIENT: 20, CO_RECIPIENT: 15, PREVIOUS_CPR: 15, OTHER: 0 },
  cprSlip: 12,
  nameAgrees: 8,
  nameDiffers: -20,
  sameType: 15,
  relatedType: 6,
  otherType: -10,
  period: 20,
  periodOutside: -10,
  exactAmount: 10,
  nearAmount: 6,
  amountWithin: 4,
  grossAmount: -4,
  amountAbove: -8,
  establishedBefore: -10,
  establishedWithin: 10,
  establishedOutside: -6,
  specialSupport: 70,
  manualClaims: 70,
  manualClaimBesideReference: 45,
  noGrantAtAll: 40,
  noGrantFits: 35,
  noGrantOfType: 8,
  neverGranted: 70,
  /** More than any single grant reaches that holds but a part of the claims (design.md 11: no direct grant). */
  severalGrants: 100,
} as const;

export const BANDS = { strong: 65, possible: 40 } as const;

/** The best two answers nearer than this are a tie (domain.md 5.3 rule 4). */
export const TIE_BELOW = 10;
