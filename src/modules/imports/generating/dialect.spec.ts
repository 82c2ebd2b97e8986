import { describe, expect, it } from '@jest/globals';
import { dayOf } from './calendar.js';
import { CellWriter, DIALECTS } from './dialect.js';

describe('CellWriter', () => {
  it('writes plain cells', () => {
    const cell = new CellWriter(DIALECTS.plain);
    expect([cell.money(123_456_789), cell.money(-5), cell.money(0)]).toEqual(['1234567.89', '-0.05', '0.00']);
    expect(cell.date(dayOf('2024-03-31'))).toBe('2024-03-31');
    expect(cell.date(null)).toBe('');
    expect(cell.text('Jensen, "Anne"')).toBe('"Jensen, ""Anne"""');
  });

  it('writes Danish cells', () => {
    const cell = new CellWriter(DIALECTS['danish-full']);
    expect([cell.money(123_456_789), cell.money(99_999), cell.money(-100_000)]).toEqual([
      '1.234.567,89',
      '999,99',
      '-1.000,00',
    ]);
    expect(cell.date(dayOf('2024-03-31'))).toBe('31-03-2024');
    expect(cell.cpr('6101701234')).toBe('610170-1234');
    expect(cell.text('Jensen, Anne')).toBe('Jensen, Anne');
  });
});
