import { dayOf } from './calendar.js';
import type { FileName } from './columns.js';
import { ControlTotals } from './control-totals.js';
import { makeCourse } from './course-maker.js';
import { Deck } from './deck.js';
import { DeliveryFiles } from './delivery-files.js';
import { DIALECTS, type Dialect, type DialectName } from './dialect.js';
import { isCertainKind, OPTIONAL_COLUMNS, type NoiseName, type OptionalColumn } from './noise-kinds.js';
import { POPULATIONS } from './populations.js';
import { kindCounts, type KindCounts, type ProfileName } from './profiles.js';
import { SeededRandom } from './seeded-random.js';
import { apportion } from './weighted.js';
import { World } from './world.js';

/** What is asked of a delivery. The same options give the same bytes. */
export interface DeliveryOptions {
  readonly seed: number | string;
  readonly accounts: number;
  /** Weight by municipality code; weights that add up to `accounts` are exact counts. Default: all 98 by population. */
  readonly municipalities?: Readonly<Record<string, number>>;
  /** Default `plain`. */
  readonly profile?: ProfileName;
  /** Exact counts in place of the profile's; what they leave over is AUTO. */
  readonly kinds?: KindCounts;
  /** Default `plain`. */
  readonly dialect?: DialectName | Dialect;
  /** Default: none in the profile `plain`, all in the others. */
  readonly columns?: readonly OptionalColumn[];
  /** Whether `postings.csv` is written. Default: not in the profile `plain`. */
  readonly postings?: boolean;
  /** Whether `control.csv` is written. Default: not in the profile `plain`. */
  readonly control?: boolean;
  /** Cut-over day, no claim is established after it. Default 2026-11-01. */
  readonly asOf?: string;
  /** The limitation date of the accounts that are near it. Default 2027-01-10. */
  readonly nearLimitation?: string;
}

/** What was written; money in øre. */
export interface DeliveryReport {
  readonly dir: string;
  /** Rows by file name, headers aside. */
  readonly rows: Readonly<Record<string, number>>;
  readonly accounts: number;
  readonly certain: number;
  readonly queued: number;
  readonly balance: number;
  readonly kinds: KindCounts;
}

/** One citizen's share: which kind of account in which municipality, and how many ordinary ones beside it. */
interface Draw {
  readonly municipality: string;
  readonly kind: NoiseName;
  readonly companions: number;
}

const PAIRS: readonly NoiseName[] = ['DUPLICATE', 'DUPLICATE_SETTLED'];

/**
 * Writes a made-up delivery in the import format into `outDir`, with `truth.csv` beside it for tests. Citizens are
 * made and written one after the other, so the memory stays flat whatever the size. Throws RangeError when more
 * kinds than accounts are asked for.
 */
export async function generateDelivery(options: DeliveryOptions, outDir: string): Promise<DeliveryReport> {
  const { accounts, profile = 'plain' } = options;
  const columns = options.columns ?? (profile === 'plain' ? [] : OPTIONAL_COLUMNS);
  const dialect =
    typeof options.dialect === 'object' ? options.dialect : DIALECTS[options.dialect ?? 'plain'];
  const random = new SeededRandom(options.seed);
  const shares = apportion(accounts, Object.entries(options.municipalities ?? POPULATIONS));
  const world = worldOf(options, random, [...shares.keys()], dialect);
  const totals = new ControlTotals();
  const files = await DeliveryFiles.create(outDir, fileNames(options), columns, dialect);
  try {
    const kinds = options.kinds ?? kindCounts(profile, accounts, columns);
    for (const { municipality, kind, companions } of draws(shares, completed(kinds, accounts), random)) {
      const course = makeCourse(world, municipality, kind, companions);
      totals.add(course);
      await files.addCourse(course);
    }
    for (const row of totals.byMunicipality()) files.addControl({ ...row, asOf: world.surroundings.asOf });
  } finally {
    await files.close();
  }
  return { dir: outDir, rows: files.rows, accounts, ...totals.summary(isCertainKind) };
}

function worldOf(
  options: DeliveryOptions,
  random: SeededRandom,
  municipalities: string[],
  dialect: Dialect,
): World {
  return new World(random, {
    municipalities,
    asOf: dayOf(options.asOf ?? '2026-11-01'),
    nearLimitation: dayOf(options.nearLimitation ?? '2027-01-10'),
    wideNames: dialect.encoding !== 'windows-1252',
    untidy: (options.profile ?? 'plain') !== 'plain',
  });
}

function fileNames({ profile = 'plain', postings, control }: DeliveryOptions): FileName[] {
  const names: FileName[] = ['citizens', 'grants', 'cases', 'accounts', 'claims', 'truth'];
  if (postings ?? profile !== 'plain') names.push('postings');
  if (control ?? profile !== 'plain') names.push('control');
  return names;
}

function completed(kinds: KindCounts, accounts: number): Map<NoiseName, number> {
  const counts = new Map(Object.entries(kinds) as [NoiseName, number][]);
  const asked = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (asked > accounts)
    throw new RangeError(`${asked} accounts by kind, but only ${accounts} accounts in all`);
  counts.set('AUTO', (counts.get('AUTO') ?? 0) + accounts - asked);
  return counts;
}

function* draws(
  shares: Map<string, number>,
  kinds: Map<NoiseName, number>,
  random: SeededRandom,
): Generator<Draw> {
  const places = new Deck(shares);
  const deck = new Deck(kinds);
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
