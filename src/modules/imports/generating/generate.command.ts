import { generateDelivery, type DeliveryReport } from './delivery.js';
import { DIALECTS, type DialectName } from './dialect.js';
import { POPULATIONS } from './populations.js';
import type { ProfileName } from './profiles.js';

/** The command line's `generate --accounts N --out DIR --seed S`. */
export interface GenerateArguments {
  readonly accounts: number;
  readonly out: string;
  readonly seed: number | string;
  /** Default `plain`. */
  readonly profile?: string;
  /** Default `plain`. */
  readonly dialect?: string;
  /** Codes separated by commas; default all 98. */
  readonly municipalities?: string;
}

const PROFILES: readonly ProfileName[] = ['plain', 'hard', 'demo'];

/** Writes a made-up delivery. Throws RangeError when an argument is not among the possible ones. */
export async function generate(args: GenerateArguments): Promise<DeliveryReport> {
  if (!Number.isSafeInteger(args.accounts) || args.accounts < 1)
    throw new RangeError('accounts: a whole number from 1');
  const profile = oneOf('profile', args.profile ?? 'plain', PROFILES);
  const dialect = oneOf('dialect', args.dialect ?? 'plain', Object.keys(DIALECTS) as DialectName[]);
  const { accounts, seed, out } = args;
  return generateDelivery({ seed, accounts, profile, dialect, ...spread(args.municipalities) }, out);
}

function spread(codes: string | undefined): { municipalities?: Record<string, number> } {
  if (codes === undefined) return {};
  const wanted = codes.split(',').map((code) => code.trim());
  const unknown = wanted.find((code) => POPULATIONS[code] === undefined);
  if (unknown !== undefined) throw new RangeError(`municipalities: ${unknown} is not a municipality code`);
  return { municipalities: Object.fromEntries(wanted.map((code) => [code, POPULATIONS[code] ?? 1])) };
}

function oneOf<T extends string>(name: string, value: string, possible: readonly T[]): T {
  const found = possible.find((one) => one === value);
  if (found === undefined) throw new RangeError(`${name}: one of ${possible.join(', ')}`);
  return found;
}
