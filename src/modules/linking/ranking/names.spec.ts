import { describe, expect, it } from '@jest/globals';
import { cprVariants } from './cpr-slips.js';
import { nameProbes } from './name-probes.js';
import { nameWords, namesAgree } from './names.js';

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

describe('nameProbes', () => {
  const isFound = (delivered: string, registered: string): boolean => {
    const words = nameWords(registered);
    const key = words.join(' ');
    return nameProbes(delivered).some(
      ({ surname, from, before }) => words.at(-1) === surname && key >= from && key < before,
    );
  };

  it.each([
    ['Jan Soerensen', 'Jan Sørensen'],
    ['Larsen, Hans', 'Hans Larsen'],
    ['C. Berg', 'Christian Berg'],
    ['Christian Berg', 'C. Berg'],
    ['Bo Berg', 'Bo Juul Berg'],
    ['Per Ali Simonsen', 'Per Simonsen'],
    ['Mett Møller', 'Mette Kirstine Møller'],
    ['Netto', 'Netto'],
  ])('look for %s where the register has %s', (delivered, registered) => {
    expect(isFound(delivered, registered)).toBe(true);
  });

  it('do not look for everybody of a surname, and stay few for a long name', () => {
    expect(isFound('Bo Berg', 'Bodil Berg')).toBe(false);
    expect(isFound('Mette Møller', 'Hans Møller')).toBe(false);
    expect(nameProbes('')).toEqual([]);
    expect(
      nameProbes(
        'abcdefghijklmnopqrstuvw'
          .split('')
          .map((letter) => letter.repeat(4))
          .join(' '),
      ).length,
    ).toBeLessThan(61);
  });
});
