import { describe, expect, it } from '@jest/globals';
import { containsCpr } from './contains-cpr.js';

describe('containsCpr', () => {
  it.each([
    '7101801234',
    '710180-1234',
    '710180 1234',
    '71 01 80 1234',
    '71.01.80-1234',
    '710180.1234',
    '710180 - 1234',
    '71/01/80/1234',
    'cpr:7101801234.',
  ])('finds %s', (written) => expect(containsCpr(`Se borger ${written} i sagen`)).toBe(true));

  it.each([
    '12345678901',
    '9913801234',
    '1.234.567.890,00 kr.',
    '31-12-2024 kl. 10.15',
    'D608854388',
    '461-2019-0000123',
    'KY-461-0000012',
  ])('lets %s pass', (written) => expect(containsCpr(`Se ${written} i sagen`)).toBe(false));
});
