import type { EntityManager } from 'typeorm';
import type { Actor } from '../../shared/index.js';
import { insertTasks } from './new-package.js';

/**
 * A package is worked once its KLIK task is published there. A municipality in no wave gets both at once; one in a wave waits
 * for it (BR-16), and the database refuses with `packages.klik_task_not_published`.
 */
export async function publishKlikTaskOutsideWaves(
  em: EntityManager,
  municipalityCode: string,
  packageId: number,
): Promise<void> {
  await em.query(
    `INSERT INTO app.klik_task_publication (municipality_code, klik_task_id)
     SELECT p.municipality_code, p.klik_task_id FROM app.task_package p WHERE p.municipality_code = $1 AND p.id = $2
       AND NOT EXISTS (SELECT 1 FROM app.wave_membership m WHERE m.municipality_code = p.municipality_code AND m.ended_at IS NULL)
       AND NOT EXISTS (SELECT 1 FROM app.klik_task_publication k WHERE k.municipality_code = p.municipality_code AND k.klik_task_id = p.klik_task_id)
     ON CONFLICT DO NOTHING`,
    [municipalityCode, packageId],
  );
}

/** The municipality sees the draft from now on. The package's row is locked by the caller. */
export async function publishDraft(
  em: EntityManager,
  municipalityCode: string,
  packageId: number,
  actor: Actor,
): Promise<void> {
  await em.query(
    `UPDATE app.task_package SET published_at = now(), published_by_name = $3, version = version + 1 WHERE municipality_code = $1 AND id = $2`,
    [municipalityCode, packageId, actor.name],
  );
  // A link that was undone while the package was a draft left an account without a task.
  await insertTasks(em, municipalityCode, packageId);
}
