const DAY_MS = 86_400_000;
const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Business dates are 'YYYY-MM-DD' strings. All arithmetic runs on UTC midnights, which exist for every date
 * and are 24 hours apart, so neither the machine's time zone nor a DST night can shift a date.
 */
function utcMidnight(date: string): Date {
  const [, year, month, day] = FORM.exec(date) ?? [];
  const midnight = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (Number.isNaN(midnight.getTime()) || asDate(midnight) !== date) {
    throw new RangeError('Not a calendar date in the form YYYY-MM-DD');
  }
  return midnight;
}

function asDate(midnight: Date): string {
  return midnight.toISOString().slice(0, 10);
}

/** Throws a RangeError unless the string is a real calendar date, such as '2024-02-29'. */
export function assertCalendarDate(date: string): void {
  utcMidnight(date);
}

/** Whether the string is a real calendar date. */
export function isCalendarDate(date: string): boolean {
  try {
    assertCalendarDate(date);
    return true;
  } catch {
    return false;
  }
}

/** The date that many calendar days later (earlier when negative). */
export function addDays(date: string, days: number): string {
  return asDate(new Date(utcMidnight(date).getTime() + days * DAY_MS));
}

/** The same day that many calendar months later, clamped to the month's last day: 31 Jan + 1 → 28 or 29 Feb. */
export function addCalendarMonths(date: string, months: number): string {
  const start = utcMidnight(date);
  const lastDay = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months + 1, 0));
  const day = Math.min(start.getUTCDate(), lastDay.getUTCDate());
  return asDate(new Date(Date.UTC(lastDay.getUTCFullYear(), lastDay.getUTCMonth(), day)));
}

/** Calendar days from the first date to the second; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return (utcMidnight(to).getTime() - utcMidnight(from).getTime()) / DAY_MS;
}

/** Saturday or Sunday. */
export function isWeekend(date: string): boolean {
  return utcMidnight(date).getUTCDay() % 6 === 0;
}
