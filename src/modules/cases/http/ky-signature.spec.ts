import { describe, expect, it } from '@jest/globals';
import { SIGNATURE_VALID_MS, isFresh, isSame, signAnswer, signRequest } from './ky-signature.js';

const REQUEST = { timestamp: '1764000000000', method: 'POST', path: '/ky/v1/orders', key: 'k', body: '{}' };
const ANSWER = { timestamp: '1764000000000', status: 200, answers: 'abc', body: '{}' };

describe('the signature of a request', () => {
  it.each(Object.keys(REQUEST))('changes with its %s', (part) => {
    const changed = { ...REQUEST, [part]: '1764000000001' };
    expect(signRequest('secret', changed)).not.toBe(signRequest('secret', REQUEST));
  });

  it('changes with the secret, and when a letter moves from one part to the next', () => {
    expect(signRequest('other', REQUEST)).not.toBe(signRequest('secret', REQUEST));
    const moved = { ...REQUEST, key: '', body: 'k{}' };
    expect(signRequest('secret', moved)).not.toBe(signRequest('secret', REQUEST));
  });

  it('is never that of an answer', () => {
    expect(signAnswer('secret', ANSWER)).not.toBe(signRequest('secret', REQUEST));
    expect(signAnswer('secret', { ...ANSWER, answers: 'abd' })).not.toBe(signAnswer('secret', ANSWER));
    expect(signAnswer('secret', { ...ANSWER, status: 202 })).not.toBe(signAnswer('secret', ANSWER));
  });
});

describe('a given signature', () => {
  it('is the same only letter by letter, whatever its length', () => {
    expect(isSame('abcd', 'abcd')).toBe(true);
    for (const other of ['abce', 'abc', 'abcde', '', 'æbc']) expect(isSame('abcd', other)).toBe(false);
  });

  it('is fresh for five minutes in both directions', () => {
    const now = 1_764_000_000_000;
    for (const apart of [0, SIGNATURE_VALID_MS, -SIGNATURE_VALID_MS])
      expect(isFresh(String(now + apart), now)).toBe(true);
    for (const text of [String(now + SIGNATURE_VALID_MS + 1), 'NaN', '', '1e13', '-1764000000000'])
      expect(isFresh(text, now)).toBe(false);
  });
});
