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

/** One move on the way to a day on which somebody works, and why. */
export interface DateMove {
  readonly why: 'CLOSED_DAY' | 'FROZEN_ZONE';
  readonly from: string;
  readonly to: string;
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
  const moves = movesOutOfFrozenZones(date, zones, closedDays);
  return {
    date: moves.at(-1)?.to ?? date,
    movedByFrozenZone: moves.some(({ why }) => why === 'FROZEN_ZONE'),
  };
}

/** The same, move by move; none where the date can stay. */
export function movesOutOfFrozenZones(
  date: string,
  zones: readonly FrozenZone[],
  closedDays: ClosedDays = USUAL_CLOSED_DAYS,
): readonly DateMove[] {
  let day = nextWorkingDay(date, closedDays);
  const moves: DateMove[] = day === date ? [] : [{ why: 'CLOSED_DAY', from: date, to: day }];
  for (let zone = findFrozenZone(day, zones); zone; zone = findFrozenZone(day, zones)) {
    const from = day;
    day = nextWorkingDay(addDays(zone.to, 1), closedDays);
    moves.push({ why: 'FROZEN_ZONE', from, to: day });
  }
  return moves;
}

function holds(zone: FrozenZone, date: string): boolean {
  assertCalendarDate(zone.from);
  assertCalendarDate(zone.to);
  if (zone.to < zone.from) throw new RangeError('A frozen zone cannot end before it begins');
  return zone.from <= date && date <= zone.to;
}
