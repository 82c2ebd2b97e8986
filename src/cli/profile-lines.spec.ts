import { describe, expect, it } from '@jest/globals';
import { profileLines } from './profile-lines.js';

const NO_REPEATS = { identical: 0, conflicting: 0 };
const CLEAN = { missing: 0, refused: {}, odd: {} };

describe('the profile of a delivery in lines', () => {
  const odense = {
    rows: 1200,
    unreadable: { bad_column_count: 2 },
    columns: { name: CLEAN, established: { missing: 3, refused: { bad_date: 4 }, odd: { date: 5 } } },
    keys: NO_REPEATS,
  } as const;
  const lines = profileLines({
    files: {
      accounts: {
        ...odense,
        keys: { identical: 6, conflicting: 8 },
        municipalities: { '461': odense, '101': { ...odense, rows: 1, unreadable: {}, columns: {} } },
      },
      grants: { refused: 'imports.header_wrong' },
    },
    otherFiles: ['truth.csv'],
  });

  it('says for each municipality and column what is missing, refused and odd', () => {
    expect(lines.find((line) => line.includes('461') && line.includes('established'))).toMatch(
      /accounts\.csv +461 +established +1\.200 +3 +4 +5 +bad_date 4, dato uden for 1990-2030 5$/,
    );
  });

  it('says nothing of columns that are whole', () => {
    expect(lines.join('\n')).not.toContain('name');
  });

  it('says which rows have no columns, what repeats, what is refused and what is left alone', () => {
    const text = lines.join('\n');
    expect(text).toMatch(/461 .* 2 +bad_column_count$/m);
    expect(text).toContain('6 gentagelser, 8 modstridende dubletter');
    expect(text).toMatch(/grants\.csv .*imports\.header_wrong/);
    expect(lines.at(-1)).toBe('Andre filer, der ikke læses: truth.csv');
  });
});
