import { coursesOf } from './courses.js';
import { planOf, type DeliveryOptions } from './delivery-plan.js';
import type { KindCounts } from './profiles.js';
import { isCertainKind, NOISE_NAMES, type NoiseName } from './noise-kinds.js';

/** A delivery of the demo: one municipality each (domain.md 7.4). */
export interface DemoDelivery {
  /** Folder name. */
  readonly name: string;
  readonly municipality: string;
  readonly options: DeliveryOptions;
}

/**
 * Each peculiarity of domain.md 7.4 and each reason code that can lie in a delivery, at least once:
 * R-01 MISSING_REF · R-02 MANUAL_WORKFLOW, JOURNAL_AS_REF · R-03 SAERLIG_STOETTE · R-04 MANUAL_CLAIM · R-05 TYPO, CUT_REF ·
 * R-06 AMBIGUOUS, EQUAL_CANDIDATES (the tie) · R-07 CLOSED_GRANT · R-08 PERIOD_… · R-09 AMOUNT_ABOVE · R-10 CPR_CHANGED ·
 * R-11 CPR_MISMATCH · R-12 CITIZEN_MOVED, TRAP_OTHER_MUNICIPALITY · R-13 MULTI_BENEFIT · R-14 UNKNOWN_TYPE · R-15 EMPLOYER, PARTNER ·
 * R-16 DUPLICATE… · R-18 WRONG_DOMAIN · R-19 TRAP_…_REF, TIE_CLASH · R-20 TRAP_BALANCE · R-21 NO_CLAIMS ·
 * R-22 TRAP_TWO_CASES · R-23 TRAP_ANNULLED. R-17 needs a KY step that fails. All CPR numbers are substitute numbers.
 */
const ONE_OF_EACH: KindCounts = Object.fromEntries(
  NOISE_NAMES.filter((name) => !isCertainKind(name)).map((name) => [
    name,
    name.startsWith('DUPLICATE') ? 2 : 1,
  ]),
);

const SOME_MORE: KindCounts = {
  MISSING_REF: 3,
  TYPO: 3,
  AMBIGUOUS: 2,
  SAERLIG_STOETTE: 2,
  MANUAL_CLAIM: 1,
  GRANT_LOST: 1,
};

/** What most of a large municipality's queue is made of. */
const MORE: KindCounts = {
  MISSING_REF: 38,
  TYPO: 22,
  CUT_REF: 8,
  JOURNAL_AS_REF: 6,
  AMBIGUOUS: 18,
  CLOSED_GRANT: 6,
  GRANT_LOST: 6,
  SAERLIG_STOETTE: 14,
  MANUAL_CLAIM: 10,
  MANUAL_WORKFLOW: 4,
  UNKNOWN_TYPE: 4,
  CPR_CHANGED: 4,
};

const CERTAIN: KindCounts = {
  CLOSED_OK: 4,
  UNTIED_CASE: 4,
  OTHER_COURSE: 2,
  NEIGHBOUR_CASE: 2,
  CLOSED_CASE: 4,
  OPEN_ENDED: 3,
  ZERO_BALANCE: 2,
};

/**
 * The demo's deliveries in the order in which they are loaded: Læsø with two accounts for a person, Samsø with
 * none, Ærø with three, Odense with 60 and København with 200. Small enough to load while somebody waits; always the same. Odense
 * and København have accounts whose references point to grants of the municipality loaded before them.
 * @param nearLimitation the limitation date of the accounts that are near it, as `2027-01-10`
 */
export function demoDeliveries(nearLimitation = '2027-01-10'): DemoDelivery[] {
  const laesoe = demo('laesoe', '825', 36, {
    MISSING_REF: 1,
    SAERLIG_STOETTE: 1,
    CLOSED_OK: 2,
    UNTIED_CASE: 2,
  });
  const samsoe = demo('samsoe', '741', 74, CERTAIN);
  const aeroe = demo('aeroe', '492', 30, { MISSING_REF: 2, SAERLIG_STOETTE: 1, CLOSED_OK: 2 });
  const odense = demo('odense', '461', 900, addUp(ONE_OF_EACH, SOME_MORE, CERTAIN), samsoe);
  const koebenhavn = demo(
    'koebenhavn',
    '101',
    2000,
    addUp(ONE_OF_EACH, SOME_MORE, MORE, CERTAIN, CERTAIN),
    odense,
  );
  return [laesoe, samsoe, aeroe, odense, koebenhavn].map((delivery) => {
    return { ...delivery, options: { ...delivery.options, nearLimitation } };
  });
}

function demo(
  name: string,
  municipality: string,
  accounts: number,
  kinds: KindCounts,
  before?: DemoDelivery,
): DemoDelivery {
  const options: DeliveryOptions = {
    seed: `demo-${municipality}`,
    accounts,
    municipalities: { [municipality]: accounts },
    profile: 'demo',
    kinds,
    dialect: municipality === '101' ? 'danish' : 'plain',
    grantsElsewhere: before === undefined ? [] : someGrants(before),
  };
  return { name, municipality, options };
}

/** Numbers of the first grants of a delivery. */
function someGrants({ options }: DemoDelivery): string[] {
  const numbers: string[] = [];
  for (const course of coursesOf(planOf(options))) {
    numbers.push(...course.grants.map(({ no }) => no));
    if (numbers.length >= 20) break;
  }
  return numbers;
}

function addUp(...parts: readonly KindCounts[]): KindCounts {
  const sums = new Map<string, number>();
  for (const part of parts) {
    for (const [kind, count] of Object.entries(part)) sums.set(kind, (sums.get(kind) ?? 0) + count);
  }
  return Object.fromEntries(sums) as Partial<Record<NoiseName, number>>;
}
