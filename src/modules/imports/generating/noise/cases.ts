import { anotherType, type NoiseMaker } from './surroundings.js';

/** Two open cases of the type, none of which names the grant. */
export const twoOpenCases: NoiseMaker = (course, kind) => {
  const grant = course.addGrant();
  course.addUntiedCase(grant);
  if (course.world.random.percent(60)) course.addUntiedCase(grant, 'REOPENED');
  else course.tieCase(course.addGrant({ type: grant.benefitType, from: (grant.to ?? grant.from) + 5 }));
  course.tellTruth(course.addAccount(grant), kind, grant);
};

export const severalTiedCases: NoiseMaker = (course, kind) => {
  const grant = course.addGrant();
  course.tieCase(grant);
  course.tieCase(grant, 'CLOSED');
  course.tellTruth(course.addAccount(grant), kind, grant);
};

/** The one case that names the grant is of another type, or another person's. */
export const clashingTie: NoiseMaker = (course, kind) => {
  const grant = course.addGrant();
  course.tellTruth(course.addAccount(grant), kind, grant);
  if (course.world.random.percent(50)) {
    course.tieCase(grant, 'OPEN', anotherType(course, grant.benefitType));
  } else {
    const { cpr } = course.addCitizen();
    course.tieCase({ ...grant, cpr });
  }
};
