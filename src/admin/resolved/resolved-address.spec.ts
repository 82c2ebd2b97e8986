import { describe, expect, it } from '@jest/globals';
import { addressOf, filterOf, queryOf } from './resolved-address.js';

describe('queryOf', () => {
  it('keeps what was filled in and leaves out the rest', () => {
    expect(queryOf({ outcome: 'CREATED', decidedBy: ' Holm ', reason: '' }).toString()).toBe(
      'outcome=CREATED&decidedBy=Holm',
    );
  });

  it('draws a seed for a sample without one, and needs none without a number', () => {
    expect(queryOf({ n: '10', seed: '' }, () => 0.5).get('seed')).toBe('550000');
    expect(queryOf({ n: '10', seed: '2026' }).get('seed')).toBe('2026');
    expect(queryOf({ n: '', seed: '2026' }).toString()).toBe('');
  });
});

describe('addressOf', () => {
  it('asks for a page of the list, or with number and seed for a sample', () => {
    expect(addressOf(new URLSearchParams('method=MANUAL&page=2'))).toBe(
      '/api/v1/resolved?method=MANUAL&page=2',
    );
    expect(addressOf(new URLSearchParams('method=MANUAL&n=5&seed=a&page=2'))).toBe(
      '/api/v1/resolved/sample?method=MANUAL&n=5&seed=a',
    );
  });
});

describe('filterOf', () => {
  it('is what the export sends: no page, number or seed', () => {
    expect(filterOf(new URLSearchParams('method=MANUAL&n=5&seed=a&page=2'))).toEqual({ method: 'MANUAL' });
  });
});
