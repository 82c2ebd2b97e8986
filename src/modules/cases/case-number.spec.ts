import { describe, expect, it } from '@jest/globals';
import { freeCaseNumber } from './case-number.js';

describe('freeCaseNumber', () => {
  it('names the municipality and the account that made the case', () => {
    expect(freeCaseNumber('461', 'D1', [])).toBe('KY-461-D1');
  });

  it('counts on from 2 when the account made a case before', () => {
    expect(freeCaseNumber('461', 'D1', ['KY-461-D1'])).toBe('KY-461-D1-2');
    expect(freeCaseNumber('461', 'D1', ['KY-461-D1', 'KY-461-D1-2'])).toBe('KY-461-D1-3');
  });

  it('is not misled by an account whose number begins alike', () => {
    expect(freeCaseNumber('461', 'D1', ['KY-461-D12'])).toBe('KY-461-D1');
  });
});
