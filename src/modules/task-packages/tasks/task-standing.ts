/** Whether the task `t` counts as left in its package. */
export const TASK_IS_LEFT_SQL = `t.status NOT IN ('COMPLETED', 'WITHDRAWN')`;

/** Whether something about the account of the task `t` waits for a second person. */
export const AWAITS_APPROVAL_SQL = `EXISTS (SELECT 1 FROM app.proposal o WHERE o.municipality_code = t.municipality_code
  AND o.account_id = t.account_id AND o.status = 'OPEN')`;

/** Whether the reader has proposed something about the account of the task `t` that waits for a second person. */
export const OWN_PROPOSAL_SQL = `EXISTS (SELECT 1 FROM app.proposal o WHERE o.municipality_code = t.municipality_code
  AND o.account_id = t.account_id AND o.status = 'OPEN' AND o.proposed_by = app.current_actor_id())`;

/** The task's status as people read it: a withdrawal or an undo that is proposed does not move the task (design.md 11). */
export const TASK_SHOWN_STATUS_SQL = `CASE WHEN ${AWAITS_APPROVAL_SQL} THEN 'AWAITING_APPROVAL' ELSE t.status END`;

/** Who holds the task `t`, from where the reader stands. */
export const TASK_HOLDERS = ['ME', 'COLLEAGUE', 'NOBODY'] as const;
export const TASK_HOLDER_SQL = `CASE WHEN t.assignee_id IS NULL THEN 'NOBODY'
  WHEN t.assignee_id = app.current_actor_id() THEN 'ME' ELSE 'COLLEAGUE' END`;
