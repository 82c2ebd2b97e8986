import { dayOf } from './calendar.js';
import type { FileName } from './columns.js';
import { DIALECTS, type Dialect, type DialectName } from './dialect.js';
import { OPTIONAL_COLUMNS, type NoiseName, type OptionalColumn } from './noise-kinds.js';
import { POPULATIONS } from './populations.js';
import { kindCounts, type KindCounts, type ProfileName } from './profiles.js';
import { apportion } from './weighted.js';
import type { Surroundings } from './world.js';

/** What is asked of a delivery. The same options give the same bytes. */
export interface DeliveryOptions {
  readonly seed: number | string;
  readonly accounts: number;
  /** Weight by municipality code; weights that add up to `accounts` are exact counts. Default: all 98 by population. */
  readonly municipalities?: Readonly<Record<string, number>>;
  /** Default `plain`. */
  readonly profile?: ProfileName;
  /**
   * Exact counts in place of the profile's; what they leave over is AUTO. A duplicate whose municipality has no room
   * for its second account becomes CUT_REF.
   */
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
  /** Grant numbers of other municipalities, delivered earlier, for references that point there. */
  readonly grantsElsewhere?: readonly string[];
}

/** The options with every default filled in. */
export interface DeliveryPlan {
  readonly seed: number | string;
  readonly accounts: number;
  /** Accounts by municipality. */
  readonly shares: ReadonlyMap<string, number>;
  /** Accounts by kind. */
  readonly kinds: ReadonlyMap<NoiseName, number>;
  readonly dialect: Dialect;
  readonly columns: readonly OptionalColumn[];
  readonly files: readonly FileName[];
  readonly surroundings: Surroundings;
}

/** Throws RangeError when more kinds than accounts are asked for or a date is none. */
export function planOf(options: DeliveryOptions): DeliveryPlan {
  const { seed, accounts, profile = 'plain', dialect: wished = 'plain' } = options;
  const columns = options.columns ?? (profile === 'plain' ? [] : OPTIONAL_COLUMNS);
  const dialect = typeof wished === 'object' ? wished : DIALECTS[wished];
  const shares = apportion(accounts, Object.entries(options.municipalities ?? POPULATIONS));
  return {
    seed,
    accounts,
    shares,
    kinds: completed(options.kinds ?? kindCounts(profile, accounts, columns), accounts),
    dialect,
    columns,
    files: fileNames(options),
    surroundings: {
      municipalities: [...shares.keys()],
      grantsElsewhere: options.grantsElsewhere ?? [],
      asOf: dayOf(options.asOf ?? '2026-11-01'),
      nearLimitation: dayOf(options.nearLimitation ?? '2027-01-10'),
      wideNames: dialect.encoding !== 'windows-1252',
      untidy: profile !== 'plain',
    },
  };
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
    throw new RangeError(`${asked} accounts by kind asked for, but only ${accounts} in all`);
  counts.set('AUTO', (counts.get('AUTO') ?? 0) + accounts - asked);
  return counts;
}
