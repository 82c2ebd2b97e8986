import { mistypedCpr } from '../cpr-numbers.js';
import { companyName } from '../names.js';
import { grantWithCase, plainAccount, type NoiseMaker } from './surroundings.js';

export const cprChanged: NoiseMaker = (course, kind) => {
  const [account] = plainAccount(course, kind);
  course.citizen.previousCpr = course.world.cprs.earlier();
  account.cpr = course.citizen.previousCpr;
};

export const cprMistyped: NoiseMaker = (course, kind) => {
  const [account] = plainAccount(course, kind);
  account.cpr = mistypedCpr(account.cpr, course.world.random);
};

/** The employer owes the wage supplement of the citizen's grant. */
export const employer: NoiseMaker = (course, kind) => {
  const [account] = plainAccount(course, kind, { type: 'FLEKSLOENTILSKUD' });
  account.cpr = '';
  account.cvr = course.world.companies.next();
  account.name = companyName(course.world.random);
  for (const claim of account.claims) if (claim.parent === '') claim.type = 'KTVILFL';
};

/** The partner on the same grant owes. */
export const partner: NoiseMaker = (course, kind) => {
  const grant = grantWithCase(course);
  const account = course.addAccount(grant);
  const debtor = course.addCitizen();
  grant.coCpr = debtor.cpr;
  account.cpr = debtor.cpr;
  account.name = debtor.name;
  course.tellTruth(account, kind, grant);
};

/** The reference is missing, and the debtor is dead. */
export const estate: NoiseMaker = (course, kind) => {
  plainAccount(course, kind)[0].grantRef = '';
  course.citizen.deceased = true;
};

/** The reference is missing, and the debtor's address is protected. */
export const addressProtected: NoiseMaker = (course, kind) => {
  plainAccount(course, kind)[0].grantRef = '';
  course.citizen.addressProtected = true;
};
