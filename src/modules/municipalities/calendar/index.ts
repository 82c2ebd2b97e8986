export {
  addCalendarMonths,
  addDays,
  assertCalendarDate,
  daysBetween,
  isCalendarDate,
} from './calendar-date.js';
export { endOfDayCopenhagen } from './danish-time.js';
export { findFrozenZone, movesOutOfFrozenZones, placeOutsideFrozenZones } from './frozen-zones.js';
export type { DateMove, FrozenZone, PlacedDate } from './frozen-zones.js';
export {
  addWorkingDays,
  countWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  USUAL_CLOSED_DAYS,
} from './working-days.js';
export type { ClosedDays } from './working-days.js';
