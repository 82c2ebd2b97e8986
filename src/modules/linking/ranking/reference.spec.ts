import { describe, expect, it } from '@jest/globals';
import { numberProbes } from './number-probes.js';
import { compareReference, slips, type ReferenceMatch } from './reference.js';

describe('compareReference', () => {
  const grantNo = '461-2019-0000123';
  const cases: [string | null, ReferenceMatch][] = [
    [' 461-2019-0000123 ', 'EXACT'],
    ['461-2019-0000132', 'SLIP'],
    ['461 2019 0000123', 'WRITTEN'],
    ['461-2019-00001123', 'SLIP'],
    ['461-0219-0000132', 'TWO_SLIPS'],
    ['461-2019-000123', 'WRITTEN'],
    ['461-2019-123', 'WRITTEN'],
    ['4612019-0000123', 'WRITTEN'],
    ['461-2019-00OO123', 'WRITTEN'],
    [' KMD 461-2019-0000123', 'WRITTEN'],
    ['461-2091-0000132', 'TWO_SLIPS'],
    ['J19-00000042', 'JOURNAL'],
    ['461-2019-00001', 'CUT'],
    ['461-2019', 'CUT_SHORT'],
    ['461-2018-7654321', 'NONE'],
    ['MANUEL', 'NONE'],
    [null, 'NONE'],
  ];
  it.each(cases)('reads %j as %s', (reference, match) => {
    expect(compareReference(reference, grantNo, 'J19-00000042')).toBe(match);
  });
});

describe('numberProbes', () => {
  it.each([
    '461-2019-0000123',
    '461 2019 0000132',
    '461-2019-00001123',
    '461-2019-000123',
    '461-2019-123',
    '461-2019-132',
    '4612019-0000123',
    '461-2019-00OO123',
    'KMD 461-2091-0000123',
    '462-2019-0000123',
  ])('asks for 461-2019-0000123 where %s was written', (reference) => {
    expect(numberProbes(reference)).toContain('46120190000123');
  });

  it('asks for some hundred numbers at most, and for none where there are no digits to go by', () => {
    expect(numberProbes('461-2019-0000123').length).toBeLessThan(350);
    expect(numberProbes('461-2019-0000123')).not.toContain('46120190000231');
    for (const reference of [null, '', 'MANUEL', '4612', '1'.repeat(40)])
      expect(numberProbes(reference)).toEqual([]);
  });
});

describe('slips', () => {
  it('counts neighbours that were exchanged as one, and stops at three', () => {
    expect(slips('1234', '1324')).toBe(1);
    expect(slips('1234', '123')).toBe(1);
    expect(slips('1234', '9876')).toBe(3);
    expect(slips('1', '12345678')).toBe(3);
  });
});
