import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { PROJECT_ROOT } from '../../modules/shared/index.js';
import { TILES, tileLines } from './denmark-tiles.js';

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

  it('gives each its name in lines that fit, two of them shortened', () => {
    const lines = TILES.map(({ code }) => tileLines(code, names.get(code) ?? ''));
    expect(new Set(lines.map((parts) => parts.join(''))).size).toBe(98);
    expect(lines.flat().filter((line) => line.length > 9)).toEqual([]);
    const shortened = TILES.filter(
      ({ code }) => tileLines(code, names.get(code) ?? '').join('') !== names.get(code),
    );
    expect(shortened.map(({ code }) => code).sort()).toEqual(['760', '820']);
  });
});
