import { describe, expect, it } from '@jest/globals';
import { isFromOwnPage } from './csrf.js';

const OWN = 'https://tilknyt.example';
const headers = (
  given: Partial<Parameters<typeof isFromOwnPage>[0]>,
): Parameters<typeof isFromOwnPage>[0] => ({
  host: 'tilknyt.example',
  fetchSite: undefined,
  origin: undefined,
  referer: undefined,
  ...given,
});

describe('isFromOwnPage', () => {
  it('accepts what our own pages send, and an old browser that names us as referer', () => {
    expect(isFromOwnPage(headers({ fetchSite: 'same-origin', origin: OWN }))).toBe(true);
    expect(isFromOwnPage(headers({ origin: OWN }))).toBe(true);
    expect(isFromOwnPage(headers({ referer: `${OWN}/admin/login` }))).toBe(true);
  });

  it('refuses when one header says otherwise, or when none says anything', () => {
    const foreign = [
      headers({}),
      headers({ fetchSite: 'cross-site', origin: OWN }),
      headers({ fetchSite: 'same-site', referer: OWN }),
      headers({ fetchSite: 'none' }),
      headers({ fetchSite: 'same-origin', origin: 'https://evil.example' }),
      headers({ origin: 'null' }),
      headers({ origin: 'https://tilknyt.example.evil.example' }),
      headers({ referer: 'https://evil.example/?tilknyt.example' }),
      headers({ host: undefined, origin: OWN }),
    ];
    expect(foreign.filter(isFromOwnPage)).toEqual([]);
  });
});
