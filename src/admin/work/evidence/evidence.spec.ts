import { describe, expect, it } from '@jest/globals';
import { gaps, inside, merged, outside } from './periods.js';
import { waterfall } from './waterfall.js';

const piece = (points: number) => ({ code: 'x', key: 'evidence.x', points, params: {} });

describe('waterfall', () => {
  it('lets each part begin where the one before ended, and ends at the score', () => {
    const { steps, total, totalWidth } = waterfall([piece(25), piece(20), piece(-10)]);
    expect(steps.map(({ left, width }) => [left, width])).toEqual([
      [0, 25],
      [25, 20],
      [35, 10],
    ]);
    expect([total, totalWidth]).toEqual([35, 35]);
  });

  it('makes room for a sum below nothing and above a hundred', () => {
    const { zero, steps, total } = waterfall([piece(-20), piece(145), piece(-25)]);
    expect(total).toBe(100);
    expect(zero).toBeCloseTo((100 * 20) / 145);
    for (const { left, width } of steps) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left + width).toBeLessThanOrEqual(100.001);
    }
  });
});

describe('periods', () => {
  const march = { from: '2019-03-01', to: '2019-03-31' };
  const april = { from: '2019-04-01', to: '2019-04-30' };
  const june = { from: '2019-06-01', to: '2019-06-30' };

  it('takes what touches as one', () => {
    expect(merged([june, april, march])).toEqual([{ from: '2019-03-01', to: '2019-04-30' }, june]);
  });

  it('names the pauses between claims', () => {
    expect(gaps([june, march, april])).toEqual([{ from: '2019-05-01', to: '2019-05-31' }]);
    expect(gaps([])).toEqual([]);
  });

  it('names the days inside and outside a grant', () => {
    const grant = { from: '2019-03-15', to: '2019-06-10' };
    expect(inside([march, june], grant)).toEqual([
      { from: '2019-03-15', to: '2019-03-31' },
      { from: '2019-06-01', to: '2019-06-10' },
    ]);
    expect(outside([march, june], [grant])).toEqual([
      { from: '2019-03-01', to: '2019-03-14' },
      { from: '2019-06-11', to: '2019-06-30' },
    ]);
  });

  it('lets a grant without an end cover everything after its start, and one that lies elsewhere nothing', () => {
    expect(outside([march, june], [{ from: '2019-03-20', to: null }])).toEqual([
      { from: '2019-03-01', to: '2019-03-19' },
    ]);
    expect(outside([march], [{ from: '2020-01-01', to: null }])).toEqual([march]);
    expect(outside([march], [{ from: '2018-01-01', to: '2018-12-31' }])).toEqual([march]);
    expect(outside([march], [])).toEqual([march]);
  });
});
