import type { Actor, Role } from '../shared/index.js';
import { NotPermitted } from './identity.errors.js';

const MUNICIPAL: readonly Role[] = ['CASEWORKER', 'COORDINATOR'];
const CASE_DATA: readonly Role[] = [...MUNICIPAL, 'AUDITOR'];
const NO_ADMIN: readonly Role[] = [...CASE_DATA, 'VENDOR'];

/**
 * Who may do what (design.md 2). Names are `<subject>.<service method>`; `view` is for reading. What stands in no row is
 * allowed to nobody. The database keeps its own walls behind this one.
 */
const POLICY = {
  'users.view': ['ADMIN'],
  'users.manage': ['ADMIN'],
  'municipalities.view': [...NO_ADMIN, 'ADMIN'],

  'klikTasks.view': NO_ADMIN,
  'klikTasks.edit': ['VENDOR'],
  'klikTasks.publish': ['VENDOR'],
  'klikTasks.namePeople': ['COORDINATOR'],
  'waves.view': ['VENDOR'],
  'waves.plan': ['VENDOR'],
  'waves.publish': ['VENDOR'],

  'packages.view': NO_ADMIN,
  'packages.create': ['VENDOR'],
  'packages.publish': ['VENDOR'],
  'packages.extendDeadline': ['VENDOR'],
  'packages.markCompleted': MUNICIPAL,
  'packages.reopen': ['COORDINATOR'],

  'notifications.view': [...MUNICIPAL, 'VENDOR'],
  'notifications.markRead': [...MUNICIPAL, 'VENDOR'],

  'tasks.view': NO_ADMIN,
  'tasks.take': MUNICIPAL,
  'tasks.release': MUNICIPAL,
  'tasks.assign': ['COORDINATOR'],
  'tasks.park': MUNICIPAL,
  'tasks.addNote': MUNICIPAL,
  'tasks.retryKy': MUNICIPAL,

  'escalations.view': NO_ADMIN,
  'escalations.open': MUNICIPAL,
  'escalations.answer': ['VENDOR'],
  'escalations.close': MUNICIPAL,
  'escalations.allowPerson': MUNICIPAL,
  'escalations.openPerson': ['VENDOR'],

  'accounts.view': NO_ADMIN,
  'claims.view': NO_ADMIN,
  'claims.post': MUNICIPAL,
  'claims.raise': MUNICIPAL,
  'grants.view': CASE_DATA,
  'cases.view': CASE_DATA,
  'persons.view': CASE_DATA,
  'persons.viewTimeline': MUNICIPAL,
  'persons.revealCpr': ['CASEWORKER', 'COORDINATOR', 'AUDITOR'],
  'persons.searchByCpr': MUNICIPAL,
  'persons.searchByName': MUNICIPAL,
  'search.view': NO_ADMIN,
  'lookups.view': ['COORDINATOR', 'AUDITOR'],

  'links.view': CASE_DATA,
  'links.matchToGrant': MUNICIPAL,
  'links.recordNoDirectGrant': MUNICIPAL,
  'links.undoLink': MUNICIPAL,
  'proposals.view': CASE_DATA,
  'proposals.approve': ['COORDINATOR'],
  'proposals.reject': ['COORDINATOR'],
  'ownProposals.withdraw': [...MUNICIPAL, 'VENDOR'],
  'withdrawals.propose': [...MUNICIPAL, 'VENDOR'],
  'withdrawals.undo': MUNICIPAL,

  'loads.view': NO_ADMIN,
  'loads.start': ['VENDOR'],
  'loads.acceptDifference': ['VENDOR'],
  'loads.verify': ['VENDOR'],
  'loads.viewNews': ['COORDINATOR'],
  'loads.viewRejects': ['COORDINATOR', 'VENDOR'],

  'benefitCodes.view': ['VENDOR'],
  'benefitCodes.saveMapping': ['VENDOR'],

  'resolved.view': CASE_DATA,
  'resolved.export': ['AUDITOR', 'COORDINATOR'],
  'audit.view': ['AUDITOR', 'COORDINATOR', 'ADMIN'],
  'audit.verify': ['AUDITOR'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof POLICY;

export const PERMISSIONS = Object.keys(POLICY) as Permission[];

/** Whether the role includes the permission; everything that is not listed is refused. */
export function can(role: Role | 'SYSTEM', permission: Permission): boolean {
  const allowed: readonly string[] = Object.hasOwn(POLICY, permission) ? POLICY[permission] : [];
  return allowed.includes(role);
}

/**
 * The first line of every command, before anything is read. The machine and the operator's command line (SYSTEM) pass:
 * what they may do is decided by their database role. Throws `identity.not_permitted`.
 */
export function requirePermission(actor: Actor, permission: Permission): void {
  if (actor.role !== 'SYSTEM' && !can(actor.role, permission)) throw new NotPermitted();
}

/** The roles of a permission, for lists of who may do what. */
export function rolesFor(permission: Permission): readonly Role[] {
  return POLICY[permission];
}
