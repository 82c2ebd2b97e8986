/** A colleague of the municipality $1 who decides on tasks and still has access. */
export const ASSIGNABLE = `FROM app.app_user u WHERE u.municipality_code = $1 AND u.role IN ('CASEWORKER', 'COORDINATOR') AND u.disabled_at IS NULL`;
