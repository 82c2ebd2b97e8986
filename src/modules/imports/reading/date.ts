import type { DateForm } from './dialect.js';

const FORMS: Readonly<Record<DateForm, RegExp>> = {
  iso: /^(\d{4})-(\d{2})-(\d{2})$/,
  danish: /^(\d{2})-(\d{2})-(\d{4})$/,
};
const EARLIEST_YEAR = 1900;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the text is written in that form; it may still be no day of the calendar. */
export function hasDateForm(text: string, form: DateForm): boolean {
  return FORMS[form].test(text);
}

/** 'YYYY-MM-DD' of a real day from 1900 on written in that form; null for anything else. */
export function readDate(text: string, form: DateForm): string | null {
  const match = FORMS[form].exec(text);
  if (match === null) return null;
  const [, first = '', month = '', last = ''] = match;
  const [year, day] = form === 'iso' ? [first, last] : [last, first];
  if (!isRealDay(Number(year), Number(month), Number(day))) return null;
  return form === 'iso' ? text : `${year}-${month}-${day}`;
}

function isRealDay(year: number, month: number, day: number): boolean {
  if (year < EARLIEST_YEAR || day < 1) return false;
  const leapDay = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 1 : 0;
  return day <= (MONTH_DAYS[month - 1] ?? 0) + leapDay;
}
