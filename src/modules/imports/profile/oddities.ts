import { readDate } from '../reading/date.js';
import { otherDates, type Dialect } from '../reading/dialect.js';

/** Numbers that people and systems give: their length says whether something was cut or typed double. */
export const NUMBER_COLUMNS: ReadonlySet<string> = new Set([
  'cpr',
  'co_cpr',
  'previous_cpr',
  'cvr',
  'municipality',
  'account_no',
  'grant_no',
  'case_no',
  'claim_no',
  'posting_no',
  'journal_no',
  'grant_ref',
  'parent_claim',
]);

const FIRST_YEAR = 1990;
const LAST_YEAR = 2030;
/** Control characters, the mark of an unreadable byte, and what UTF-8 becomes when it is read as Windows-1252. */
const BROKEN = /[\p{Cc}\uFFFD]|Ã[\u0080-\u00BF€-™]|Â[\u0080-\u00BF]/u;
const SPACE_INSIDE = /\S\s+\S/;

export function hasOddCharacters(column: string, value: string): boolean {
  return BROKEN.test(value) || (NUMBER_COLUMNS.has(column) && SPACE_INSIDE.test(value));
}

/** Of a value that is a date in either way of writing it. */
export function isOddDate(value: string, dates: Dialect['dates']): boolean {
  const date = readDate(value, dates) ?? readDate(value, otherDates(dates));
  if (date === null) return false;
  const year = Number(date.slice(0, 4));
  return year < FIRST_YEAR || year > LAST_YEAR;
}
