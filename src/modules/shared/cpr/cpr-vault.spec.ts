import { describe, expect, it } from '@jest/globals';
import { CprVault } from './cpr-vault.js';

const vault = new CprVault(Buffer.alloc(32, 7));
const cpr = '6101800001';

describe('CprVault', () => {
  it('hashes equal numbers alike and other keys differently', () => {
    expect(vault.hash(cpr)).toEqual(vault.hash(cpr));
    expect(vault.hash(cpr)).toHaveLength(32);
    expect(new CprVault(Buffer.alloc(32, 8)).hash(cpr)).not.toEqual(vault.hash(cpr));
  });

  it('opens what it sealed, and seals differently each time', () => {
    const sealed = vault.encrypt(cpr);
    expect(vault.decrypt(sealed)).toBe(cpr);
    expect(vault.encrypt(cpr)).not.toEqual(sealed);
  });

  it('refuses altered bytes', () => {
    const sealed = vault.encrypt(cpr);
    sealed[sealed.length - 1] = sealed[sealed.length - 1]! ^ 1;
    expect(() => vault.decrypt(sealed)).toThrow();
  });
});
