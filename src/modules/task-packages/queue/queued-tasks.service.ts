import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { MatchingViewService } from '../../linking/index.js';
import { TaskNotFound } from '../packages.errors.js';
import type { BenefitTypeChoice, QueuedTask, ScreenTask } from './queued-task.js';
import { readPlaces } from './queue-place.js';

const SCREEN_TASKS = `
SELECT t.id, t.task_no AS "taskNo", t.status, t.assignee_id AS "assigneeId", t.version, t.account_id AS "accountId",
       l.lease_until AS "leaseUntil",
       CASE WHEN u.id IS NOT NULL THEN json_build_object('name', u.display_name, 'isMe', u.id = $2,
         'how', CASE WHEN t.assignee_id IS NULL THEN 'LEASED' ELSE 'ASSIGNED' END) END AS owner
FROM app.link_task t
LEFT JOIN app.task_lease l ON l.municipality_code = t.municipality_code AND l.task_id = t.id AND l.lease_until > now()
LEFT JOIN app.app_user u ON u.id = coalesce(t.assignee_id, l.user_id)
WHERE t.municipality_code = $1 AND t.id = ANY ($3::bigint[])`;

/** Puts together what the work screen shows of tasks; only of those that it asks for. Reads only. */
@Injectable()
export class QueuedTasksService {
  constructor(private readonly views: MatchingViewService) {}

  /** In the order given; a task that is not there is left out. */
  async list(
    em: EntityManager,
    municipalityCode: string,
    userId: number,
    taskIds: readonly number[],
  ): Promise<QueuedTask[]> {
    if (taskIds.length === 0) return [];
    const tasks: ScreenTask[] = await em.query(SCREEN_TASKS, [municipalityCode, userId, [...taskIds]]);
    const places = await readPlaces(em, municipalityCode, userId, taskIds);
    const benefitTypes: BenefitTypeChoice[] = await em.query(
      'SELECT code, name_da AS name FROM app.benefit_type ORDER BY name_da',
    );
    const views = await this.views.listMatchingViews(
      em,
      municipalityCode,
      tasks.map(({ accountId }) => accountId),
    );
    return taskIds.flatMap((id) => {
      const task = tasks.find((row) => row.id === id);
      const place = places.get(id);
      const view = task && views.get(task.accountId);
      return task && place && view ? [{ task, place, view, benefitTypes }] : [];
    });
  }

  /** Throws `packages.task_not_found`, also for another municipality's. */
  async get(
    em: EntityManager,
    municipalityCode: string,
    userId: number,
    taskId: number,
  ): Promise<QueuedTask> {
    const [found] = await this.list(em, municipalityCode, userId, [taskId]);
    if (!found) throw new TaskNotFound();
    return found;
  }
}
