import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { PROJECT_ROOT } from '../../modules/shared/index.js';
import { TILES, shortName } from './denmark-tiles.js';

const reference = readFileSync(join(PROJECT_ROOT, 'migrations/1764000000200-reference-data.sql'), 'utf8');
const names = new Map(
  [...reference.matchAll(/\('(\d{3})', '([^']+)', '[^']+', 'Region/g)].map((m) => [m[1], m[2]]),
);

describe('the map of tiles', () => {
  it('has one place for each of the 98 municipalities', () => {
    expect(names.size).toBe(98);
    expect(TILES.map(({ code }) => code).sort()).toEqual([...names.keys()].sort());
    expect(new Set(TILES.map(({ row, column }) => `${row}/${column}`)).size).toBe(98);
  });

  it('gives each a name of its own that fits', () => {
    const short = TILES.map(({ code }) => shortName(code, names.get(code) ?? ''));
    expect(new Set(short).size).toBe(98);
    expect(short.filter((name) => name.length > 7)).toEqual([]);
  });
});
