import type { EntityManager } from 'typeorm';
import type { Actor } from '../../shared/index.js';
import { packageDates } from '../deadline.js';
import { INSERT_TASKS } from '../late/late-task.service.js';
import { KlikTaskUnknown, NotLoaded } from '../packages.errors.js';

export interface CreatedPackage {
  readonly packageId: number;
  readonly municipalityCode: string;
  readonly tasks: number;
}

/** Neither linked nor withdrawn; or linked by the machine, and a later load found the link's conditions broken (design.md 6). */
const ACCOUNTS_FOR_A_PERSON = `
SELECT a.id FROM app.debtor_account a
LEFT JOIN app.account_link l ON l.municipality_code = a.municipality_code AND l.account_id = a.id AND l.ended_at IS NULL
WHERE a.municipality_code = $1
  AND (l.id IS NULL OR EXISTS (SELECT 1 FROM app.failed_link_check c WHERE c.municipality_code = l.municipality_code AND c.link_id = l.id))
  AND NOT EXISTS (SELECT 1 FROM app.account_withdrawal w WHERE w.municipality_code = a.municipality_code AND w.account_id = a.id AND w.ended_at IS NULL)`;

/**
 * A draft with its tasks, dated from the municipality's first automatic run and described by the latest published
 * version. Throws `packages.not_loaded` (BR-09) and `packages.klik_task_unknown`.
 */
export async function insertPackage(
  em: EntityManager,
  municipalityCode: string,
  klikTask: string,
  actor: Actor,
): Promise<CreatedPackage> {
  const anchor = await anchorOf(em, municipalityCode);
  const [klik]: { klik_task_id: number; description_id: number; title: string }[] = await em.query(
    `SELECT k.id AS klik_task_id, d.id AS description_id, k.code || ' – ' || m.name AS title FROM app.klik_task k
     JOIN app.klik_task_description d ON d.klik_task_id = k.id AND d.status = 'PUBLISHED' CROSS JOIN app.municipality m
     WHERE k.code = $1 AND m.code = $2 ORDER BY d.published_at DESC, d.id DESC LIMIT 1`,
    [klikTask, municipalityCode],
  );
  if (!klik) throw new KlikTaskUnknown();
  const { startDate, expectedDoneDate, endDate } = packageDates(anchor);
  const [made]: { id: number }[] = await em.query(
    `INSERT INTO app.task_package (municipality_code, klik_task_id, description_id, title, created_by, created_by_name, anchor_date, start_date, expected_date, end_date)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id`,
    [
      municipalityCode,
      klik.klik_task_id,
      klik.description_id,
      klik.title,
      actor.userId,
      actor.name,
      anchor,
      startDate,
      expectedDoneDate,
      endDate,
    ],
  );
  const packageId = made?.id ?? 0;
  return { packageId, municipalityCode, tasks: await insertTasks(em, municipalityCode, packageId) };
}

/** A task for every account that needs a person and has none in the package; answers with how many. */
export async function insertTasks(
  em: EntityManager,
  municipalityCode: string,
  packageId: number,
): Promise<number> {
  const accounts: { id: number }[] = await em.query(ACCOUNTS_FOR_A_PERSON, [municipalityCode]);
  const tasks: unknown[] = await em.query(INSERT_TASKS, [packageId, accounts.map(({ id }) => id)]);
  return tasks.length;
}

/** The Danish day on which the municipality's first automatic run was finished. */
async function anchorOf(em: EntityManager, municipalityCode: string): Promise<string> {
  const [row]: { anchor: string | null; unfinished: boolean }[] = await em.query(
    `SELECT (min(auto_link_finished_at) FILTER (WHERE status = 'FINISHED') AT TIME ZONE 'Europe/Copenhagen')::date AS anchor,
            coalesce(bool_or(status IN ('WAITING', 'RUNNING', 'AWAITING_REASON')), false) AS unfinished
     FROM app.load_run_municipality WHERE municipality_code = $1`,
    [municipalityCode],
  );
  if (!row || row.anchor === null || row.unfinished) throw new NotLoaded({ municipality: municipalityCode });
  return row.anchor;
}
