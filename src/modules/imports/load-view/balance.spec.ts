import { describe, expect, it } from '@jest/globals';
import { balanceHolds, imbalance } from './balance.js';

const EVEN = { received: 10, linked: 4, queued: 3, withdrawn: 1, rejected: 1, held: 1 };

describe('the balance of a load', () => {
  it('holds when everything received is in exactly one place, in count and in øre', () => {
    expect(balanceHolds({ count: EVEN, oere: EVEN })).toBe(true);
  });

  it('does not hold when either is off, and says by how much', () => {
    const off = { ...EVEN, queued: 1 };
    expect(balanceHolds({ count: off, oere: EVEN })).toBe(false);
    expect(balanceHolds({ count: EVEN, oere: off })).toBe(false);
    expect(imbalance(off)).toBe(2);
    expect(imbalance({ ...EVEN, held: 5 })).toBe(-4);
  });
});
