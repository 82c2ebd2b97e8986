import { describe, expect, it } from '@jest/globals';
import { canonicalJson, digest } from './canonical-json.js';

describe('canonicalJson', () => {
  it('is the same for equal contents in another order of keys, at every depth', () => {
    expect(canonicalJson({ b: [{ d: 1, c: null }], a: 'å' })).toBe('{"a":"å","b":[{"c":null,"d":1}]}');
    expect(digest({ a: 1, b: { c: 2, d: 3 } })).toEqual(digest({ b: { d: 3, c: 2 }, a: 1 }));
  });

  it('keeps the order of lists, which carries meaning', () => {
    expect(digest([1, 2])).not.toEqual(digest([2, 1]));
  });
});
