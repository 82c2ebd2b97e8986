import { describe, expect, it } from '@jest/globals';
import { addDays } from './calendar-date.js';
import { addWorkingDays, countWorkingDays, isWorkingDay, nextWorkingDay } from './working-days.js';

describe('isWorkingDay', () => {
  it('takes Monday to Friday and leaves the weekend out', () => {
    const week = Array.from({ length: 7 }, (_, day) => addDays('2026-02-02', day));
    expect(week.map((date) => isWorkingDay(date))).toEqual([true, true, true, true, true, false, false]);
  });

  it.each(['2026-04-02', '2026-04-03', '2026-04-06', '2025-04-17', '2025-04-18', '2025-04-21'])(
    'leaves Easter out: %s',
    (date) => expect(isWorkingDay(date)).toBe(false),
  );

  it.each(['2026-05-14', '2026-05-25', '2026-01-01', '2025-12-25', '2025-12-26'])(
    'leaves Ascension, Whit Monday, New Year and Christmas out: %s',
    (date) => expect(isWorkingDay(date)).toBe(false),
  );

  it.each(['2023-05-05', '2022-05-13'])('leaves Store Bededag out before 2024: %s', (date) =>
    expect(isWorkingDay(date)).toBe(false),
  );

  it.each(['2024-04-26', '2025-05-16', '2026-05-01'])(
    'works on the fourth Friday after Easter from 2024: %s',
    (date) => expect(isWorkingDay(date)).toBe(true),
  );

  it.each(['2026-06-05', '2026-12-24', '2026-12-31'])('closes by setting on %s', (date) => {
    expect(isWorkingDay(date)).toBe(false);
    expect(isWorkingDay(date, [])).toBe(true);
  });

  it.each(['2026-02-30', '2025-02-29', '2026-13-01', '26-01-01', ''])('refuses %p as no date', (date) => {
    expect(() => isWorkingDay(date)).toThrow(RangeError);
  });
});

describe('nextWorkingDay', () => {
  it('keeps a working day', () => expect(nextWorkingDay('2026-11-24')).toBe('2026-11-24'));
  it('goes from Sunday to Monday', () => expect(nextWorkingDay('2026-11-29')).toBe('2026-11-30'));
  it('goes from Christmas Eve over Christmas and the weekend', () =>
    expect(nextWorkingDay('2026-12-24')).toBe('2026-12-28'));
  it('goes from Maundy Thursday to the Tuesday after Easter', () =>
    expect(nextWorkingDay('2026-04-02')).toBe('2026-04-07'));
  it('goes from New Year’s Eve to the year’s first working day', () =>
    expect(nextWorkingDay('2026-12-31')).toBe('2027-01-04'));
});

describe('addWorkingDays', () => {
  it('does not count the day it starts on', () => expect(addWorkingDays('2026-11-02', 1)).toBe('2026-11-03'));
  it('makes 15 working days three weeks when nothing is closed', () =>
    expect(addWorkingDays('2026-11-02', 15)).toBe('2026-11-23'));
  it('passes over Christmas and New Year', () =>
    // 17, 18, 21, 22, 23, 28, 29, 30 December, 4 January …
    expect(addWorkingDays('2026-12-16', 9)).toBe('2027-01-04'));
  it('passes over Easter', () => expect(addWorkingDays('2026-04-01', 1)).toBe('2026-04-07'));
  it('counts a start on a closed day from the next one', () =>
    expect(addWorkingDays('2026-11-28', 1)).toBe('2026-11-30'));
  it('gives the date back for 0', () => expect(addWorkingDays('2026-11-29', 0)).toBe('2026-11-29'));
  it.each([-1, 1.5, Number.NaN])('refuses %p', (n) =>
    expect(() => addWorkingDays('2026-11-02', n)).toThrow(RangeError),
  );
});

describe('countWorkingDays', () => {
  it.each([
    ['2026-11-02', '2026-11-02', 0],
    ['2026-11-02', '2026-11-03', 1],
    ['2026-11-06', '2026-11-08', 0],
    ['2026-11-06', '2026-11-09', 1],
    ['2026-12-16', '2027-01-04', 9],
    ['2026-11-03', '2026-11-02', 0],
  ])('from %s to %s: %i', (after, until, days) => expect(countWorkingDays(after, until)).toBe(days));

  it('takes back what addWorkingDays adds', () => {
    for (let n = 0; n < 40; n += 1)
      expect(countWorkingDays('2026-03-20', addWorkingDays('2026-03-20', n))).toBe(n);
  });
});
