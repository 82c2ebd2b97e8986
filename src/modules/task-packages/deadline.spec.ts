import { describe, expect, it } from '@jest/globals';
import {
  isOverdue,
  overdueDays,
  packageDates,
  USUAL_DEADLINE_SETTINGS,
  workingDaysLeft,
} from './deadline.js';

describe('packageDates', () => {
  it('starts on the anchor when that is a working day', () => {
    expect(packageDates('2026-11-02')).toEqual({
      startDate: '2026-11-02',
      expectedDoneDate: '2026-11-23',
      endDate: '2026-12-02',
      startMovedByFrozenZone: false,
      endMovedByFrozenZone: false,
    });
  });

  it('starts on Monday when the anchor is a Saturday', () => {
    expect(packageDates('2026-11-07').startDate).toBe('2026-11-09');
  });

  it.each([
    // 31 January is a working day in 2024 and 2025; 28 February 2025 is a Friday, 29 February 2024 a Thursday
    ['2025-01-31', '2025-02-28'],
    ['2024-01-31', '2024-02-29'],
  ])('clamps the month: start %s, end %s', (anchor, endDate) => {
    expect(packageDates(anchor)).toMatchObject({ startDate: anchor, endDate });
  });

  it('clamps the month before it moves off the weekend', () => {
    // 28 February 2027 is a Sunday
    expect(packageDates('2027-01-29').endDate).toBe('2027-03-01');
  });

  it('moves an end on a Sunday to Monday', () => {
    // 13 September 2026 is a Sunday
    expect(packageDates('2026-08-13').endDate).toBe('2026-09-14');
  });

  it('moves an end in the Easter days to the Tuesday after', () => {
    expect(packageDates('2026-03-03').endDate).toBe('2026-04-07');
  });

  it('moves an end on Christmas Eve behind Christmas', () => {
    expect(packageDates('2026-11-24').endDate).toBe('2026-12-28');
  });

  it('works on a former Store Bededag from 2024, but not before', () => {
    expect(packageDates('2026-05-01').startDate).toBe('2026-05-01');
    expect(packageDates('2023-05-05').startDate).toBe('2023-05-08');
  });

  it('expects the work to be done no later than the deadline through a whole year', () => {
    for (let day = 1; day <= 28; day += 1) {
      for (let month = 1; month <= 12; month += 1) {
        const date = `2027-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        const { expectedDoneDate, endDate } = packageDates(date);
        expect(expectedDoneDate <= endDate).toBe(true);
      }
    }
  });

  describe('given a frozen zone', () => {
    const settings = { ...USUAL_DEADLINE_SETTINGS, frozenZones: [{ from: '2026-12-14', to: '2027-01-03' }] };

    it('moves the start behind it, says so, and counts from there', () => {
      expect(packageDates('2026-12-15', settings)).toEqual({
        startDate: '2027-01-04',
        expectedDoneDate: '2027-01-25',
        endDate: '2027-02-04',
        startMovedByFrozenZone: true,
        endMovedByFrozenZone: false,
      });
    });

    it('moves the end behind it and says so', () => {
      expect(packageDates('2026-11-16', settings)).toMatchObject({
        startDate: '2026-11-16',
        endDate: '2027-01-04',
        startMovedByFrozenZone: false,
        endMovedByFrozenZone: true,
      });
    });
  });

  it('follows the settings for duration and closed days', () => {
    const settings = { durationWorkingDays: 2, closedDays: [], frozenZones: [] };
    expect(packageDates('2026-12-24', settings)).toMatchObject({
      startDate: '2026-12-24',
      expectedDoneDate: '2026-12-29',
    });
  });
});

describe('overdue', () => {
  it.each([
    // winter time: Danish midnight is 23:00 UTC
    ['2026-01-15', '2026-01-15T22:59:59.999Z', 0],
    ['2026-01-15', '2026-01-15T23:00:00.000Z', 1],
    // summer time: 22:00 UTC
    ['2026-07-15', '2026-07-15T21:59:59.999Z', 0],
    ['2026-07-15', '2026-07-15T22:00:00.000Z', 1],
    // over both nights on which the clocks change
    ['2026-03-27', '2026-03-30T12:00:00.000Z', 3],
    ['2026-10-23', '2026-10-26T12:00:00.000Z', 3],
    ['2026-07-15', '2026-07-01T12:00:00.000Z', 0],
  ])('with end %s and now %s is %i days', (endDate, now, days) => {
    expect(overdueDays(endDate, new Date(now))).toBe(days);
    expect(isOverdue(endDate, new Date(now))).toBe(days > 0);
  });
});

describe('working days left', () => {
  it.each([
    // Friday to the Monday after, from before and after Danish midnight
    ['2026-11-09', '2026-11-06T12:00:00Z', 1],
    ['2026-11-06', '2026-11-05T22:59:59Z', 1],
    ['2026-11-06', '2026-11-05T23:00:00Z', 0],
    // over Christmas and New Year
    ['2027-01-04', '2026-12-16T12:00:00Z', 9],
    ['2026-11-02', '2026-11-09T12:00:00Z', 0],
  ])('with end %s and now %s: %i', (endDate, now, days) =>
    expect(workingDaysLeft(endDate, new Date(now))).toBe(days),
  );
});
