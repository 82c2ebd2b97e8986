import { addDays, assertCalendarDate } from './calendar-date.js';
import { nextWorkingDay, USUAL_CLOSED_DAYS } from './working-days.js';
import type { ClosedDays } from './working-days.js';

/** A stretch without publication, package creation or load; both ends belong to it. */
export interface FrozenZone {
  readonly from: string;
  readonly to: string;
}

/** A date, and whether a frozen zone pushed it there (shown to the user as a note). */
export interface PlacedDate {
  readonly date: string;
  readonly movedByFrozenZone: boolean;
}

/** The zone that holds the date, if any. Throws a RangeError when a zone ends before it begins. */
export function findFrozenZone(date: string, zones: readonly FrozenZone[]): FrozenZone | null {
  return zones.find((zone) => holds(zone, date)) ?? null;
}

/**
 * The first working day on or after the date that lies in no frozen zone; after a zone, the first working day
 * after it. Zones may touch, overlap and come in any order.
 */
export function placeOutsideFrozenZones(
  date: string,
  zones: readonly FrozenZone[],
  closedDays: ClosedDays = USUAL_CLOSED_DAYS,
): PlacedDate {
  let day = nextWorkingDay(date, closedDays);
  let movedByFrozenZone = false;
  for (let zone = findFrozenZone(day, zones); zone; zone = findFrozenZone(day, zones)) {
    day = nextWorkingDay(addDays(zone.to, 1), closedDays);
    movedByFrozenZone = true;
  }
  return { date: day, movedByFrozenZone };
}

function holds(zone: FrozenZone, date: string): boolean {
  assertCalendarDate(zone.from);
  assertCalendarDate(zone.to);
  if (zone.to < zone.from) throw new RangeError('A frozen zone cannot end before it begins');
  return zone.from <= date && date <= zone.to;
}
