import type { TestDatabase } from '../database.js';

/** A wave, an extension of the deadline, and an ansvarlig whose time is over, so that nothing of the scene moves. */
export async function planWave(db: TestDatabase, code: string, packageId: number): Promise<void> {
  await db.superQuery(`
    DO $$ BEGIN
      PERFORM set_config('app.actor_role', 'VENDOR', true), set_config('app.actor_name', 'Netcompany', true),
              set_config('app.actor_id', (SELECT min(id) FROM app.app_user WHERE role = 'VENDOR')::text, true);
      WITH wave AS (
        INSERT INTO app.wave (number, name, load_from, load_to, created_by_name)
        SELECT coalesce(max(number), 0) + 1, 'Bølge', '2026-01-05', '2026-01-09', 'Netcompany' FROM app.wave RETURNING id)
      INSERT INTO app.wave_membership (municipality_code, wave_id, added_by_name) SELECT '${code}', id, 'Netcompany' FROM wave;
      INSERT INTO app.deadline_extension (municipality_code, package_id, end_date, reason)
      SELECT '${code}', id, end_date + 7, 'Kanariefrist ${code}' FROM app.task_package WHERE id = ${packageId};
      INSERT INTO app.klik_task_person (municipality_code, klik_task_id, part, user_id, user_name, named_by, named_by_name, ended_at, ended_by, ended_by_name)
      SELECT '${code}', p.klik_task_id, 'RESPONSIBLE', u.id, 'Kanarieansvarlig ${code}', u.id, 'Kanarieleder ${code}', now(), u.id, 'Kanarieleder ${code}'
      FROM app.task_package p, app.app_user u WHERE p.id = ${packageId} AND u.municipality_code = '${code}' AND u.role = 'COORDINATOR' LIMIT 1;
    END $$`);
}
