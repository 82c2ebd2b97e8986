import { describe, expect, it } from '@jest/globals';
import { pressKey, type Asking, type KeyPress } from './keys.js';

const PRESS: KeyPress = {
  type: 'down',
  key: 'Enter',
  at: 1_000,
  isRepeat: false,
  hasModifier: false,
  place: 'page',
};
const ASKED: Asking = { at: 1_000, isReleased: true };

function commandFor(press: Partial<KeyPress>, asking: Asking = null, isReady = true): unknown {
  return pressKey(asking, { ...PRESS, ...press }, isReady).command;
}

describe('pressKey', () => {
  it.each([
    ['1', { kind: 'choose', index: 0 }],
    ['9', { kind: 'choose', index: 8 }],
    ['0', { kind: 'noGrant' }],
    ['s', { kind: 'skip' }],
    ['S', { kind: 'skip' }],
    ['p', { kind: 'park' }],
    ['e', { kind: 'escalate' }],
    ['u', { kind: 'undo' }],
    ['/', { kind: 'search' }],
    ['?', { kind: 'help' }],
    ['Escape', { kind: 'cancel' }],
    ['x', null],
  ])('answers %s with its command', (key, command) => {
    expect(commandFor({ key })).toEqual(command);
  });

  it.each(['field', 'dialog'] as const)('leaves letters, digits and Enter to a %s', (place) => {
    for (const key of ['1', '0', 's', 'p', 'e', 'u', '/', '?', 'Enter'])
      expect(commandFor({ key, place }, ASKED)).toBeNull();
  });

  it('leaves Enter to the control that has the focus, and takes letters there', () => {
    expect(commandFor({ place: 'control' })).toBeNull();
    expect(commandFor({ key: 's', place: 'control' })).toEqual({ kind: 'skip' });
  });

  it('takes nothing with Ctrl, Alt or Meta, and no repeated key', () => {
    expect(commandFor({ key: 's', hasModifier: true })).toBeNull();
    expect(commandFor({ key: 's', isRepeat: true })).toBeNull();
  });

  it('says what is missing where the decision is not complete', () => {
    expect(pressKey(null, PRESS, false)).toEqual({ asking: null, command: { kind: 'missing' } });
  });

  describe('the confirming Enter', () => {
    const asked = pressKey(null, PRESS, true);

    it('follows an asking one', () => {
      expect(asked).toEqual({ asking: { at: 1_000, isReleased: false }, command: { kind: 'ask' } });
    });

    it('does not count while the asking one is held down', () => {
      expect(commandFor({ at: 5_000 }, asked.asking)).toBeNull();
      expect(commandFor({ at: 5_000, isRepeat: true }, ASKED)).toBeNull();
    });

    it('does not count within 400 ms, and counts from then on', () => {
      const released = pressKey(asked.asking, { ...PRESS, type: 'up', at: 1_050 }, true).asking;
      expect(commandFor({ at: 1_399 }, released)).toBeNull();
      expect(commandFor({ at: 1_400 }, released)).toEqual({ kind: 'confirm' });
    });

    it('is taken back by every other key of the screen', () => {
      expect(pressKey(ASKED, { ...PRESS, key: '2' }, true).asking).toBeNull();
      expect(pressKey(ASKED, { ...PRESS, key: 'Escape' }, true).asking).toBeNull();
    });
  });

  it('takes two presses of the button like two of Enter, a double click as one', () => {
    const first = pressKey(null, { ...PRESS, type: 'click' }, true);
    expect(commandFor({ type: 'click', at: 1_150 }, first.asking)).toBeNull();
    expect(commandFor({ type: 'click', at: 1_500 }, first.asking)).toEqual({ kind: 'confirm' });
    expect(commandFor({ at: 1_500 }, first.asking)).toEqual({ kind: 'confirm' });
  });
});
