/** Whether the task `t` counts as left in its package. */
export const TASK_IS_LEFT_SQL = `t.status NOT IN ('COMPLETED', 'WITHDRAWN')`;

/** Who holds the task `t`, from where the reader stands. */
export const TASK_HOLDERS = ['ME', 'COLLEAGUE', 'NOBODY'] as const;
export const TASK_HOLDER_SQL = `CASE WHEN t.assignee_id IS NULL THEN 'NOBODY'
  WHEN t.assignee_id = app.current_actor_id() THEN 'ME' ELSE 'COLLEAGUE' END`;
