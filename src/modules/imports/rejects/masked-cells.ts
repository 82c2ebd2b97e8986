import { maskCpr, parseCpr } from '../../shared/index.js';

/** What stands in place of a value that may name a person. */
export const HIDDEN = '•••';

const CPR_COLUMNS: ReadonlySet<string> = new Set(['cpr', 'co_cpr', 'previous_cpr']);
const CODE_COLUMNS: ReadonlySet<string> = new Set(['benefit_type', 'type', 'status', 'collection_status']);
/** Numbers, amounts and dates: no spaces, at least one digit. */
const NUMBER = /^(?=.*\d)[\w./,+-]{1,60}$/u;
/** A CPR number, also one with a slip in it: six digits and about four more. */
const LIKE_CPR = /\d{5,7}[-–.]?\d{3,5}/;
const MOST_DIGITS_IN_NAME = 2;

/**
 * What VENDOR may see of a rejected row (design.md 11: masked rejects): numbers, dates, amounts and known codes. CPR
 * numbers are masked, names are hidden, and so is everything else that might be one, since in a row that nobody could
 * read a value may stand in any column.
 */
export function maskedCells(
  columns: readonly string[],
  cells: readonly string[],
  knownCodes: ReadonlySet<string>,
): string[] {
  const fits = cells.length === columns.length;
  return cells.map((cell, at) => maskedCell(fits ? (columns[at] ?? '') : '', cell.trim(), knownCodes));
}

function maskedCell(column: string, value: string, knownCodes: ReadonlySet<string>): string {
  if (value === '') return '';
  if (CPR_COLUMNS.has(column)) {
    const cpr = parseCpr(value);
    return cpr === null ? HIDDEN : maskCpr(cpr);
  }
  if (CODE_COLUMNS.has(column) && knownCodes.has(value.toUpperCase())) return value;
  return isPlainNumber(value) ? value : HIDDEN;
}

function isPlainNumber(value: string): boolean {
  if (!NUMBER.test(value) || LIKE_CPR.test(value.replace(/\.\d\d$/, ''))) return false;
  // 'JENS2' is a name; 'BEV-2020-7' is a number.
  return (value.match(/\d/g) ?? []).length > MOST_DIGITS_IN_NAME || !/\p{L}/u.test(value);
}
