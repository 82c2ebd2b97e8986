import type { Course } from '../course.js';
import { POPULATIONS } from '../populations.js';
import { mistypedReference } from '../typing-slips.js';
import { anotherType, grantWithCase, plainAccount, surround, type NoiseMaker } from './surroundings.js';

export const missingReference: NoiseMaker = (course, kind) => {
  plainAccount(course, kind)[0].grantRef = '';
};

export const typingSlip: NoiseMaker = (course, kind) => {
  const [account, grant] = plainAccount(course, kind);
  const taken = course.grants.map(({ no }) => no);
  account.grantRef = mistypedReference(grant.no, taken, course.world.random);
  if (course.world.surroundings.untidy && course.world.random.percent(15)) {
    account.grantRef = mistypedReference(account.grantRef, taken, course.world.random);
  }
};

export const cutReference: NoiseMaker = (course, kind) => {
  const [account, grant] = plainAccount(course, kind);
  account.grantRef = grant.no.slice(0, course.world.random.pick([8, 11, 13, 14]));
};

export const journalNumber: NoiseMaker = (course, kind) => {
  const [account, grant] = plainAccount(course, kind);
  account.grantRef = grant.journalNo;
};

/** Two grants of one type over the same months, and a reference that says neither. */
export const ambiguous: NoiseMaker = (course, kind) => {
  const { random } = course.world;
  const first = grantWithCase(course);
  const from = first.from + random.between(-60, 30);
  const second = course.addGrant({
    type: first.benefitType,
    from,
    to: (first.to ?? from) + random.between(0, 200),
  });
  const [grant, other] = random.percent(50) ? [first, second] : [second, first];
  const account = course.addAccount(grant);
  account.grantRef = random.percent(50) ? '' : grant.no.slice(0, 8);
  course.tellTruth(account, kind, grant, other);
  surround(course);
};

export const equalCandidates: NoiseMaker = (course, kind) => {
  const first = course.addGrant();
  const second = course.addGrant({ type: first.benefitType, from: first.from, to: first.to });
  second.amount = first.amount;
  const account = course.addAccount(first);
  account.grantRef = '';
  course.tellTruth(account, kind, first, second);
};

export const closedPredecessor: NoiseMaker = (course, kind) => {
  const earlier = course.addGrant({ status: 'CLOSED' });
  const grant = grantWithCase(course, { type: earlier.benefitType, from: (earlier.to ?? earlier.from) + 1 });
  const account = course.addAccount(grant);
  account.grantRef = earlier.no;
  course.tellTruth(account, kind, grant, earlier);
};

export const grantLost: NoiseMaker = (course, kind) => {
  const { random } = course.world;
  const grant = course.addGrant();
  const account = course.addAccount(grant);
  course.loseGrant(grant);
  if (random.percent(50)) course.addUntiedCase(grant);
  if (random.percent(25)) account.grantRef = grant.journalNo;
  course.tellTruth(account, kind, null);
};

/** Another grant of the citizen, in whose period or type the claims do not fit. */
export const siblingReference: NoiseMaker = (course, kind) => {
  const grant = grantWithCase(course);
  const account = course.addAccount(grant);
  const sibling = course.world.random.percent(50)
    ? course.addGrant({
        type: grant.benefitType,
        from: (grant.to ?? grant.from) + course.world.random.between(1, 10),
      })
    : course.addGrant({ type: anotherType(course, grant.benefitType), from: grant.from, to: grant.to });
  account.grantRef = sibling.no;
  course.tellTruth(account, kind, grant, sibling);
};

/** A stranger's grant of the same type over the same time. */
export const foreignReference: NoiseMaker = (course, kind) => {
  const [account, grant] = plainAccount(course, kind);
  const citizen = course.addCitizen();
  const period = { from: grant.from - 20, to: (grant.to ?? grant.from) + 20 };
  const foreign = course.addGrant({ type: grant.benefitType, citizen, ...period });
  account.grantRef = foreign.no;
  course.tellTruth(account, kind, grant, foreign);
};

/** A stranger's grant in another municipality. */
export const otherMunicipality: NoiseMaker = (course, kind) => {
  const [account, grant] = plainAccount(course, kind);
  const municipality = course.world.otherMunicipality(course.municipality);
  if (municipality === null) {
    account.grantRef = numberFromElsewhere(course);
    return;
  }
  const citizen = course.addCitizen(municipality);
  const wish = { type: grant.benefitType, from: grant.from, to: grant.to };
  const foreign = course.addGrant({ ...wish, citizen, municipality });
  account.grantRef = foreign.no;
  course.tellTruth(account, kind, grant, foreign);
};

/** The citizen got the benefit while living elsewhere: no grant of this municipality is right. */
export const citizenMoved: NoiseMaker = (course, kind) => {
  const municipality = course.world.otherMunicipality(course.municipality);
  const grant = course.addGrant({ municipality: municipality ?? course.municipality });
  const account = course.addAccount(grant);
  if (municipality === null) {
    course.loseGrant(grant);
    account.grantRef = numberFromElsewhere(course);
  } else {
    course.citizens.push({ ...course.citizen, municipality });
  }
  course.tellTruth(account, kind, null, municipality === null ? null : grant);
};

export const annulled: NoiseMaker = (course, kind) => {
  const grant = grantWithCase(course, { status: 'ANNULLED' });
  course.tellTruth(course.addAccount(grant), kind, null, grant);
};

export const typeClash: NoiseMaker = (course, kind) => {
  const [account, grant] = plainAccount(course, kind);
  account.benefitType = anotherType(course, grant.benefitType);
};

/** A grant number of another municipality in a delivery of one: a known one, or one that may not exist. */
function numberFromElsewhere(course: Course): string {
  const { random, surroundings } = course.world;
  if (surroundings.grantsElsewhere.length > 0) return random.pick(surroundings.grantsElsewhere);
  const municipality = random.pick(Object.keys(POPULATIONS).filter((code) => code !== course.municipality));
  return `${municipality}-${random.between(2012, 2024)}-${String(random.below(90_000)).padStart(7, '0')}`;
}
