import { assertCalendarDate } from './calendar-date.js';

const HOUR_MS = 3_600_000;
const copenhagenClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** The instant 23:59:59 in Europe/Copenhagen on that date, an hour shorter or longer away on DST nights. */
export function endOfDayCopenhagen(date: string): Date {
  assertCalendarDate(date);
  // Denmark is one hour ahead of UTC, two in summer; the clocks change at night, never near midnight's end.
  const standardTime = new Date(new Date(`${date}T23:59:59Z`).getTime() - HOUR_MS);
  if (copenhagenClock.format(standardTime) === `${date} 23:59:59`) return standardTime;
  return new Date(standardTime.getTime() - HOUR_MS);
}
