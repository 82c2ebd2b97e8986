import type { Course } from './course.js';
import { makeCourse } from './course-maker.js';
import { Deck } from './deck.js';
import type { DeliveryPlan } from './delivery-plan.js';
import { isCertainKind, type NoiseName } from './noise-kinds.js';
import { SeededRandom } from './seeded-random.js';
import { World } from './world.js';

/** One citizen's share: which kind of account in which municipality, and how many ordinary ones beside it. */
interface Draw {
  readonly municipality: string;
  readonly kind: NoiseName;
  readonly companions: number;
}

const PAIRS: readonly NoiseName[] = ['DUPLICATE', 'DUPLICATE_SETTLED'];

/** The citizens of a delivery one after the other, none kept; the same plan gives the same ones. */
export function* coursesOf(plan: DeliveryPlan): Generator<Course> {
  const random = new SeededRandom(plan.seed);
  const world = new World(random, plan.surroundings);
  for (const { municipality, kind, companions } of draws(plan, random)) {
    yield makeCourse(world, municipality, kind, companions);
  }
}

function* draws(plan: DeliveryPlan, random: SeededRandom): Generator<Draw> {
  const places = new Deck(plan.shares);
  const deck = new Deck(plan.kinds);
  for (let municipality = places.draw(random); municipality !== null; municipality = places.draw(random)) {
    const drawn = deck.draw(random) ?? 'AUTO';
    const kind = PAIRS.includes(drawn) && !hasTwin(drawn, municipality, deck, places) ? 'CUT_REF' : drawn;
    const wanted = isCertainKind(kind) && random.percent(35) ? random.between(1, 2) : 0;
    const companions = deck.take('AUTO', Math.min(wanted, places.leftOf(municipality)));
    places.take(municipality, companions);
    yield { municipality, kind, companions };
  }
}

/** Whether there is still room for the second account of a duplicate, which is taken then. */
function hasTwin(
  kind: NoiseName,
  municipality: string,
  deck: Deck<NoiseName>,
  places: Deck<string>,
): boolean {
  if (deck.leftOf(kind) === 0 || places.leftOf(municipality) === 0) return false;
  deck.take(kind, 1);
  places.take(municipality, 1);
  return true;
}
