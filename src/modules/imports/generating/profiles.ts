import { canBeTold, NOISE_NAMES, type NoiseName, type OptionalColumn } from './noise-kinds.js';
import { apportion } from './weighted.js';

/** Accounts by kind: exact counts. */
export type KindCounts = Readonly<Partial<Record<NoiseName, number>>>;

/** `plain`: a well-kept ledger; `hard`: every kind of noise and trap; `demo`: as hard, but mostly certain. */
export type ProfileName = 'plain' | 'hard' | 'demo';

/** How the accounts of a delivery spread over the kinds; relative to each other, made for tests and never shown (BR-15). */
const PLAIN: KindCounts = {
  AUTO: 9200,
  CLOSED_OK: 80,
  OPEN_ENDED: 60,
  GROSS_AMOUNT: 60,
  UNTIED_CASE: 60,
  ZERO_BALANCE: 20,
  CLOSED_CASE: 80,
  MISSING_REF: 150,
  TYPO: 100,
  AMBIGUOUS: 70,
  MANUAL_CLAIM: 50,
  CPR_MISMATCH: 45,
  SAERLIG_STOETTE: 40,
  CLOSED_GRANT: 20,
  JOURNAL_AS_REF: 15,
  UNKNOWN_TYPE: 10,
};

const HARD: KindCounts = {
  AUTO: 5400,
  CLOSED_OK: 150,
  PADDED_REF: 50,
  ALIAS_TYPE: 100,
  ZERO_BALANCE: 100,
  SIDE_CLAIMS_OUTSIDE: 100,
  UNTIED_CASE: 200,
  OTHER_COURSE: 100,
  NEIGHBOUR_CASE: 100,
  CLOSED_CASE: 100,
  OPEN_ENDED: 150,
  GROSS_AMOUNT: 100,
  PERIOD_EDGE: 100,
  MISSING_REF: 650,
  TYPO: 500,
  CUT_REF: 120,
  JOURNAL_AS_REF: 120,
  AMBIGUOUS: 400,
  EQUAL_CANDIDATES: 30,
  CLOSED_GRANT: 200,
  GRANT_LOST: 140,
  TRAP_SIBLING_REF: 50,
  TRAP_FOREIGN_REF: 50,
  TRAP_OTHER_MUNICIPALITY: 50,
  TRAP_ANNULLED: 30,
  TRAP_TYPE_CLASH: 50,
  SAERLIG_STOETTE: 240,
  SAERLIG_STOETTE_SPELT_OUT: 60,
  MANUAL_CLAIM: 200,
  MANUAL_WORKFLOW: 60,
  NEVER_GRANTED: 20,
  WRONG_DOMAIN: 20,
  UNKNOWN_TYPE: 100,
  CPR_CHANGED: 80,
  CPR_MISMATCH: 140,
  CITIZEN_MOVED: 40,
  EMPLOYER: 30,
  PARTNER: 40,
  TRAP_PERIOD_OUT: 60,
  PERIOD_MISSING: 50,
  PERIOD_SPANS: 40,
  TRAP_BALANCE: 50,
  NEGATIVE_BALANCE: 30,
  NO_CLAIMS: 30,
  TRAP_MIXED_CLAIMS: 50,
  AMOUNT_ABOVE: 30,
  MULTI_BENEFIT: 30,
  DUPLICATE: 15,
  DUPLICATE_SETTLED: 15,
  TRAP_TWO_CASES: 40,
  SEVERAL_TIED_CASES: 20,
  TIE_CLASH: 20,
  MANY_CLAIMS: 10,
  NEAR_LIMITATION: 20,
  AT_GAELDSSTYRELSEN: 20,
  ESTATE: 20,
  ADDRESS_PROTECTED: 20,
  FAILS_MODULUS_11: 20,
  LONG_NAME: 10,
};

const PROFILES: Readonly<Record<ProfileName, KindCounts>> = {
  plain: PLAIN,
  hard: HARD,
  demo: { ...HARD, AUTO: 60_000 },
};

/** Below this many accounts small kinds may be missing; above it each kind of the profile comes at least once. */
const ROOM_FOR_ALL = 600;

/** How many accounts of each kind a delivery of `accounts` has. */
export function kindCounts(
  profile: ProfileName,
  accounts: number,
  columns: readonly OptionalColumn[],
): KindCounts {
  const names = NOISE_NAMES.filter((name) => (PROFILES[profile][name] ?? 0) > 0 && canBeTold(name, columns));
  const atLeast = accounts >= ROOM_FOR_ALL ? 1 : 0;
  const rest = accounts - atLeast * names.length;
  const shares = apportion(
    rest,
    names.map((name) => [name, PROFILES[profile][name] ?? 0] as const),
  );
  return Object.fromEntries([...shares].map(([name, share]) => [name, share + atLeast]));
}
