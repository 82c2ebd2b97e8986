import { describe, expect, it } from '@jest/globals';
import { addCalendarMonths, addDays, daysBetween } from './calendar-date.js';

describe('addCalendarMonths', () => {
  it.each([
    ['2025-01-31', '2025-02-28'],
    ['2024-01-31', '2024-02-29'],
    ['2026-03-31', '2026-04-30'],
    ['2026-02-28', '2026-03-28'],
    ['2026-12-31', '2027-01-31'],
  ])('turns %s into %s one month later', (from, to) => expect(addCalendarMonths(from, 1)).toBe(to));

  it('goes back over the turn of the year', () =>
    expect(addCalendarMonths('2026-01-31', -2)).toBe('2025-11-30'));
});

describe('addDays', () => {
  it.each([
    ['2026-03-28', '2026-03-29'],
    ['2026-03-29', '2026-03-30'],
    ['2026-10-24', '2026-10-25'],
    ['2026-10-25', '2026-10-26'],
    ['2024-02-28', '2024-02-29'],
  ])('goes from %s to %s, clocks changing or not', (from, to) => expect(addDays(from, 1)).toBe(to));
});

describe('daysBetween', () => {
  it('counts calendar days over a DST night', () => expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2));
  it('is negative backwards', () => expect(daysBetween('2026-03-30', '2026-03-28')).toBe(-2));
});
