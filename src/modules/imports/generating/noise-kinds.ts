/** Columns that a delivery may leave out (import-format.md). */
export const OPTIONAL_COLUMNS = [
  'address_protected',
  'previous_cpr',
  'deceased',
  'co_cpr',
  'cvr',
  'source_system',
  'limitation_date',
  'collection_status',
  'parent_claim',
] as const;
export type OptionalColumn = (typeof OPTIONAL_COLUMNS)[number];

interface NoiseKind {
  /** Whether design.md section 6 lets the machine link such an account. */
  readonly auto: 0 | 1;
  /** Reason codes of domain.md 5.1 that the noise brings about, and nothing else in the account. */
  readonly reasons: readonly string[];
  /** The column without which the noise cannot be told. */
  readonly needs?: OptionalColumn;
}

const certain: NoiseKind = { auto: 1, reasons: [] };
const queued = (...reasons: string[]): NoiseKind => ({ auto: 0, reasons });

/**
 * Every kind of account, by the name it has in `truth.csv`, with the reason code it leads to. R-17 is missing:
 * a failed case step comes from KY and can lie in no delivery. R-07 (a closed
 * grant is normal) and R-09 (gross against net) alone stop nothing.
 */
export const NOISE_KINDS = {
  AUTO: certain,
  /** The grant is closed or expired, and the claims lie in its period. */
  CLOSED_OK: { auto: 1, reasons: ['R-07'] },
  /** The right reference between spaces. */
  PADDED_REF: certain,
  /** Account and grant spell one benefit type in two ways. */
  ALIAS_TYPE: certain,
  ZERO_BALANCE: certain,
  /** Interest and fees without a period or outside the grant's. */
  SIDE_CLAIMS_OUTSIDE: certain,
  /** Exactly one open case of the type, tied to nothing. */
  UNTIED_CASE: certain,
  /** The one open case belongs to a grant long before: a new case. */
  OTHER_COURSE: certain,
  /** The one open case belongs to the grant just before: the same course. */
  NEIGHBOUR_CASE: certain,
  /** The grant's own case is closed. */
  CLOSED_CASE: certain,
  OPEN_ENDED: certain,
  /** More is claimed than the grant says was paid, as when one is gross and the other net. */
  GROSS_AMOUNT: { auto: 1, reasons: ['R-09'] },
  /** A claim that fills the grant's period from its first day to its last. */
  PERIOD_EDGE: certain,

  MISSING_REF: queued('R-01'),
  TYPO: queued('R-05'),
  CUT_REF: queued('R-05'),
  JOURNAL_AS_REF: queued('R-02'),
  AMBIGUOUS: queued('R-06'),
  /** Two grants alike in type, period and amount: a clear tie. */
  EQUAL_CANDIDATES: queued('R-01', 'R-06'),
  /** The reference names the closed grant before the right one. */
  CLOSED_GRANT: queued('R-07', 'R-08', 'R-19'),
  /** The grant is in no file: nothing to choose from. */
  GRANT_LOST: queued('R-05'),
  TRAP_SIBLING_REF: queued('R-19'),
  TRAP_FOREIGN_REF: queued('R-19'),
  TRAP_OTHER_MUNICIPALITY: queued('R-12'),
  TRAP_ANNULLED: queued('R-23'),
  TRAP_TYPE_CLASH: queued('R-19'),

  SAERLIG_STOETTE: queued('R-03'),
  /** Special support in a clerk's own words, which no list of codes knows. */
  SAERLIG_STOETTE_SPELT_OUT: queued('R-14'),
  MANUAL_CLAIM: queued('R-01', 'R-04'),
  MANUAL_WORKFLOW: queued('R-02', 'R-04'),
  /** A car loan or a criminal judgment: debts that never had a grant. */
  NEVER_GRANTED: queued('R-01', 'R-14'),
  WRONG_DOMAIN: queued('R-01', 'R-13', 'R-14', 'R-18'),
  UNKNOWN_TYPE: queued('R-14'),

  CPR_CHANGED: { auto: 0, reasons: ['R-10'], needs: 'previous_cpr' },
  /** A typing slip in the account's number: it belongs to nobody. */
  CPR_MISMATCH: queued('R-11'),
  CITIZEN_MOVED: queued('R-12'),
  EMPLOYER: { auto: 0, reasons: ['R-15'], needs: 'cvr' },
  PARTNER: { auto: 0, reasons: ['R-15'], needs: 'co_cpr' },

  TRAP_PERIOD_OUT: queued('R-08'),
  PERIOD_MISSING: queued('R-08'),
  /** One claim over the end of a grant and the start of the next. */
  PERIOD_SPANS: queued('R-08'),
  TRAP_BALANCE: queued('R-20'),
  NEGATIVE_BALANCE: queued('R-20'),
  NO_CLAIMS: queued('R-21'),
  TRAP_MIXED_CLAIMS: queued('R-04'),
  /** More was claimed than paid, over more months than granted. */
  AMOUNT_ABOVE: queued('R-08', 'R-09'),
  MULTI_BENEFIT: queued('R-13'),
  /** The same account twice under two numbers, both with a cut reference. */
  DUPLICATE: queued('R-05', 'R-16'),
  /** As DUPLICATE, with nothing owed on either: one may be withdrawn. */
  DUPLICATE_SETTLED: queued('R-05', 'R-16'),

  TRAP_TWO_CASES: queued('R-22'),
  SEVERAL_TIED_CASES: queued('R-22'),
  /** The case that names the grant is another person's or of another type. */
  TIE_CLASH: queued('R-19'),

  MANY_CLAIMS: queued('R-01'),
  NEAR_LIMITATION: { auto: 0, reasons: ['R-01'], needs: 'limitation_date' },
  AT_GAELDSSTYRELSEN: { auto: 0, reasons: ['R-01'], needs: 'collection_status' },
  ESTATE: { auto: 0, reasons: ['R-01'], needs: 'deceased' },
  ADDRESS_PROTECTED: { auto: 0, reasons: ['R-01'], needs: 'address_protected' },
  FAILS_MODULUS_11: queued('R-01'),
  LONG_NAME: queued('R-01'),
} as const satisfies Record<string, NoiseKind>;

export type NoiseName = keyof typeof NOISE_KINDS;

/** All names in the order of the table. */
export const NOISE_NAMES = Object.keys(NOISE_KINDS) as NoiseName[];

/** Whether the machine may link an account of this kind. */
export function isCertainKind(name: NoiseName): boolean {
  return NOISE_KINDS[name].auto === 1;
}

/** Whether the delivery has the column that the kind needs. */
export function canBeTold(name: NoiseName, columns: readonly OptionalColumn[]): boolean {
  const kind: NoiseKind = NOISE_KINDS[name];
  return kind.needs === undefined || columns.includes(kind.needs);
}
