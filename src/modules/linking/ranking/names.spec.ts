import { describe, expect, it } from '@jest/globals';
import { cprVariants } from './cpr-slips.js';
import { namesAgree } from './names.js';

describe('namesAgree', () => {
  it.each([
    ['Jan Soerensen', 'Jan Sørensen'],
    ['Larsen Hans', 'Hans Larsen'],
    ['GÖSTA ÅKJÆR', 'Gosta Aakjaer'],
    ['C. Berg', 'Christian Berg'],
    ['Mette Kristiansen Møll', 'Mette Kristiansen Møller'],
    ['Per Simonsen', 'Per Ali Simonsen'],
    ['Soren Kjaer', 'Søren Kjær'],
    ['Michael Kristnesen', 'Michael Kristensen'],
  ])('sees one person in %s and %s', (a, b) => {
    expect(namesAgree(a, b)).toBe(true);
    expect(namesAgree(b, a)).toBe(true);
  });

  it('tells two persons apart, and does not guess where one name is not known', () => {
    expect(namesAgree('Mehmet Brandt Pedersen', 'Aksel Bertelsen')).toBe(false);
    expect(namesAgree('Per Olsen', 'Per Hansen')).toBe(false);
    expect(namesAgree('Per', 'Per Hansen')).toBe(false);
    expect(namesAgree('Hansen', 'Hanssen')).toBe(false);
    expect(namesAgree('Jens Holm', 'Jens Hole')).toBe(false);
    expect(namesAgree('Per Olsen', ' ')).toBeNull();
  });
});

describe('cprVariants', () => {
  it('are within one slip of the fingers and begin with a real date', () => {
    const variants = cprVariants('6101701234');
    expect(variants).toContain('6101701243');
    expect(variants).toContain('6101709234');
    expect(variants).not.toContain('6101701234');
    expect(variants).not.toContain('6191701234');
  });
});
