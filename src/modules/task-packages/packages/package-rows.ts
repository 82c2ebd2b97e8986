import type { EntityManager } from 'typeorm';
import { StaleVersion } from '../../shared/index.js';
import { PackageNotFound } from '../packages.errors.js';

export interface PackageRow {
  readonly id: number;
  readonly municipality_code: string;
  readonly title: string;
  readonly published_at: Date | null;
  readonly version: number;
  readonly completed: boolean;
}

/**
 * Locks the package's row. Completing, reopening and everything that could leave a task or account behind come past this
 * lock; resolving does not, so that twenty people in one package never queue.
 */
export async function lockPackage(
  em: EntityManager,
  municipalityCode: string,
  packageId: number,
  version?: number,
): Promise<PackageRow> {
  const rows: PackageRow[] = await em.query(
    `SELECT p.id, p.municipality_code, p.title, p.published_at, p.version,
            EXISTS (SELECT 1 FROM app.package_completion c WHERE c.municipality_code = p.municipality_code AND c.package_id = p.id AND c.ended_at IS NULL) AS completed
     FROM app.task_package p WHERE p.municipality_code = $1 AND p.id = $2 FOR UPDATE OF p`,
    [municipalityCode, packageId],
  );
  const found = rows[0];
  if (!found) throw new PackageNotFound();
  if (version !== undefined && found.version !== version) throw new StaleVersion();
  // The completion may have come while we waited for the lock: the statement above still saw the time before.
  const [now]: { completed: boolean }[] = await em.query(
    'SELECT EXISTS (SELECT 1 FROM app.package_completion c WHERE c.municipality_code = $1 AND c.package_id = $2 AND c.ended_at IS NULL) AS completed',
    [municipalityCode, packageId],
  );
  return { ...found, completed: now?.completed ?? false };
}

/** Ends the active completion and keeps it in history (INV-12). The package row is locked by the caller. */
export async function endCompletion(
  em: EntityManager,
  municipalityCode: string,
  packageId: number,
  by: { id: number | null; name: string },
  reason: string,
): Promise<void> {
  await em.query(
    `UPDATE app.package_completion SET ended_at = now(), ended_by = $3, ended_by_name = $4, end_reason = $5
     WHERE municipality_code = $1 AND package_id = $2 AND ended_at IS NULL`,
    [municipalityCode, packageId, by.id, by.name, reason],
  );
  await em.query(
    'UPDATE app.task_package SET version = version + 1 WHERE municipality_code = $1 AND id = $2',
    [municipalityCode, packageId],
  );
}
