import { describe, expect, it } from '@jest/globals';
import { HIDDEN, maskedCells } from './masked-cells.js';

const CODES = new Set(['KONTANTHJAELP', 'ACTIVE']);
const mask = (column: string, cell: string): string | undefined => maskedCells([column], [cell], CODES)[0];

describe('a rejected row as VENDOR sees it', () => {
  it.each([
    ['account_no', '461-000123'],
    ['established', '2024-02-30'],
    ['due_date', '30-02-2024'],
    ['balance', '12.345,67'],
    ['balance', '-500.00'],
    ['municipality', '461'],
    ['benefit_type', 'kontanthjaelp'],
    ['status', 'ACTIVE'],
    ['due_date', ''],
  ])('shows %s %j', (column, cell) => {
    expect(mask(column, cell)).toBe(cell);
  });

  it('masks CPR numbers, with or without hyphen', () => {
    expect(mask('cpr', '610170-1234')).toBe('610170-****');
    expect(mask('co_cpr', '6101701234')).toBe('610170-****');
  });

  it.each([
    ['cpr', '61017012345'],
    ['name', 'Navn Navnesen'],
    ['name', 'NAVNESEN'],
    ['account_no', 'Navnesen'],
    ['account_no', 'Navnesen2'],
    ['account_no', '6101701234'],
    ['account_no', '610170-1234'],
    ['grant_ref', '610170-123'],
    ['grant_ref', 'CPR6101701234'],
    ['journal_no', 'cpr 610170 1234'],
    ['balance', '6101701234.00'],
    ['status', 'NAVNESEN'],
    ['benefit_type', 'Hanne'],
  ])('hides %s %j', (column, cell) => {
    expect(mask(column, cell)).toBe(HIDDEN);
  });

  it('trusts no column of a row that has too few or too many cells', () => {
    expect(maskedCells(['cpr', 'municipality'], ['6101701234', 'ACTIVE', '461'], CODES)).toEqual([
      HIDDEN,
      HIDDEN,
      '461',
    ]);
  });
});
