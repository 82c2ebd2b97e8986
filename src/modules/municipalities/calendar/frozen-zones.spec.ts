import { describe, expect, it } from '@jest/globals';
import { findFrozenZone, placeOutsideFrozenZones } from './frozen-zones.js';

const winter = { from: '2026-12-14', to: '2027-01-03' };

describe('placeOutsideFrozenZones', () => {
  it('leaves a working day alone when there are no zones', () =>
    expect(placeOutsideFrozenZones('2026-12-15', [])).toEqual({
      date: '2026-12-15',
      movedByFrozenZone: false,
    }));

  it.each(['2026-12-14', '2026-12-25', '2027-01-03'])(
    'moves %s to the first working day after the zone',
    (date) => {
      const moved = placeOutsideFrozenZones(date, [winter]);
      expect(moved.date).toBe('2027-01-04');
    },
  );

  it('says that a zone moved the date', () => {
    expect(placeOutsideFrozenZones('2026-12-15', [winter]).movedByFrozenZone).toBe(true);
  });

  it('does not blame the zone when the weekend alone led to the same day', () => {
    expect(placeOutsideFrozenZones('2027-01-03', [winter]).movedByFrozenZone).toBe(false);
  });

  it('passes touching and overlapping zones in any order', () => {
    const zones = [
      { from: '2027-01-04', to: '2027-01-05' },
      winter,
      { from: '2027-01-05', to: '2027-01-08' },
    ];
    expect(placeOutsideFrozenZones('2026-12-15', zones).date).toBe('2027-01-11');
  });

  it('refuses a zone that ends before it begins', () => {
    const zones = [{ from: '2026-12-20', to: '2026-12-10' }];
    expect(() => placeOutsideFrozenZones('2026-12-15', zones)).toThrow(RangeError);
  });
});

describe('findFrozenZone', () => {
  it('counts both ends in', () => {
    expect(findFrozenZone('2026-12-14', [winter])).toBe(winter);
    expect(findFrozenZone('2027-01-03', [winter])).toBe(winter);
  });
  it('finds none the day before and after', () => {
    expect(findFrozenZone('2026-12-13', [winter])).toBeNull();
    expect(findFrozenZone('2027-01-04', [winter])).toBeNull();
  });
});
