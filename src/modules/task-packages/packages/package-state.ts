/** A package's state follows from its rows; nothing is counted or stored by hand (domain.md 4.8). */
export type PackageState =
  'DRAFT' | 'PUBLISHED' | 'IN_PROGRESS' | 'READY_TO_COMPLETE' | 'COMPLETED' | 'REOPENED';

export const PACKAGE_STATES: readonly PackageState[] = [
  'DRAFT',
  'PUBLISHED',
  'IN_PROGRESS',
  'READY_TO_COMPLETE',
  'COMPLETED',
  'REOPENED',
];

/** Tasks left of the package `p`: an index-only count over the open ones. */
export const TASKS_LEFT_SQL = `(SELECT count(*)::int FROM app.link_task lt WHERE lt.municipality_code = p.municipality_code
  AND lt.package_id = p.id AND lt.status NOT IN ('COMPLETED', 'WITHDRAWN'))`;

/** All tasks that the package `p` ever had. */
export const TASKS_TOTAL_SQL =
  '(SELECT count(*)::int FROM app.link_task lt WHERE lt.municipality_code = p.municipality_code AND lt.package_id = p.id)';

/** How the package `p` stands to its end date, which runs to midnight in Denmark; nothing closes by it. */
export const DEADLINE_STATES = ['ON_TIME', 'OVERDUE', 'DONE'] as const;
export type DeadlineState = (typeof DEADLINE_STATES)[number];
export const DEADLINE_STATE_SQL = `CASE
  WHEN EXISTS (SELECT 1 FROM app.package_completion c WHERE c.municipality_code = p.municipality_code AND c.package_id = p.id AND c.ended_at IS NULL) THEN 'DONE'
  WHEN p.end_date < (now() AT TIME ZONE 'Europe/Copenhagen')::date THEN 'OVERDUE'
  ELSE 'ON_TIME' END`;

/**
 * The state of the package `p`, as an SQL expression. A reopened package is REOPENED while something is left; with
 * nothing left it is ready like any other, because what remains to be done is marking it again (BR-14, domain.md 4.8). That
 * it was completed before stands in its history.
 */
export const PACKAGE_STATE_SQL = `CASE
  WHEN p.published_at IS NULL THEN 'DRAFT'
  WHEN EXISTS (SELECT 1 FROM app.package_completion c WHERE c.municipality_code = p.municipality_code AND c.package_id = p.id AND c.ended_at IS NULL) THEN 'COMPLETED'
  WHEN NOT EXISTS (SELECT 1 FROM app.link_task lt WHERE lt.municipality_code = p.municipality_code AND lt.package_id = p.id
                   AND lt.status NOT IN ('COMPLETED', 'WITHDRAWN')) THEN 'READY_TO_COMPLETE'
  WHEN EXISTS (SELECT 1 FROM app.package_completion c WHERE c.municipality_code = p.municipality_code AND c.package_id = p.id) THEN 'REOPENED'
  WHEN EXISTS (SELECT 1 FROM app.link_task lt WHERE lt.municipality_code = p.municipality_code AND lt.package_id = p.id AND lt.status <> 'NEW') THEN 'IN_PROGRESS'
  ELSE 'PUBLISHED' END`;
