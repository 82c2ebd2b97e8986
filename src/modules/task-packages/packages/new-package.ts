import type { EntityManager } from 'typeorm';
import { closedDaysOf, findWaveOf, frozenZonesOf } from '../../municipalities/index.js';
import type { Actor } from '../../shared/index.js';
import { dateSteps, packageDates, USUAL_DEADLINE_SETTINGS, type DeadlineSettings } from '../deadline.js';
import { INSERT_TASKS } from '../late/late-task.service.js';
import { KlikTaskUnknown, NotLoaded } from '../packages.errors.js';

export interface CreatedPackage {
  readonly packageId: number;
  readonly municipalityCode: string;
  readonly tasks: number;
}

interface Klik {
  readonly klik_task_id: number;
  readonly description_id: number;
  readonly duration: number | null;
  readonly title: string;
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
 * version. Throws `packages.not_loaded` (BR-09), `packages.klik_task_unknown` and `waves.frozen_zone`.
 */
export async function insertPackage(
  em: EntityManager,
  municipalityCode: string,
  klikTask: string,
  actor: Actor,
): Promise<CreatedPackage> {
  await lockNewPackage(em, municipalityCode, klikTask);
  const anchor = await anchorOf(em, municipalityCode);
  const klik = await klikOf(em, klikTask, municipalityCode);
  const settings = await deadlineSettings(em, municipalityCode, klik.duration);
  const { startDate, expectedDoneDate, endDate } = packageDates(anchor, settings);
  const [made]: { id: number }[] = await em.query(
    `INSERT INTO app.task_package (municipality_code, klik_task_id, description_id, title, created_by, created_by_name, anchor_date, start_date, expected_date, end_date, date_steps)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id`,
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
      JSON.stringify(dateSteps(anchor, settings)),
    ],
  );
  const packageId = made?.id ?? 0;
  return { packageId, municipalityCode, tasks: await insertTasks(em, municipalityCode, packageId) };
}

/** Whoever makes this package takes turns here, so that the second finds the first one's instead of running into it. */
export async function lockNewPackage(
  em: EntityManager,
  municipalityCode: string,
  klikTask: string,
): Promise<void> {
  await em.query(`SELECT pg_advisory_xact_lock(hashtextextended('package ' || $1 || ' ' || $2, 0))`, [
    klikTask,
    municipalityCode,
  ]);
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

/** Duration of the KLIK task, closed days by setting, frozen zone of the municipality's wave. */
export async function deadlineSettings(
  em: EntityManager,
  municipalityCode: string,
  duration: number | null,
): Promise<DeadlineSettings> {
  return {
    durationWorkingDays: duration ?? USUAL_DEADLINE_SETTINGS.durationWorkingDays,
    closedDays: await closedDaysOf(em),
    frozenZones: frozenZonesOf(await findWaveOf(em, municipalityCode)),
  };
}

async function klikOf(em: EntityManager, klikTask: string, municipalityCode: string): Promise<Klik> {
  const [klik]: Klik[] = await em.query(
    `SELECT k.id AS klik_task_id, d.id AS description_id, d.duration_working_days AS duration, k.code || ' – ' || m.name AS title
     FROM app.klik_task k JOIN app.klik_task_description d ON d.klik_task_id = k.id AND d.status = 'PUBLISHED' CROSS JOIN app.municipality m
     WHERE k.code = $1 AND m.code = $2 ORDER BY d.published_at DESC, d.id DESC LIMIT 1`,
    [klikTask, municipalityCode],
  );
  if (!klik) throw new KlikTaskUnknown();
  return klik;
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
