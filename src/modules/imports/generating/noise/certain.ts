import { otherSpelling } from '../benefit-types.js';
import { claimOver, sideClaim } from '../claim-maker.js';
import { sumOf } from '../course.js';
import { grantWithCase, plainAccount, settleClaims, surround, type NoiseMaker } from './surroundings.js';

/** Everything agrees. */
export const ordinary: NoiseMaker = (course, kind) => {
  plainAccount(course, kind);
};

export const closedGrant: NoiseMaker = (course, kind) => {
  plainAccount(course, kind, { status: course.world.random.pick(['CLOSED', 'EXPIRED'] as const) });
};

export const paddedReference: NoiseMaker = (course, kind) => {
  const [account] = plainAccount(course, kind);
  account.grantRef = ` ${account.grantRef}  `;
};

export const otherSpellingOfType: NoiseMaker = (course, kind) => {
  const type = course.world.random.pick(['ENKELTYDELSE', 'ENKELTYDELSE_81_85', 'SHO', 'SHO_YDELSE']);
  const [account] = plainAccount(course, kind, { type });
  account.benefitType = otherSpelling(type) ?? type;
};

export const zeroBalance: NoiseMaker = (course, kind) => {
  const [account] = plainAccount(course, kind);
  settleClaims(account);
};

export const sideClaimsOutside: NoiseMaker = (course, kind) => {
  const [account, grant] = plainAccount(course, kind);
  const first = account.claims[0];
  if (first === undefined) return;
  for (const offset of [60, 90]) {
    const no = `F${account.no.slice(1)}${offset}`;
    const claim = sideClaim(no, first, course.world);
    claim.from = offset === 60 ? null : (grant.to ?? grant.from) + offset;
    claim.to = claim.from === null ? null : claim.from + 29;
    account.claims.push(claim);
  }
  account.balance = sumOf(account.claims);
};

export const untiedCase: NoiseMaker = (course, kind) => {
  const grant = course.addGrant();
  course.addUntiedCase(grant, course.world.random.pick(['OPEN', 'REOPENED'] as const));
  course.tellTruth(course.addAccount(grant), kind, grant);
};

/** An open case of a grant that ended long before counts for nothing. */
export const caseOfAnotherCourse: NoiseMaker = (course, kind) => {
  const earlier = course.addGrant();
  course.tieCase(earlier);
  const from = (earlier.to ?? earlier.from) + course.world.random.between(60, 200);
  const grant = course.addGrant({ type: earlier.benefitType, from });
  course.tellTruth(course.addAccount(grant), kind, grant, earlier);
};

/** An open case of the grant just before belongs to the same course. */
export const caseOfNeighbour: NoiseMaker = (course, kind) => {
  const earlier = course.addGrant();
  course.tieCase(earlier);
  const from = (earlier.to ?? earlier.from) + course.world.random.between(1, 14);
  const grant = course.addGrant({ type: earlier.benefitType, from });
  course.tellTruth(course.addAccount(grant), kind, grant, earlier);
};

export const closedCase: NoiseMaker = (course, kind) => {
  const grant = course.addGrant();
  course.tieCase(grant, 'CLOSED');
  course.tellTruth(course.addAccount(grant), kind, grant);
  surround(course);
};

export const openEnded: NoiseMaker = (course, kind) => {
  const grant = grantWithCase(course, { to: null });
  course.tellTruth(course.addAccount(grant), kind, grant);
};

export const grossAmount: NoiseMaker = (course, kind) => {
  const [account, grant] = plainAccount(course, kind);
  const first = account.claims[0];
  if (first === undefined) return;
  first.principal = Math.round(grant.amount * 1.6);
  first.balance = first.principal + first.interest;
  account.balance = sumOf(account.claims);
};

export const wholePeriod: NoiseMaker = (course, kind) => {
  const [account, grant] = plainAccount(course, kind);
  const { world } = course;
  account.claims[0] = claimOver(
    `F${account.no.slice(1)}01`,
    'TILBAGEBETALING',
    grant.from,
    grant.to,
    grant.amount,
    world,
  );
  account.balance = sumOf(account.claims);
};
