import { NotPermitted } from '../identity/index.js';
import type { Actor } from '../shared/index.js';

/** The municipality that the person works for; throws `identity.not_permitted` for somebody who works for none. */
export function municipalityOf(actor: Actor): string {
  if (actor.municipalityCode === null) throw new NotPermitted();
  return actor.municipalityCode;
}

/** The person's id; throws `identity.not_permitted` for the system. */
export function userOf(actor: Actor): number {
  if (actor.userId === null) throw new NotPermitted();
  return actor.userId;
}
