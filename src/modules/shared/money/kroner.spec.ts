import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatKroner, parseKroner } from './kroner.js';

describe('formatKroner', () => {
  it.each([
    [12345600, '123.456,00'],
    [0, '0,00'],
    [5, '0,05'],
    [-150, '-1,50'],
    [100000000, '1.000.000,00'],
  ])('writes %d øre as %s', (oere, text) => {
    expect(formatKroner(oere)).toBe(text);
  });

  it('refuses fractions of an øre', () => {
    expect(() => formatKroner(0.5)).toThrow(RangeError);
  });
});

describe('parseKroner', () => {
  it.each([
    ['1.234,5', 123450],
    ['1234', 123400],
    [' -7,00 ', -700],
  ])('reads %s', (text, oere) => {
    expect(parseKroner(text)).toBe(oere);
  });

  it.each(['', '1,234.00', '1.23', '12,345', 'x', '1e3'])('refuses %s', (text) => {
    expect(parseKroner(text)).toBeNull();
  });

  it('reads back whatever was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (oere) => {
        expect(parseKroner(formatKroner(oere))).toBe(oere);
      }),
    );
  });
});
