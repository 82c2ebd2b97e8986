import Holidays from 'date-holidays';

const denmark = new Holidays('DK', { types: ['public'] });
const byYear = new Map<number, ReadonlySet<string>>();

/**
 * The Danish public holidays of a year as 'YYYY-MM-DD', moving ones included. Store Bededag counts up to 2023;
 * it was abolished from 2024 (date-holidays 3.37 knows this).
 */
export function danishPublicHolidays(year: number): ReadonlySet<string> {
  const known = byYear.get(year);
  if (known) return known;
  // `date` is local text without a zone; `start` is an instant and would shift with the machine's time zone.
  const holidays = new Set(denmark.getHolidays(year).map((holiday) => holiday.date.slice(0, 10)));
  byYear.set(year, holidays);
  return holidays;
}
