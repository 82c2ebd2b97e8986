import { parseCpr, passesModulus11 } from '../../shared/index.js';
import { readAmount } from './amount.js';
import { isCvr } from './cvr.js';
import { readDate } from './date.js';
import { otherDates, otherDecimals, type Dialect } from './dialect.js';
import type { ReadingContext } from './reading-context.js';
import type { RejectCode } from './reject-codes.js';

/** Characters. */
export const LONGEST_NAME = 200;
export const LONGEST_NUMBER = 60;
/** Øre either way: ten billion kroner. */
export const LARGEST_AMOUNT = 1e12;
/** Øre either way, for the sum of a whole municipality. */
export const LARGEST_TOTAL = 1e15;
const MOST_ROWS = 2_147_483_647;

/** What is wrong with a row, and in which column. */
export interface RowFault {
  readonly code: RejectCode;
  readonly column: string;
}

/**
 * Reads the cells of one row after the other and keeps the first thing that is wrong. A value that cannot be
 * read comes back as a placeholder: whoever asks must look at `fault` before using any. Spaces around values
 * never count.
 */
export class RowCheck {
  fault: RowFault | null = null;
  /** CPR numbers that fail modulus 11 in the row: a warning only (domain.md 4.2). */
  suspectCprs = 0;
  private cells: readonly string[] = [];

  constructor(
    private readonly positions: ReadonlyMap<string, number>,
    private readonly dialect: Dialect,
    readonly context: ReadingContext,
  ) {}

  /** Turns to the next row. */
  start(cells: readonly string[]): void {
    this.cells = cells;
    this.fault = null;
    this.suspectCprs = 0;
  }

  /** The value as it came, without the spaces around it; empty also where the file has no such column. */
  value(column: string): string {
    const at = this.positions.get(column);
    return at === undefined ? '' : (this.cells[at] ?? '').trim();
  }

  fail(code: RejectCode, column: string): void {
    this.fault ??= { code, column };
  }

  /** A text that must be there. */
  text(column: string, longest = LONGEST_NUMBER): string {
    const value = this.optionalText(column, longest);
    if (value === null) this.fail('missing_value', column);
    return value ?? '';
  }

  optionalText(column: string, longest = LONGEST_NUMBER): string | null {
    const value = this.value(column);
    if (value.length > longest && [...value].length > longest) this.fail('too_long', column);
    return value === '' ? null : value;
  }

  cpr(column: string): string {
    if (this.value(column) === '') this.fail('missing_value', column);
    return this.optionalCpr(column) ?? '';
  }

  /** Ten digits; hyphen allowed on input. */
  optionalCpr(column: string): string | null {
    const value = this.value(column);
    if (value === '') return null;
    const cpr = parseCpr(value);
    if (cpr === null) this.fail('bad_cpr', column);
    else if (!passesModulus11(cpr)) this.suspectCprs += 1;
    return cpr;
  }

  optionalCvr(column: string): string | null {
    const value = this.value(column);
    if (value === '') return null;
    if (!isCvr(value)) this.fail('bad_cvr', column);
    return value;
  }

  municipality(column: string): string {
    if (this.value(column) === '') this.fail('missing_value', column);
    return this.optionalMunicipality(column) ?? '';
  }

  optionalMunicipality(column: string): string | null {
    const value = this.value(column);
    if (value === '') return null;
    if (!this.context.municipalities.has(value)) this.fail('unknown_municipality', column);
    return value;
  }

  /** The code of a benefit type that must be known (grants and cases). */
  benefitType(column: string): string {
    const code = this.knownBenefitType(this.text(column));
    if (code === null) this.fail('unknown_benefit_type', column);
    return code ?? '';
  }

  /** The code for a code or alias, capitals or not; null for any other spelling, since nothing is guessed. */
  knownBenefitType(value: string | null): string | null {
    return value === null ? null : (this.context.benefitTypes.get(value.toUpperCase()) ?? null);
  }

  /** One of a set of codes, letter for letter. */
  oneOf<T extends string>(column: string, codes: readonly [T, ...T[]]): T {
    const value = this.text(column);
    const code = codes.find((known) => known === value);
    if (code === undefined) this.fail('unknown_status', column);
    return code ?? codes[0];
  }

  /** 0 or 1; null when empty or not delivered, which is not the same as 0. */
  optionalFlag(column: string): boolean | null {
    const value = this.value(column);
    if (value !== '' && value !== '0' && value !== '1') this.fail('unknown_status', column);
    return value === '' ? null : value === '1';
  }

  date(column: string): string {
    if (this.value(column) === '') this.fail('missing_value', column);
    return this.optionalDate(column) ?? '';
  }

  /** 'YYYY-MM-DD'. */
  optionalDate(column: string): string | null {
    const value = this.value(column);
    if (value === '') return null;
    const date = readDate(value, this.dialect.dates);
    if (date !== null) return date;
    this.fail(
      readDate(value, otherDates(this.dialect.dates)) === null ? 'bad_date' : 'mixed_dialect',
      column,
    );
    return null;
  }

  /** A period whose ends may each be missing. */
  assertPeriod(from: string | null, to: string | null, column: string): void {
    if (from !== null && to !== null && from > to) this.fail('period_reversed', column);
  }

  /** Øre. */
  amount(column: string, largest = LARGEST_AMOUNT): number {
    if (this.value(column) === '') this.fail('missing_value', column);
    return this.optionalAmount(column, largest) ?? 0;
  }

  optionalAmount(column: string, largest = LARGEST_AMOUNT): number | null {
    const value = this.value(column);
    if (value === '') return null;
    const amount = readAmount(value, this.dialect.decimals);
    if (amount === null) {
      const isOther = readAmount(value, otherDecimals(this.dialect.decimals)) !== null;
      this.fail(isOther ? 'mixed_dialect' : 'bad_amount', column);
      return null;
    }
    if (amount.grouped === 'lone' && !this.dialect.thousands) this.fail('bad_amount', column);
    else if (!(Math.abs(amount.oere) <= largest)) this.fail('amount_out_of_range', column);
    return amount.oere;
  }

  /** A whole number of rows. */
  count(column: string): number {
    const value = this.text(column);
    const isWhole = /^\d{1,10}$/.test(value) && Number(value) <= MOST_ROWS;
    if (!isWhole) this.fail('bad_amount', column);
    return isWhole ? Number(value) : 0;
  }
}
