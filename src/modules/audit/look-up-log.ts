import type { EntityManager } from 'typeorm';
import { AccessDenied, type Actor } from '../shared/index.js';

/** Identifiable persons that are about to be shown to somebody. */
export interface LookUp {
  readonly municipalityCode: string;
  readonly debtorIds: readonly number[];
  /** Where they are shown, e.g. `task`. */
  readonly screen: string;
  /** Why: the number of the task or account that is worked on. */
  readonly purpose: string;
  readonly fields: readonly ('cpr' | 'name' | 'notes')[];
}

/**
 * One row for each person, in the caller's transaction and before anything is read: no log row, no data. Only people look
 * somebody up. Throws `AccessDenied`.
 */
export async function recordLookUp(em: EntityManager, actor: Actor, lookUp: LookUp): Promise<void> {
  if (actor.userId === null) throw new AccessDenied();
  await em.query(
    `INSERT INTO app.lookup_log (municipality_code, actor_id, actor_role, debtor_id, screen, purpose, revealed_fields)
     SELECT $1, $2, $3, debtor_id, $5, $6, $7 FROM unnest($4::bigint[]) AS debtor_id`,
    [
      lookUp.municipalityCode,
      actor.userId,
      actor.role,
      [...lookUp.debtorIds],
      lookUp.screen,
      lookUp.purpose,
      [...lookUp.fields],
    ],
  );
}
