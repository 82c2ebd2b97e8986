import type { EntityManager } from 'typeorm';
import { AccessDenied, type Actor } from '../shared/index.js';
import { TooManySearches } from './audit.errors.js';

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

/** A search by CPR number, and whom it found. */
export interface PersonSearch extends Omit<LookUp, 'screen'> {
  /** The number as keyed hash; the log holds no CPR number. */
  readonly criterionHash: Buffer;
}

const MOST_SEARCHES_A_MINUTE = 60;

/**
 * One row for each person that was found, or one without a person; in the caller's transaction and before anything about
 * them is read. Throws `AccessDenied`, and `audit.too_many_searches` at the 61st search in a minute (reliability.md 2.4.1).
 */
export async function recordPersonSearch(
  em: EntityManager,
  actor: Actor,
  search: PersonSearch,
): Promise<void> {
  if (actor.userId === null) throw new AccessDenied();
  const { municipalityCode, debtorIds, purpose, fields, criterionHash } = search;
  const [recent]: { searches: number }[] = await em.query(
    `SELECT count(*)::int AS searches FROM app.lookup_log
     WHERE municipality_code = $1 AND actor_id = $2 AND criterion_hash IS NOT NULL AND at > now() - interval '1 minute'`,
    [municipalityCode, actor.userId],
  );
  if ((recent?.searches ?? 0) >= MOST_SEARCHES_A_MINUTE) throw new TooManySearches();
  await em.query(
    `INSERT INTO app.lookup_log (municipality_code, actor_id, actor_role, debtor_id, screen, purpose, revealed_fields, criterion_hash)
     SELECT $1, $2, $3, debtor_id, 'search', $5, CASE WHEN debtor_id IS NULL THEN '{}' ELSE $6::text[] END, $7
     FROM unnest($4::bigint[]) AS debtor_id`,
    [
      municipalityCode,
      actor.userId,
      actor.role,
      debtorIds.length > 0 ? [...debtorIds] : [null],
      purpose,
      [...fields],
      criterionHash,
    ],
  );
}

/** Rejected rows that are about to be downloaded: all of a file, a load and a municipality. */
export interface RejectsDownload {
  readonly runId: number;
  readonly file: string;
  /** Null where no municipality could be read; there is no look-up log for those, only the audit trail. */
  readonly municipalityCode: string | null;
  readonly rows: number;
  /** The rows as delivered, and with them persons; else masked. */
  readonly isWhole: boolean;
}

/** Chain of events that belong to no municipality. */
const SYSTEM_CHAIN = '000';

/**
 * One row in the look-up log for the download itself, since who stands in a row that nobody could read may be in no
 * register, and an event in the audit trail. In the caller's transaction, before anything is read.
 */
export async function recordRejectsDownload(
  em: EntityManager,
  actor: Actor,
  { runId, file, municipalityCode, rows, isWhole }: RejectsDownload,
): Promise<void> {
  if (actor.userId === null) throw new AccessDenied();
  if (municipalityCode !== null)
    await em.query(
      `INSERT INTO app.lookup_log (municipality_code, actor_id, actor_role, screen, purpose, revealed_fields)
       VALUES ($1, $2, $3, 'rejects', $4, $5)`,
      [
        municipalityCode,
        actor.userId,
        actor.role,
        `${runId} ${file}.csv (${rows})`,
        isWhole ? ['cpr', 'name'] : [],
      ],
    );
  await em.query('SELECT app.audit_note($1, $2, $3, $4::jsonb)', [
    municipalityCode ?? SYSTEM_CHAIN,
    'load_run',
    runId,
    JSON.stringify({ operation: 'REJECTS_DOWNLOADED', file, rows, masked: !isWhole }),
  ]);
}
