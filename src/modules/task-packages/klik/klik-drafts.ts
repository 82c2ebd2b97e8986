import type { EntityManager } from 'typeorm';
import type { KlikVersion } from './klik-document.js';
import { KLIK_FIELDS } from './klik-fields.js';
import type { KlikTitle } from './klik-title.js';
import { DraftExists } from './klik.errors.js';
import { COLUMN_OF } from './klik-rows.js';
import { compareVersions, nextVersion } from './version-number.js';

const TEXT = [...KLIK_FIELDS.map(({ name }) => COLUMN_OF[name]), 'duration_working_days'].join(', ');

/** One draft at a time; what is older than the published version is history. */
export function assertDraftAllowed(versions: readonly KlikVersion[]): void {
  const published = versions.findLast(({ status }) => status === 'PUBLISHED');
  const pending = versions.findLast(
    ({ status, version }) =>
      status === 'DRAFT' && (!published || compareVersions(version, published.version) > 0),
  );
  if (pending) throw new DraftExists({ version: pending.version });
}

/** The same text as a draft, with the comments that are not resolved. The KLIK task is locked by the caller. */
export async function copyAsDraft(
  em: EntityManager,
  descriptionId: number,
  versions: readonly KlikVersion[],
): Promise<number> {
  const [made]: { id: number }[] = await em.query(
    `INSERT INTO app.klik_task_description (klik_task_id, version, status, ${TEXT})
     SELECT klik_task_id, $2, 'DRAFT', ${TEXT} FROM app.klik_task_description WHERE id = $1 RETURNING id`,
    [descriptionId, nextVersion(versions.map(({ version }) => version))],
  );
  const id = made?.id ?? 0;
  await em.query(
    `INSERT INTO app.klik_task_comment (description_id, code, sort, field, body, initials, written_by, written_by_name, written_at)
     SELECT $2, code, sort, field, body, initials, written_by, written_by_name, written_at
     FROM app.klik_task_comment WHERE description_id = $1 AND resolved_at IS NULL`,
    [descriptionId, id],
  );
  return id;
}

export async function insertFirstDraft(em: EntityManager, title: KlikTitle): Promise<number> {
  const [made]: { id: number }[] = await em.query(
    `WITH task AS (INSERT INTO app.klik_task (code, name) VALUES ($1, $2) RETURNING id)
     INSERT INTO app.klik_task_description (klik_task_id, version, status, title, theme)
     SELECT id, $3, 'DRAFT', $4, $5 FROM task RETURNING id`,
    [title.code, title.name, nextVersion([]), `${title.code} ${title.name}`, title.theme],
  );
  return made?.id ?? 0;
}
