import { claimTypeOf } from '../benefit-types.js';
import { pendingPosting } from '../claim-maker.js';
import type { Course } from '../course.js';
import { sumOf } from '../course.js';
import type { AccountRow, ClaimRow, GrantRow } from '../delivery-rows.js';
import type { NoiseName } from '../noise-kinds.js';
import { grantWithCase, plainAccount, settleClaims, type NoiseMaker } from './surroundings.js';

/** The first claim starts too early or ends too late, at times by one day. */
export const periodOutside: NoiseMaker = (course, kind) => {
  const [account, grant] = plainAccount(course, kind);
  const days = course.world.random.pick([1, 1, 15, 90, 400]);
  const claim = firstClaim(account);
  if (course.world.random.percent(50)) claim.from = grant.from - days;
  else claim.to = (grant.to ?? grant.from) + days;
};

/** One of the two dates is missing on a main claim, or both on all. */
export const periodMissing: NoiseMaker = (course, kind) => {
  const [account] = plainAccount(course, kind);
  const missing = course.world.random.below(3);
  if (missing === 0) for (const claim of account.claims) claim.from = claim.to = null;
  else if (missing === 1) firstClaim(account).from = null;
  else firstClaim(account).to = null;
};

export const periodOverTwoGrants: NoiseMaker = (course, kind) => {
  const first = grantWithCase(course);
  const end = first.to ?? first.from;
  const second = course.addGrant({ type: first.benefitType, from: end + 1 });
  const account = course.addAccount(first);
  const claim = firstClaim(account);
  claim.from = end - 44;
  claim.to = end + 15;
  course.tellTruth(account, kind, first, second);
};

export const balanceWrong: NoiseMaker = (course, kind) => {
  const [account] = plainAccount(course, kind);
  account.balance += course.world.random.pick([1, -1, 100, 9_000, 25_000]);
};

export const negativeBalance: NoiseMaker = (course, kind) => {
  const [account] = plainAccount(course, kind);
  firstClaim(account).balance -= account.balance + course.world.random.between(100, 90_000);
  account.balance = sumOf(account.claims);
};

export const noClaims: NoiseMaker = (course, kind) => {
  const [account] = plainAccount(course, kind);
  account.claims.length = 0;
  if (course.world.random.percent(50)) account.balance = 0;
};

/** A valid reference, and one claim among the others was typed by hand. */
export const oneManualClaim: NoiseMaker = (course, kind) => {
  const [account, grant] = plainAccount(course, kind);
  course.addClaims(account, grant, 2);
  const last = account.claims.at(-1);
  if (last !== undefined) last.type = 'MANUEL';
};

/** More is claimed than was paid, and over more months than the grant lasted. */
export const amountAbove: NoiseMaker = (course, kind) => {
  const [account, grant] = plainAccount(course, kind);
  const claim = firstClaim(account);
  claim.principal = grant.amount * course.world.random.between(2, 6);
  claim.balance = claim.principal + claim.interest;
  claim.to = (grant.to ?? grant.from) + course.world.random.between(10, 60);
  account.balance = sumOf(account.claims);
};

/** Claims of two benefits on one account. */
export const twoBenefits: NoiseMaker = (course, kind) => {
  const [one, two] = course.world.random.pick([
    ['LEDIGHEDSYDELSE', 'FLEKSLOENTILSKUD'],
    ['KONTANTHJAELP', 'REVALIDERING'],
  ] as const);
  const first = grantWithCase(course, { type: one });
  const second = grantWithCase(course, { type: two, from: (first.to ?? first.from) + 40 });
  const account = course.addAccount(first, 2);
  for (const claim of account.claims) if (claim.parent === '') claim.type = claimTypeOf(one);
  const before = account.claims.length;
  course.addClaims(account, second, 2);
  for (const claim of account.claims.slice(before)) if (claim.parent === '') claim.type = claimTypeOf(two);
  if (course.world.random.percent(50)) account.grantRef = '';
  course.tellTruth(account, kind, null, first);
};

export const duplicate: NoiseMaker = (course, kind) => {
  const [account, grant] = plainAccount(course, kind);
  account.grantRef = grant.no.slice(0, 11);
  addTwin(course, kind, account, grant);
};

/** Nothing is owed on either of the two any more. */
export const settledDuplicate: NoiseMaker = (course, kind) => {
  const [account, grant] = plainAccount(course, kind);
  account.grantRef = grant.no.slice(0, 11);
  settleClaims(account);
  addTwin(course, kind, account, grant);
};

export const manyClaims: NoiseMaker = (course, kind) => {
  const [account, grant] = plainAccount(course, kind);
  course.addClaims(account, grant, 40 - account.claims.length);
  account.grantRef = '';
};

export const nearLimitation: NoiseMaker = (course, kind) => {
  const [account] = plainAccount(course, kind);
  account.grantRef = '';
  firstClaim(account).limitation = course.world.surroundings.nearLimitation;
};

/** At the state's collector, which has sent postings that wait for the case. */
export const atCollector: NoiseMaker = (course, kind) => {
  const [account] = plainAccount(course, kind);
  account.grantRef = '';
  const claim = firstClaim(account);
  claim.collection = 'AT_GAELDSSTYRELSEN';
  for (let more = 2; more > 0; more -= 1) claim.postings.push(pendingPosting(claim, course.world));
};

function addTwin(course: Course, kind: NoiseName, account: AccountRow, grant: GrantRow): AccountRow {
  const digits = course.world.nextAccountDigits();
  const renumbered = (no: string): string => (no === '' ? '' : `F${digits}${no.slice(10)}`);
  const claims = account.claims.map((claim) => {
    return { ...claim, no: renumbered(claim.no), parent: renumbered(claim.parent), postings: [] };
  });
  const twin: AccountRow = { ...account, no: `D${digits}`, claims };
  course.accounts.push(twin);
  course.tellTruth(twin, kind, grant);
  return twin;
}

function firstClaim(account: AccountRow): ClaimRow {
  const claim = account.claims[0];
  if (claim === undefined) throw new RangeError(`account ${account.no} has no claims`);
  return claim;
}
