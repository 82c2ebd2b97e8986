import { describe, expect, it } from '@jest/globals';
import { assertWithdrawable } from './withdrawal-grounds.js';

const facts = { balanceOere: 100, reasonCodes: ['R-01'], hasPendingPostings: false };

describe('assertWithdrawable', () => {
  it('takes zero balance, a duplicate (R-16) and a wrong domain (R-18)', () => {
    expect(() => assertWithdrawable({ ...facts, balanceOere: 0 }, 'ZERO_BALANCE')).not.toThrow();
    expect(() => assertWithdrawable({ ...facts, reasonCodes: ['R-01', 'R-16'] }, 'DUPLICATE')).not.toThrow();
    expect(() => assertWithdrawable({ ...facts, reasonCodes: ['R-18'] }, 'WRONG_DOMAIN')).not.toThrow();
  });

  it('refuses a ground that does not hold', () => {
    for (const ground of ['ZERO_BALANCE', 'DUPLICATE', 'WRONG_DOMAIN'] as const) {
      expect(() => assertWithdrawable(facts, ground)).toThrow('linking.withdrawal_ground_missing');
    }
  });

  it('refuses every ground while postings wait', () => {
    const waiting = { balanceOere: 0, reasonCodes: ['R-16', 'R-18'], hasPendingPostings: true };
    expect(() => assertWithdrawable(waiting, 'DUPLICATE')).toThrow(
      'linking.withdrawal_with_pending_postings',
    );
  });
});
