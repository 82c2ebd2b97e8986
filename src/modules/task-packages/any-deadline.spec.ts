import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addCalendarMonths,
  addDays,
  countWorkingDays,
  endOfDayCopenhagen,
  findFrozenZone,
  isWorkingDay,
  USUAL_CLOSED_DAYS,
} from '../municipalities/index.js';
import { dateSteps, overdueDays, packageDates, type DeadlineSettings } from './deadline.js';

/** Thirty-five years: leap days, both nights of each year on which the clocks change, Store Bededag before and after 2024. */
const aDay = fc.integer({ min: 0, max: 12_780 }).map((days) => addDays('2015-01-01', days));

const someSettings = (anchor: string): fc.Arbitrary<DeadlineSettings> =>
  fc.record({
    durationWorkingDays: fc.integer({ min: 1, max: 40 }),
    closedDays: fc.constantFrom<readonly string[]>(USUAL_CLOSED_DAYS, []),
    frozenZones: fc.array(
      fc
        .tuple(fc.integer({ min: -30, max: 90 }), fc.integer({ min: 0, max: 40 }))
        .map(([start, length]) => ({ from: addDays(anchor, start), to: addDays(anchor, start + length) })),
      { maxLength: 3 },
    ),
  });

const anyPackage = aDay.chain((anchor) => fc.tuple(fc.constant(anchor), someSettings(anchor)));

describe('for any anchor, duration and frozen zones', () => {
  const isFree = (date: string, { closedDays, frozenZones }: DeadlineSettings): boolean =>
    isWorkingDay(date, closedDays) && findFrozenZone(date, frozenZones) === null;

  /** The first free day from the date on, looked for day by day. */
  const firstFree = (date: string, settings: DeadlineSettings): string => {
    let day = date;
    while (!isFree(day, settings)) day = addDays(day, 1);
    return day;
  };

  it('start and end are the first free days from the anchor and from a month after the start on', () => {
    fc.assert(
      fc.property(anyPackage, ([anchor, settings]) => {
        const { startDate, endDate } = packageDates(anchor, settings);
        expect(startDate).toBe(firstFree(anchor, settings));
        expect(endDate).toBe(firstFree(addCalendarMonths(startDate, 1), settings));
      }),
    );
  });

  it('as many working days lie between start and expected end as the task lasts', () => {
    fc.assert(
      fc.property(anyPackage, ([anchor, settings]) => {
        const { startDate, expectedDoneDate } = packageDates(anchor, settings);
        const days = countWorkingDays(startDate, expectedDoneDate, settings.closedDays);
        expect(days).toBe(settings.durationWorkingDays);
      }),
    );
  });

  it('the steps lead from one to the next and end at the dates', () => {
    fc.assert(
      fc.property(anyPackage, ([anchor, settings]) => {
        const steps = dateSteps(anchor, settings);
        const dates = packageDates(anchor, settings);
        const start = steps.filter(({ of }) => of === 'START');
        const end = steps.filter(({ of }) => of === 'END');
        for (const chain of [start, end])
          chain.slice(1).forEach(({ from }, index) => expect(from).toBe(chain[index]?.to));
        expect([start[0]?.from, start.at(-1)?.to]).toEqual([anchor, dates.startDate]);
        expect([end[0]?.from, end.at(-1)?.to]).toEqual([dates.startDate, dates.endDate]);
      }),
    );
  });

  it('it is overdue from the Danish midnight after the end on, whichever clock is in force', () => {
    fc.assert(
      fc.property(aDay, (end) => {
        const last = endOfDayCopenhagen(end).getTime();
        expect(overdueDays(end, new Date(last))).toBe(0);
        expect(overdueDays(end, new Date(last + 1000))).toBe(1);
      }),
    );
  });
});
