import { describe, expect, it } from '@jest/globals';
import { endOfDayCopenhagen } from './danish-time.js';

describe('endOfDayCopenhagen', () => {
  it.each([
    ['2026-01-15', '2026-01-15T22:59:59.000Z'],
    ['2026-07-15', '2026-07-15T21:59:59.000Z'],
    // clocks go forward on the night to 29 March, back on the night to 25 October
    ['2026-03-28', '2026-03-28T22:59:59.000Z'],
    ['2026-03-29', '2026-03-29T21:59:59.000Z'],
    ['2026-10-24', '2026-10-24T21:59:59.000Z'],
    ['2026-10-25', '2026-10-25T22:59:59.000Z'],
    ['2026-12-31', '2026-12-31T22:59:59.000Z'],
  ])('ends %s at %s', (date, instant) => expect(endOfDayCopenhagen(date).toISOString()).toBe(instant));

  it('refuses what is no date', () => expect(() => endOfDayCopenhagen('2026-02-30')).toThrow(RangeError));
});
