import {
  FOREIGN_DOMAIN_TYPES,
  SPECIAL_SUPPORT_TYPES,
  SPELT_OUT_SUPPORT,
  UNKNOWN_TYPES,
} from '../benefit-types.js';
import { plainAccount, settleClaims, type NoiseMaker } from './surroundings.js';

const NOTES = ['MANUEL', 'Manuelt oprettet', 'se journal', 'Håndbilag 12', 'ukendt'];

/** Special support has no direct grant, whatever its reference says. */
export const specialSupport: NoiseMaker = (course, kind) => {
  const { random } = course.world;
  const [account, grant] = plainAccount(course, kind);
  account.benefitType = random.pick(kind === 'SAERLIG_STOETTE' ? SPECIAL_SUPPORT_TYPES : SPELT_OUT_SUPPORT);
  if (random.percent(50)) account.grantRef = '';
  course.tellTruth(account, kind, null, grant);
};

export const manualClaim: NoiseMaker = (course, kind) => {
  const [account, grant] = plainAccount(course, kind);
  account.grantRef = '';
  for (const claim of account.claims) if (claim.parent === '') claim.type = 'MANUEL';
  course.tellTruth(account, kind, null, grant);
};

/** Typed by hand, with a clerk's words in place of a reference. */
export const manualWorkflow: NoiseMaker = (course, kind) => {
  const [account, grant] = plainAccount(course, kind);
  account.grantRef = course.world.random.pick(NOTES);
  for (const claim of account.claims) claim.type = 'MANUEL';
  course.tellTruth(account, kind, null, grant);
};

export const neverGranted: NoiseMaker = (course, kind) => {
  const [account] = plainAccount(course, kind);
  const type = course.world.random.pick(['KFBILØK', 'KTSTRAF']);
  account.grantRef = '';
  account.benefitType = '';
  for (const claim of account.claims) {
    claim.type = type;
    claim.from = claim.to = null;
    claim.parent = '';
  }
  course.tellTruth(account, kind, null);
};

/** A debt for after-school or day care, already settled: it may be withdrawn. */
export const wrongDomain: NoiseMaker = (course, kind) => {
  const [account] = plainAccount(course, kind);
  account.grantRef = '';
  account.benefitType = course.world.random.pick(FOREIGN_DOMAIN_TYPES);
  for (const claim of account.claims) claim.type = 'KFSKFRI';
  settleClaims(account);
  course.tellTruth(account, kind, null);
};

export const unknownType: NoiseMaker = (course, kind) => {
  const [account] = plainAccount(course, kind);
  account.benefitType = course.world.random.pick(UNKNOWN_TYPES);
};
