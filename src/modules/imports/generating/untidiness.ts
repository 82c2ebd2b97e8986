import { UNKNOWN_TYPES } from './benefit-types.js';
import type { Course } from './course.js';
import type { AccountRow } from './delivery-rows.js';
import { retypedName } from './names.js';
import type { NoiseName } from './noise-kinds.js';

/** Kinds that keep their meaning when something else is wrong with the account too. */
const BEARS_MORE: readonly NoiseName[] = ['MISSING_REF', 'TYPO', 'CUT_REF', 'JOURNAL_AS_REF', 'GRANT_LOST'];

/** Small faults beside the main one, as real ledgers have them; what is certain stays certain. */
export function addUntidiness(course: Course): void {
  const { random } = course.world;
  for (const account of course.accounts) {
    if (account.cpr !== '' && random.percent(6)) account.name = retypedName(account.name, random);
    const kind = course.truths.get(account.no)?.reason;
    if (kind !== undefined && BEARS_MORE.includes(kind)) addFault(course, account);
  }
}

function addFault(course: Course, account: AccountRow): void {
  const { random } = course.world;
  if (random.percent(10)) account.benefitType = random.pick(UNKNOWN_TYPES);
  const claim = account.claims[0];
  if (claim === undefined) return;
  if (random.percent(6)) claim.from = claim.to = null;
  else if (random.percent(8) && claim.to !== null) claim.to += random.between(40, 200);
  else if (random.percent(6) && claim.from !== null && claim.to !== null) {
    const days = random.between(-45, 45);
    claim.from += days;
    claim.to += days;
  }
}
