/** What RETURNING says of a changed row: its columns that differ; null for a row that came in. */
function changedColumns(columns: readonly string[]): string {
  const differs = columns.map((c) => `CASE WHEN old.${c} IS DISTINCT FROM new.${c} THEN '${c}' END`);
  return `CASE WHEN old.municipality_code IS NULL THEN NULL ELSE array_remove(ARRAY[${differs.join(', ')}]::text[], NULL) END AS changed`;
}

/**
 * Optional columns that the run's file does not have. It says nothing of them: a row that is here keeps its value, a new
 * one has none.
 */
export type AbsentColumns = readonly string[];

/** The columns that the file tells something of; `register` says which of them each optional column of the file fills. */
export function told(
  columns: readonly string[],
  absent: AbsentColumns,
  register: Readonly<Record<string, string>>,
): string[] {
  const untold = absent.map((column) => register[column]);
  return columns.filter((column) => !untold.includes(column));
}

/** Inserts or updates, and counts only rows that really differ; `onChange` are further assignments of an update. */
export function upsert(
  table: string,
  columns: readonly string[],
  key: string,
  updated: readonly string[],
  select: string,
  returning: string,
  onChange = '',
): string {
  return `
INSERT INTO app.${table} AS t (municipality_code, ${columns.join(', ')})
${select}
ON CONFLICT (municipality_code, ${key}) DO UPDATE SET ${updated.map((c) => `${c} = EXCLUDED.${c}`).join(', ')}, ${onChange}version = t.version + 1
WHERE (${updated.map((c) => `t.${c}`).join(', ')}) IS DISTINCT FROM (${updated.map((c) => `EXCLUDED.${c}`).join(', ')})
RETURNING ${returning}, ${changedColumns(updated)}`;
}
