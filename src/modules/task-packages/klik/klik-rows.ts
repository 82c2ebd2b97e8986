import type { EntityManager } from 'typeorm';
import { StaleVersion } from '../../shared/index.js';
import type { KlikComment, KlikDocument, KlikVersion } from './klik-document.js';
import { KLIK_CHOICES, KLIK_FIELDS, type KlikFieldName, type KlikValues } from './klik-fields.js';
import { DescriptionNotFound, DescriptionPublished } from './klik.errors.js';
import { publicationProblems, type DraftToPublish } from './publication.js';
import { renderRichText } from './rich-text.js';
import { compareVersions } from './version-number.js';

/** The column of each field of the form. */
export const COLUMN_OF: Readonly<Record<KlikFieldName, string>> = {
  title: 'title',
  theme: 'theme',
  phase: 'phase',
  priority: 'priority',
  k98: 'k98',
  sts: 'sts',
  duration: 'duration_text',
  frozenZone: 'frozen_zone',
  startDateRule: 'start_date_rule',
  endDateRule: 'end_date_rule',
  goal: 'goal',
  description: 'description',
  method: 'method',
  result: 'result',
  recommendedPerformer: 'recommended_performer',
  qualityCriteria: 'quality_criteria',
  involvedParties: 'involved_parties',
};

const VALUES_SQL = KLIK_FIELDS.map(({ name }) => `d.${COLUMN_OF[name]} AS "${name}"`).join(', ');

export interface DescriptionRow {
  readonly id: number;
  readonly klikTaskId: number;
  readonly code: string;
  readonly version: string;
  readonly status: 'DRAFT' | 'PUBLISHED';
  readonly revision: number;
  readonly publishedAt: Date | null;
  readonly durationWorkingDays: number | null;
  readonly values: KlikValues;
}

/** A version that the reader may see; with `lock` nobody else changes it meanwhile. Throws `packages.description_not_found`. */
export async function readDescription(em: EntityManager, id: number, lock = false): Promise<DescriptionRow> {
  const [row]: (Omit<DescriptionRow, 'values'> & Record<KlikFieldName, string | null>)[] = await em.query(
    `SELECT d.id, d.klik_task_id AS "klikTaskId", k.code, d.version, d.status, d.revision, d.published_at AS "publishedAt",
            d.duration_working_days AS "durationWorkingDays", ${VALUES_SQL}
     FROM app.klik_task_description d JOIN app.klik_task k ON k.id = d.klik_task_id WHERE d.id = $1${lock ? ' FOR UPDATE OF d' : ''}`,
    [id],
  );
  if (!row) throw new DescriptionNotFound();
  const values = Object.fromEntries(KLIK_FIELDS.map(({ name }) => [name, row[name]])) as KlikValues;
  const { klikTaskId, code, version, status, revision, publishedAt, durationWorkingDays } = row;
  return { id, klikTaskId, code, version, status, revision, publishedAt, durationWorkingDays, values };
}

/** A draft as its screen showed it, locked. Throws `packages.description_published` and `shared.stale_version`. */
export async function lockDraft(
  em: EntityManager,
  id: number,
  revision: number | null,
): Promise<DescriptionRow> {
  const row = await readDescription(em, id, true);
  if (row.status === 'PUBLISHED') throw new DescriptionPublished();
  if (revision !== null && revision !== row.revision) throw new StaleVersion();
  return row;
}

export async function readDocument(
  em: EntityManager,
  id: number,
  withReview: boolean,
): Promise<KlikDocument> {
  const { klikTaskId, ...row } = await readDescription(em, id);
  const rich = KLIK_FIELDS.filter(({ kind }) => kind === 'richText');
  const versions = await readVersions(em, klikTaskId);
  const comments = withReview ? await readComments(em, id) : null;
  return {
    ...row,
    fields: KLIK_FIELDS,
    choices: KLIK_CHOICES,
    html: Object.fromEntries(rich.map(({ name }) => [name, renderRichText(row.values[name])])),
    versions,
    review: comments && { comments, problems: problemsOf(row, versions, comments) },
  };
}

/** All versions that the reader may see, the oldest first. */
export async function readVersions(em: EntityManager, klikTaskId: number): Promise<KlikVersion[]> {
  const rows: KlikVersion[] = await em.query(
    `SELECT id, version, version_note AS note, version_initials AS initials, version_date::text AS date, status
     FROM app.klik_task_description WHERE klik_task_id = $1`,
    [klikTaskId],
  );
  return rows.sort((first, second) => compareVersions(first.version, second.version));
}

/** In the order of the margin. */
export function readComments(em: EntityManager, descriptionId: number): Promise<KlikComment[]> {
  return em.query(
    `SELECT id, code, initials, field, body, written_by_name AS by, written_at AS at, resolved_at AS "resolvedAt",
            resolved_by_name AS "resolvedBy", resolution, version
     FROM app.klik_task_comment WHERE description_id = $1 ORDER BY sort, id`,
    [descriptionId],
  );
}

export function draftOf(
  row: Pick<DescriptionRow, 'id' | 'values' | 'version' | 'code'>,
  versions: readonly KlikVersion[],
  comments: readonly KlikComment[],
): DraftToPublish {
  const published = versions.filter(({ id, status }) => status === 'PUBLISHED' && id !== row.id);
  return {
    values: row.values,
    version: row.version,
    code: row.code,
    openComments: comments.filter(({ resolvedAt }) => resolvedAt === null).length,
    latestPublished: published.at(-1)?.version ?? null,
  };
}

function problemsOf(
  row: Pick<DescriptionRow, 'id' | 'values' | 'version' | 'code' | 'status'>,
  versions: readonly KlikVersion[],
  comments: readonly KlikComment[],
): ReturnType<typeof publicationProblems> {
  return row.status === 'PUBLISHED' ? [] : publicationProblems(draftOf(row, versions, comments));
}
