import { describe, expect, it } from '@jest/globals';
import { looksLikeCpr } from './looks-like-cpr.js';

describe('looksLikeCpr', () => {
  it.each(['7101801234', '710180-1234', ' 710180 1234 ', '71.01.80-1234', '710180 - 1234', '71/01/80/1234'])(
    'knows %s',
    (text) => expect(looksLikeCpr(text)).toBe(true),
  );

  it.each(['461-2019-0000123', '9999999999', 'D608854388', '7113801234', '71018012345', 'Sørensen', ''])(
    'lets %s pass',
    (text) => expect(looksLikeCpr(text)).toBe(false),
  );
});
