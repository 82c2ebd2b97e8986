import type { TwinFacts, TwinField } from '../../../modules/linking/index.js';
import { danishDate, kroner } from '../../kit/components/formats.js';

/** Columns that are always there; the others only where they tell something apart. */
const ALWAYS: readonly TwinField[] = [
  'claims',
  'principalOere',
  'balanceOere',
  'grantRef',
  'reasons',
  'score',
];
const SOMETIMES: readonly TwinField[] = ['claimTypes', 'nameDelivered', 'pendingPostings'];
const NUMBERS: readonly TwinField[] = ['claims', 'principalOere', 'balanceOere', 'pendingPostings', 'score'];

export function columnsOf(rows: readonly { readonly differences: readonly TwinField[] }[]): TwinField[] {
  const telling = SOMETIMES.filter((field) => rows.some(({ differences }) => differences.includes(field)));
  return [...telling, ...ALWAYS];
}

export function isNumber(field: TwinField): boolean {
  return NUMBERS.includes(field);
}

/** One value as it is read in the panel; empty is said in a word. */
export function cellOf(facts: TwinFacts, field: TwinField, none: string): string {
  const value = facts[field];
  if (value === null || value === '') return none;
  if (typeof value === 'number') return field.endsWith('Oere') ? kroner(value) : String(value);
  return typeof value === 'string' ? value : value.join(', ') || none;
}

export function spanOf({ span }: TwinFacts): string {
  return `${danishDate(span.from)} – ${danishDate(span.to)}`;
}
