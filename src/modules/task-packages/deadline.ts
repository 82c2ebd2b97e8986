import {
  addCalendarMonths,
  addWorkingDays,
  countWorkingDays,
  daysBetween,
  movesOutOfFrozenZones,
  USUAL_CLOSED_DAYS,
} from '../municipalities/index.js';
import type { ClosedDays, FrozenZone } from '../municipalities/index.js';
import { danishDay } from '../shared/index.js';

export interface DeadlineSettings {
  /** The planning estimate of the KLIK task, in working days. */
  readonly durationWorkingDays: number;
  readonly closedDays: ClosedDays;
  readonly frozenZones: readonly FrozenZone[];
}

/** 15 working days, the usual closed days, no frozen zone. */
export const USUAL_DEADLINE_SETTINGS: DeadlineSettings = {
  durationWorkingDays: 15,
  closedDays: USUAL_CLOSED_DAYS,
  frozenZones: [],
};

/** The dates of a package, 'YYYY-MM-DD'. Only the end date binds; it runs to 23:59:59 Europe/Copenhagen. */
export interface PackageDates {
  readonly startDate: string;
  /** "Forventet færdig": shown and warned about, never enforced. */
  readonly expectedDoneDate: string;
  readonly endDate: string;
  readonly startMovedByFrozenZone: boolean;
  readonly endMovedByFrozenZone: boolean;
}

/** One step from a date to the next, in the order in which the three dates are found. */
export interface DateStep {
  readonly of: 'START' | 'EXPECTED' | 'END';
  readonly why: 'ANCHOR' | 'CLOSED_DAY' | 'FROZEN_ZONE' | 'WORKING_DAYS' | 'ONE_MONTH' | 'MONTH_END';
  readonly from: string;
  readonly to: string;
  /** Of WORKING_DAYS: how many. */
  readonly days?: number;
}

/**
 * The dates that follow from the anchor, the Danish day on which the automatic attempt after the municipality's
 * first load was finished. Start: the first working day on or after it. Expected: the start day not
 * counted, so start + 15 working days. End: one calendar month after the start, clamped, on a working day.
 * A start or end inside a frozen zone moves to the first working day after it.
 * Throws a RangeError on something that is no date.
 */
export function packageDates(
  anchor: string,
  settings: DeadlineSettings = USUAL_DEADLINE_SETTINGS,
): PackageDates {
  const steps = dateSteps(anchor, settings);
  const moved = (of: DateStep['of']): boolean =>
    steps.some((step) => step.of === of && step.why === 'FROZEN_ZONE');
  return {
    startDate: lastOf(steps, 'START'),
    expectedDoneDate: lastOf(steps, 'EXPECTED'),
    endDate: lastOf(steps, 'END'),
    startMovedByFrozenZone: moved('START'),
    endMovedByFrozenZone: moved('END'),
  };
}

/** The same dates with every step that led to them, for those who ask why. */
export function dateSteps(
  anchor: string,
  settings: DeadlineSettings = USUAL_DEADLINE_SETTINGS,
): readonly DateStep[] {
  const { durationWorkingDays, closedDays, frozenZones } = settings;
  const placed = (of: DateStep['of'], date: string): DateStep[] =>
    movesOutOfFrozenZones(date, frozenZones, closedDays).map((move) => ({ of, ...move }));
  const start: DateStep[] = [
    { of: 'START', why: 'ANCHOR', from: anchor, to: anchor },
    ...placed('START', anchor),
  ];
  const from = lastOf(start, 'START');
  const expected = addWorkingDays(from, durationWorkingDays, closedDays);
  const month = addCalendarMonths(from, 1);
  return [
    ...start,
    { of: 'EXPECTED', why: 'WORKING_DAYS', from, to: expected, days: durationWorkingDays },
    { of: 'END', why: month.slice(8) === from.slice(8) ? 'ONE_MONTH' : 'MONTH_END', from, to: month },
    ...placed('END', month),
  ];
}

function lastOf(steps: readonly DateStep[], of: DateStep['of']): string {
  return steps.findLast((step) => step.of === of)?.to ?? '';
}

/** True from the Danish midnight after the end date on; nothing closes by it. */
export function isOverdue(endDate: string, now: Date): boolean {
  return overdueDays(endDate, now) > 0;
}

/** Calendar days in Denmark since the end date, 0 until it has passed. */
export function overdueDays(endDate: string, now: Date): number {
  return Math.max(0, daysBetween(endDate, danishDay(now)));
}

/** Working days in Denmark after today, up to and with the end date; 0 on the last day and when it has passed. */
export function workingDaysLeft(
  endDate: string,
  now: Date,
  closedDays: ClosedDays = USUAL_CLOSED_DAYS,
): number {
  return countWorkingDays(danishDay(now), endDate, closedDays);
}
