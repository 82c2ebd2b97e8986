/** The roles of design.md section 2. */
export type Role = 'CASEWORKER' | 'COORDINATOR' | 'VENDOR' | 'AUDITOR' | 'ADMIN';

export const ROLES: readonly Role[] = ['CASEWORKER', 'COORDINATOR', 'VENDOR', 'AUDITOR', 'ADMIN'];

/** Who acts. Passed explicitly to every service; stands in the audit row of everything the call changes. */
export interface Actor {
  readonly kind: 'user' | 'system';
  readonly userId: number | null;
  readonly name: string;
  readonly role: Role | 'SYSTEM';
  /** The municipality the person works for; null for VENDOR, ADMIN, national auditors and the system. */
  readonly municipalityCode: string | null;
}

/** The actor of the command line and of jobs, named after the command (design.md 11). */
export function systemActor(name: string, municipalityCode: string | null = null): Actor {
  return { kind: 'system', userId: null, name, role: 'SYSTEM', municipalityCode };
}
