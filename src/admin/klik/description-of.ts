/** The description of a package `p`: how it is reached, and the link that stands on the pages of package and task. */
export const DESCRIPTION = 'JOIN app.klik_task_description kd ON kd.id = p.description_id';
export const DESCRIPTION_NAME = `kd.title || ' (' || kd.version || ')'`;
