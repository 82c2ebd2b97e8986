import { Course } from './course.js';
import type { AccountRow } from './delivery-rows.js';
import { certainGrants } from './link-certainty.js';
import { longName } from './names.js';
import { NOISE_MAKERS } from './noise/makers.js';
import { isCertainKind, type NoiseName } from './noise-kinds.js';
import { addUntidiness } from './untidiness.js';
import type { World } from './world.js';

/** Two grants this far apart could be read either way; the truth must not hang on it. */
const JUST_WITHIN = 28;
const JUST_BEYOND = 34;

/**
 * One citizen with an account of the given kind and `companions` ordinary ones beside it.
 * Throws when a kind that needs a person comes out as certain: then the truth file would be wrong.
 */
export function makeCourse(world: World, municipality: string, kind: NoiseName, companions: number): Course {
  const course = new Course(world, municipality, specialPerson(world, kind));
  NOISE_MAKERS[kind](course, kind);
  for (let more = companions; more > 0; more -= 1) addCompanion(course);
  if (world.surroundings.untidy) addUntidiness(course);
  settle(course);
  return course;
}

function specialPerson(world: World, kind: NoiseName): { cpr?: string; name?: string } {
  if (kind === 'FAILS_MODULUS_11') return { cpr: world.cprs.nextFailing() };
  if (kind === 'LONG_NAME') return { name: longName(world.random) };
  return {};
}

/** An ordinary account on the grant that the citizen has already, or on a new one. */
function addCompanion(course: Course): void {
  const same = course.world.random.percent(30)
    ? course.grants.find(({ status }) => status === 'ACTIVE')
    : undefined;
  const grant = same ?? course.addGrant();
  if (same === undefined && course.world.random.percent(50)) course.tieCase(grant);
  course.tellTruth(course.addAccount(grant), 'AUTO', grant);
}

/**
 * Holds the truth against design.md section 6: where only the citizen's other cases leave an account open that
 * should be certain, its grant gets a case of its own.
 */
function settle(course: Course): void {
  for (;;) {
    const near = certainGrants(course, JUST_WITHIN);
    const far = certainGrants(course, JUST_BEYOND);
    const open = course.accounts.find((account) => !isSettled(course, account, near, far));
    if (open === undefined) return;
    const grant = course.grants.find(({ no }) => no === course.truths.get(open.no)?.grantNo);
    if (grant === undefined || course.cases.some(({ grantNo }) => grantNo === grant.no)) {
      throw new Error(`account ${open.no} of kind ${course.truths.get(open.no)?.reason} is not settled`);
    }
    course.tieCase(grant);
  }
}

function isSettled(
  course: Course,
  account: AccountRow,
  near: Map<string, string>,
  far: Map<string, string>,
): boolean {
  const truth = course.truths.get(account.no);
  if (truth === undefined) throw new Error(`nobody told the truth about account ${account.no}`);
  const expected = isCertainKind(truth.reason) ? truth.grantNo : undefined;
  return near.get(account.no) === expected && far.get(account.no) === expected;
}
