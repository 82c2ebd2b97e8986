import { describe, expect, it } from '@jest/globals';
import { size } from './sizes.js';

describe('size', () => {
  it.each([
    [0, '0 B'],
    [1023, '1023 B'],
    [1024, '1 kB'],
    [1536, '1,5 kB'],
    [52_428_800, '50 MB'],
    [1_500_000_000, '1431 MB'],
  ])('of %i bytes reads %s', (bytes, text) => {
    expect(size(bytes)).toBe(text);
  });
});
