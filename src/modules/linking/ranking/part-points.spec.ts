import { describe, expect, it } from '@jest/globals';
import { pointsOf } from './part-points.js';
import { WEIGHTS } from './weights.js';

const points = (code: string, params = {}): readonly number[] => pointsOf({ code, params }, WEIGHTS);

describe('pointsOf', () => {
  it.each([
    ['reference.EXACT', {}, 25],
    ['reference.weaker', { match: 'SLIP' }, 8],
    ['person.CO_RECIPIENT', {}, 15],
    ['period.overlap', { overlap: 31, days: 61 }, 10],
    ['established.within', { fitting: 2, claims: 3 }, 7],
    ['amount.within', { percent: 87 }, 3],
    ['none.manual', { count: 1, besideReference: 1 }, 45],
    ['type.other', { benefitType: 'Revalidering' }, -10],
  ])('gives %s with %j its points', (code, params, wanted) => expect(points(code, params)).toEqual([wanted]));

  it('leaves open what an older sentence did not say, and gives an unknown code nothing', () => {
    expect(points('none.manual', { count: 1 })).toEqual([70, 45]);
    expect(points('established.within')).toHaveLength(11);
    expect(points('reference.toString')).toEqual([]);
    expect(points('made.up')).toEqual([]);
  });
});
