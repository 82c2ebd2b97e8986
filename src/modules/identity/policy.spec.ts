import { describe, expect, it } from '@jest/globals';
import { ROLES } from '../shared/index.js';
import { PERMISSIONS, can, type Permission } from './policy.js';

describe('policy', () => {
  it('gives the administrator no business permission beside users, municipalities and their audit', () => {
    const allowed = PERMISSIONS.filter((permission) => can('ADMIN', permission));
    expect(allowed.sort()).toEqual(['audit.view', 'municipalities.view', 'users.manage', 'users.view']);
  });

  it('lets the auditor change nothing', () => {
    const allowed = PERMISSIONS.filter((permission) => can('AUDITOR', permission));
    expect(allowed.filter((permission) => !/\.(view|export|verify|revealCpr)$/.test(permission))).toEqual([]);
  });

  it('never lets the vendor decide about a municipality’s debt or see its persons', () => {
    for (const permission of PERMISSIONS.filter((name) =>
      /^(links|proposals|persons|grants|cases)\./.test(name),
    )) {
      expect(can('VENDOR', permission)).toBe(false);
    }
    expect(can('VENDOR', 'packages.markCompleted')).toBe(false);
  });

  it('refuses what is not listed, inherited names included', () => {
    for (const role of ROLES) {
      for (const name of ['constructor', '__proto__', 'tasks.delete', ''])
        expect(can(role, name as Permission)).toBe(false);
    }
    expect(can('SYSTEM', 'tasks.view')).toBe(false);
  });
});
