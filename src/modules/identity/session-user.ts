import type { Actor, Role } from '../shared/index.js';

/** The logged-in person, read again for every request, so that a change of role or a disabling works at once. */
export interface SessionUser {
  readonly id: number;
  readonly displayName: string;
  readonly email: string;
  readonly role: Role;
  /** Null for VENDOR, ADMIN and national auditors. */
  readonly municipalityCode: string | null;
  readonly municipalityName: string | null;
}

/** The person as the actor of a service call. */
export function actorOf(user: SessionUser): Actor {
  return {
    kind: 'user',
    userId: user.id,
    name: user.displayName,
    role: user.role,
    municipalityCode: user.municipalityCode,
  };
}
