import { describe, expect, it } from '@jest/globals';
import { SHADES, codesOf, shadeOf, sumOf } from './queue-figures.js';

const amount = (count: number) => ({ count, oere: count * 100 });
const origin = (municipality: string, reasons: Record<string, { count: number; oere: number }>) => ({
  municipalityCode: municipality,
  municipality,
  queued: amount(9),
  reasons,
});
const ORIGINS = [
  origin('A', { 'R-19': amount(2), 'R-01': amount(3) }),
  origin('B', { 'R-01': amount(4) }),
  origin('C', {}),
];

describe('the picture of the queue', () => {
  it('has the codes that occur, in order, and their sums', () => {
    expect(codesOf(ORIGINS)).toEqual(['R-01', 'R-19']);
    expect(sumOf(ORIGINS, 'R-01')).toEqual(amount(7));
    expect(sumOf(ORIGINS, 'R-23')).toEqual(amount(0));
  });

  it('shades nothing not at all, the least a little and the most in full', () => {
    expect(shadeOf(0, 100)).toBe(0);
    expect(shadeOf(-5, 100)).toBe(0);
    expect(shadeOf(1, 100_000)).toBe(1);
    expect(shadeOf(100, 100)).toBe(SHADES);
    expect(shadeOf(25, 100)).toBe(3);
  });
});
