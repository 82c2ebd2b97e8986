import { describe, expect, it } from '@jest/globals';
import { readNote, requireNote } from './note.js';

describe('a note', () => {
  it('is trimmed, and nothing when empty', () => {
    expect(readNote('  Efter akterne ')).toBe('Efter akterne');
    expect(readNote('   ')).toBeNull();
    expect(readNote(null)).toBeNull();
  });

  it('is refused with a CPR number in it, however written', () => {
    expect(() => readNote('Se 610170-1234')).toThrow('shared.text_contains_cpr');
    expect(() => readNote('6101701234')).toThrow('shared.text_contains_cpr');
    expect(readNote('Bevilling 461-2019-0000123')).toBe('Bevilling 461-2019-0000123');
  });

  it('is demanded where a rule wants one', () => {
    expect(() => requireNote(' ')).toThrow('linking.note_required');
  });
});
