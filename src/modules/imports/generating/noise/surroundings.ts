import { canonicalType, GRANT_TYPES } from '../benefit-types.js';
import type { Course, GrantWish } from '../course.js';
import type { AccountRow, GrantRow } from '../delivery-rows.js';
import type { NoiseName } from '../noise-kinds.js';

/** Adds to a fresh course what makes one kind of account, and tells the truth about it. */
export type NoiseMaker = (course: Course, kind: NoiseName) => void;

/** A grant that more often than not has its own case. */
export function grantWithCase(course: Course, wish: GrantWish = {}): GrantRow {
  const grant = course.addGrant(wish);
  perhapsTie(course, grant);
  return grant;
}

/** More grants of the same citizen, as most have some. */
export function surround(course: Course): void {
  const { random } = course.world;
  for (let more = random.below(4); more > 0; more -= 1) {
    const status = random.percent(6) ? random.pick(['CLOSED', 'EXPIRED'] as const) : 'ACTIVE';
    grantWithCase(course, { status });
  }
}

/** An account of a well-kept grant amid the citizen's other grants, told as its own truth. */
export function plainAccount(course: Course, kind: NoiseName, wish: GrantWish = {}): [AccountRow, GrantRow] {
  const grant = grantWithCase(course, wish);
  const account = course.addAccount(grant);
  course.tellTruth(account, kind, grant);
  surround(course);
  return [account, grant];
}

/** Everything on the account has been paid. */
export function settleClaims(account: AccountRow): void {
  for (const claim of account.claims) {
    claim.balance = 0;
    claim.collection = 'SETTLED';
    claim.postings.length = 0;
  }
  account.balance = 0;
}

/** A benefit type that is not the given one in any spelling. */
export function anotherType(course: Course, type: string): string {
  for (;;) {
    const other = GRANT_TYPES.pick(course.world.random);
    if (canonicalType(other) !== canonicalType(type)) return other;
  }
}

function perhapsTie(course: Course, grant: GrantRow): void {
  const { random } = course.world;
  if (!random.percent(58)) return;
  course.tieCase(grant, random.percent(76) ? 'OPEN' : random.pick(['CLOSED', 'CLOSED', 'REOPENED'] as const));
}
