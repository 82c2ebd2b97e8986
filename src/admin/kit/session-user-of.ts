import { ForbiddenError } from 'adminjs';
import type { SessionUser } from '../../modules/identity/index.js';

/** The person in an AdminJS context, put there by the loader for this request. Without one everything is refused. */
export function sessionUserOf(context: { readonly currentAdmin?: unknown } | undefined): SessionUser {
  const user = context?.currentAdmin;
  if (!isSessionUser(user)) throw new ForbiddenError('errors.identity.not_logged_in');
  return user;
}

function isSessionUser(user: unknown): user is SessionUser {
  return (
    typeof user === 'object' && user !== null && 'id' in user && typeof user.id === 'number' && 'role' in user
  );
}
