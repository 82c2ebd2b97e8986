import { describe, expect, it } from '@jest/globals';
import { waitAfter } from './back-off.js';

describe('waitAfter', () => {
  it('grows from a second to a quarter of an hour, and no further', () => {
    const waits = [1, 2, 3, 4, 400].map((failures) => waitAfter(failures, 1_000));
    expect(waits).toEqual([1_000, 30_000, 900_000, 900_000, 900_000]);
  });
});
