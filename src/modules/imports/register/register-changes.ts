import type { EntityManager } from 'typeorm';

/** What a load did to one kind of register rows: those that came in, those that changed, and in which columns. */
export interface RowChanges {
  readonly added: number;
  readonly changed: number;
  readonly columns: Readonly<Record<string, number>>;
}

/** By file of the delivery (`citizens` holds every person and company of it). */
export type RegisterChanges = Readonly<Record<string, RowChanges>>;

/**
 * The rows that one municipality's load brought or changed, while its transaction lasts: what each changed (null of a row
 * that came in), and of a claim that moved the account it left. They never leave the database: there may be a million.
 */
export const CREATE_CHANGED_ROWS =
  'CREATE TEMPORARY TABLE changed_row (file text, id bigint, before_id bigint, changed text[]) ON COMMIT DROP';

/** Runs a statement that answers with `id`, `changed` and, if it says so, `before_id`, and notes what it answers. */
export function notingChanges(file: string, statement: string): string {
  const before = statement.includes('AS before_id') ? 'before_id' : 'NULL';
  return `WITH done AS (${statement})
INSERT INTO changed_row (file, id, before_id, changed) SELECT '${file}', id, ${before}, changed FROM done`;
}

/** Counts the noted rows of these files. */
export async function summarise(em: EntityManager, files: readonly string[]): Promise<RegisterChanges> {
  const rows: { file: string; added: number; changed: number; columns: Record<string, number> | null }[] =
    await em.query(
      `SELECT r.file, count(*) FILTER (WHERE r.changed IS NULL)::int AS added, count(r.changed)::int AS changed,
              (SELECT jsonb_object_agg(c.name, c.n) FROM (
                 SELECT name, count(*) AS n FROM changed_row o, unnest(o.changed) name WHERE o.file = r.file GROUP BY name) c) AS columns
       FROM changed_row r GROUP BY r.file`,
    );
  return Object.fromEntries(
    files.map((file) => {
      const { added = 0, changed = 0, columns = null } = rows.find((row) => row.file === file) ?? {};
      return [file, { added, changed, columns: columns ?? {} }];
    }),
  );
}

export function addChanges(a: RegisterChanges, b: RegisterChanges): RegisterChanges {
  const sum: Record<string, RowChanges> = { ...a };
  for (const [file, more] of Object.entries(b)) {
    const before = sum[file] ?? { added: 0, changed: 0, columns: {} };
    const columns = { ...before.columns };
    for (const [column, count] of Object.entries(more.columns))
      columns[column] = (columns[column] ?? 0) + count;
    sum[file] = { added: before.added + more.added, changed: before.changed + more.changed, columns };
  }
  return sum;
}

/** Rows that came in or changed, of all files. */
export function countChanges(changes: RegisterChanges): number {
  return Object.values(changes).reduce((sum, { added, changed }) => sum + added + changed, 0);
}
