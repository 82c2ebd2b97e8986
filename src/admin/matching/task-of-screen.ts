import type { EntityManager } from 'typeorm';
import { NotFound } from '../../modules/shared/index.js';

/** A task as the deciding screens need it. */
export interface ScreenTask {
  readonly id: number;
  readonly taskNo: string;
  readonly status: string;
  readonly assigneeId: number | null;
  readonly version: number;
  readonly accountId: number;
}

/** Throws `shared.not_found`, also for a task of another municipality. */
export async function getTask(em: EntityManager, municipalityCode: string, id: number): Promise<ScreenTask> {
  const [task]: ScreenTask[] = await em.query(
    `SELECT id, task_no AS "taskNo", status, assignee_id AS "assigneeId", version, account_id AS "accountId"
     FROM app.link_task WHERE municipality_code = $1 AND id = $2`,
    [municipalityCode, id],
  );
  if (!task) throw new NotFound();
  return task;
}
