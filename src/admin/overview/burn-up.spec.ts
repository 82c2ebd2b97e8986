import { describe, expect, it } from '@jest/globals';
import { FRAME, burnUpPaths } from './burn-up-paths.js';

const PACKAGE = { packageId: 1, title: 'MI 32', startDate: '2026-11-02', endDate: '2026-12-02' };

describe('the burn-up', () => {
  it('goes up in steps with what is resolved, and back with what is undone', () => {
    const paths = burnUpPaths({
      ...PACKAGE,
      today: '2026-11-17',
      days: [
        { day: '2026-11-02', total: 10, resolved: 0 },
        { day: '2026-11-10', total: 10, resolved: 5 },
        { day: '2026-11-12', total: 10, resolved: 4 },
      ],
    });
    const heights = [...paths.resolved.matchAll(/V([\d.]+)/g)].map(([, value]) => Number(value));
    const [five = 0, four = 0, today = 0, ground = 0] = heights;
    expect(five).toBeLessThan(four);
    expect([today, ground]).toEqual([four, paths.baseline]);
    expect(paths.marks.map(({ value }) => value)).toEqual([0, 5, 10]);
  });

  it('reaches to the deadline while there is time, and to today once it has passed', () => {
    const days = [{ day: '2026-11-02', total: 1, resolved: 0 }];
    const onTime = burnUpPaths({ ...PACKAGE, today: '2026-11-17', days });
    expect(onTime.deadlineX).toBe(FRAME.width - FRAME.right);
    expect(onTime.todayX).toBeLessThan(onTime.deadlineX);
    const late = burnUpPaths({ ...PACKAGE, today: '2026-12-12', days });
    expect(late.todayX).toBe(FRAME.width - FRAME.right);
    expect(late.deadlineX).toBeLessThan(late.todayX);
  });

  it('can be drawn without any task, and before the package began', () => {
    for (const today of ['2026-11-02', '2026-10-30']) {
      const { total, resolved, pace } = burnUpPaths({ ...PACKAGE, today, days: [] });
      for (const path of [total, resolved, pace]) expect(path).not.toMatch(/NaN|Infinity/);
    }
  });
});
