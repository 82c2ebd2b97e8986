import { describe, expect, it } from '@jest/globals';
import { adjoining, type ClaimSpan } from './adjoining.js';

const january = { from: '2019-01-01', to: '2019-01-31' };
const february = { from: '2019-02-01', to: '2019-02-28' };
const march = { from: '2019-03-01', to: '2019-03-31' };
const find = (others: (ClaimSpan | null)[], source: ClaimSpan = january) =>
  adjoining(source, others, (span) => span);

describe('adjoining', () => {
  it('takes what overlaps or follows, on both sides', () => {
    expect(
      find([
        { from: '2019-01-15', to: '2019-05-31' },
        { from: '2018-12-01', to: '2018-12-31' },
      ]),
    ).toHaveLength(2);
  });

  it('takes a gap of 30 free days, and none longer', () => {
    expect(find([{ from: '2019-03-03', to: '2019-03-31' }])).toHaveLength(1);
    expect(find([{ from: '2019-03-04', to: '2019-03-31' }])).toHaveLength(0);
    expect(find([january], { from: '2019-03-03', to: '2019-03-31' })).toHaveLength(1);
    expect(find([january], { from: '2019-03-04', to: '2019-03-31' })).toHaveLength(0);
  });

  it('follows a row of months, in the order given', () => {
    const april = { from: '2019-04-01', to: '2019-04-30' };
    expect(find([april, february, march])).toEqual([april, february, march]);
    expect(find([{ from: '2019-05-01', to: '2019-05-31' }])).toEqual([]);
  });

  it('knows nothing about accounts without dates', () => {
    expect(find([null])).toEqual([]);
  });
});
