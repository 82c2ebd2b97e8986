import { addDays, isWeekend } from './calendar-date.js';
import { danishPublicHolidays } from './public-holidays.js';

/** Days of the year, 'MM-DD', on which the offices are closed although they are no public holidays. */
export type ClosedDays = readonly string[];

/** Grundlovsdag, Christmas Eve and New Year's Eve. */
export const USUAL_CLOSED_DAYS: ClosedDays = ['06-05', '12-24', '12-31'];

/** Monday to Friday, no Danish public holiday, no closed day. */
export function isWorkingDay(date: string, closedDays: ClosedDays = USUAL_CLOSED_DAYS): boolean {
  if (isWeekend(date) || closedDays.includes(date.slice(5))) return false;
  return !danishPublicHolidays(Number(date.slice(0, 4))).has(date);
}

/** The date itself when it is a working day, otherwise the first one after it. */
export function nextWorkingDay(date: string, closedDays: ClosedDays = USUAL_CLOSED_DAYS): string {
  let day = date;
  while (!isWorkingDay(day, closedDays)) day = addDays(day, 1);
  return day;
}

/** How many working days lie after the first date, up to and with the second; 0 when that is not later. */
export function countWorkingDays(
  after: string,
  until: string,
  closedDays: ClosedDays = USUAL_CLOSED_DAYS,
): number {
  let count = 0;
  for (let day = addDays(after, 1); day <= until; day = addDays(day, 1))
    if (isWorkingDay(day, closedDays)) count += 1;
  return count;
}

/**
 * The n-th working day after the date; the date itself is not counted, and n = 0 gives it back as it is.
 * Throws a RangeError when n is negative or no whole number.
 */
export function addWorkingDays(date: string, n: number, closedDays: ClosedDays = USUAL_CLOSED_DAYS): string {
  if (!Number.isInteger(n) || n < 0) throw new RangeError('Working days are counted in whole numbers from 0');
  let day = date;
  for (let left = n; left > 0; left -= 1) day = nextWorkingDay(addDays(day, 1), closedDays);
  return day;
}
