import { describe, expect, it } from '@jest/globals';
import { containsCpr } from './contains-cpr.js';
import { formatCpr, isSubstitute, maskCpr, parseCpr, passesModulus11 } from './cpr.js';

describe('parseCpr', () => {
  it.each([
    ['610180-0001', '6101800001'],
    [' 9112995003 ', '9112995003'],
    ['8902005000', '8902005000'],
  ])('reads %s', (text, digits) => {
    expect(parseCpr(text)).toBe(digits);
  });

  it.each([
    ['day 92', '9201800001'],
    ['month 13', '6113800001'],
    ['30 February', '9002800001'],
    ['29 February of a year that is no leap year', '8902810001'],
    ['nine digits', '610180000'],
    ['letters', '610180ABCD'],
    ['two hyphens', '610180--0001'],
    ['nothing', ''],
  ])('refuses %s', (_what, text) => {
    expect(parseCpr(text)).toBeNull();
  });
});

describe('showing a CPR number', () => {
  it('masks the last four digits by default', () => {
    expect(maskCpr('6101800001')).toBe('610180-****');
    expect(maskCpr('610180-0001')).toBe('610180-****');
  });

  it('writes it with a hyphen when it may be shown', () => {
    expect(formatCpr('6101800001')).toBe('610180-0001');
  });

  it('knows a substitute number by its day', () => {
    expect(isSubstitute('6101800001')).toBe(true);
    expect(isSubstitute('0000000000')).toBe(false);
  });
});

describe('passesModulus11', () => {
  it('accepts exactly one last digit at most', () => {
    const passing = [...'0123456789'].filter((digit) => passesModulus11(`610180001${digit}`));
    expect(passing).toEqual(['4']);
  });
});

describe('containsCpr', () => {
  it.each(['se 610180-0001', 'nr. 6101800001.', '(610180 0001)'])('finds it in %s', (text) => {
    expect(containsCpr(text)).toBe(true);
  });

  it.each(['konto 500123', 'journal 9999999999', 'tlf. 61018000012', ''])('leaves %s alone', (text) => {
    expect(containsCpr(text)).toBe(false);
  });
});
