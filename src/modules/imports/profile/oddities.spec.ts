import { describe, expect, it } from '@jest/globals';
import { hasOddCharacters, isOddDate } from './oddities.js';

describe('odd characters', () => {
  it.each([
    ['name', 'SÃ¸ren'],
    ['name', 'Navn\u0007'],
    ['name', 'S\uFFFDren'],
    ['account_no', '461 0001'],
  ])('are found in %s %j', (column, value) => {
    expect(hasOddCharacters(column, value)).toBe(true);
  });

  it.each([
    ['name', 'Søren Ærø Ångström'],
    ['name', 'Ãngel Ân'],
    ['account_no', '461-0001'],
  ])('are not found in %s %j', (column, value) => {
    expect(hasOddCharacters(column, value)).toBe(false);
  });
});

describe('odd dates', () => {
  it.each([
    ['1989-12-31', true],
    ['1990-01-01', false],
    ['31-12-2030', false],
    ['01-01-2031', true],
    ['i går', false],
  ])('%s: %s', (value, isOdd) => {
    expect(isOddDate(value, 'iso')).toBe(isOdd);
  });
});
