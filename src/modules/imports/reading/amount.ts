import type { Decimals } from './dialect.js';

/** An amount as written under one form of decimals; `grouped` tells how its thousands were set apart. */
export interface WrittenAmount {
  /** Øre; NaN when it has more digits than any amount here may have. */
  readonly oere: number;
  /**
   * How thousands are set apart by a point or comma. `lone`: one group and no decimals (`1.234`), which another
   * hand could have meant as three decimals; `sure`: beyond doubt.
   */
  readonly grouped: 'no' | 'lone' | 'sure';
}

// Spaces (also the unbreakable ones) set thousands apart in both forms.
const FORMS: Readonly<Record<Decimals, RegExp>> = {
  '.': /^(-?)(?:(\d+)|([1-9]\d{0,2}(?:([, \u00a0\u202f])\d{3})(?:\4\d{3})*))(?:\.(\d{1,2}))?$/,
  ',': /^(-?)(?:(\d+)|([1-9]\d{0,2}(?:([. \u00a0\u202f])\d{3})(?:\4\d{3})*))(?:,(\d{1,2}))?$/,
};
const MOST_DIGITS = 13;
const LONGEST_SINGLE_GROUP = '123.456'.length;

/** Reads kroner written with these decimals; null when the text has another form. */
export function readAmount(text: string, decimals: Decimals): WrittenAmount | null {
  const match = FORMS[decimals].exec(text);
  if (match === null) return null;
  const [, sign, plain, grouped, group, cents = ''] = match;
  const digits = plain ?? (grouped ?? '').replace(/\D/g, '');
  const whole = digits.replace(/^0+(?=\d)/, '');
  const oere = whole.length > MOST_DIGITS ? Number.NaN : Number(whole) * 100 + Number(cents.padEnd(2, '0'));
  return { oere: sign === '-' && oere !== 0 ? -oere : oere, grouped: groupingOf(grouped, group, cents) };
}

function groupingOf(
  grouped: string | undefined,
  group: string | undefined,
  cents: string,
): WrittenAmount['grouped'] {
  if (grouped === undefined || (group !== '.' && group !== ',')) return 'no';
  return cents === '' && grouped.length <= LONGEST_SINGLE_GROUP ? 'lone' : 'sure';
}

/**
 * The form of decimals that an amount proves, or null when it fits both (`1234`) or could be misread (`1.234`).
 */
export function decimalsProvedBy(text: string): Decimals | null {
  const point = readAmount(text, '.');
  const comma = readAmount(text, ',');
  if ((point === null) === (comma === null)) return null;
  const found = point ?? comma;
  if (found?.grouped === 'lone') return null;
  return point === null ? ',' : '.';
}
