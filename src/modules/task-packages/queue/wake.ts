import type { EntityManager } from 'typeorm';
import type { TaskRow } from '../tasks/task-rows.js';

/** What is worked on is not parked any more. */
export async function wake(em: EntityManager, task: TaskRow): Promise<void> {
  await em.query(
    'UPDATE app.task_parking SET ended_at = now() WHERE municipality_code = $1 AND task_id = $2 AND ended_at IS NULL',
    [task.municipality_code, task.id],
  );
}
