/** What a load did to one kind of register rows: those that came in, those that changed, and in which columns. */
export interface RowChanges {
  readonly added: number;
  readonly changed: number;
  readonly columns: Readonly<Record<string, number>>;
}

/** By file of the delivery (`citizens` holds every person and company of it). */
export type RegisterChanges = Readonly<Record<string, RowChanges>>;

export interface ChangedRow {
  readonly id: number;
  /** Of a claim that moved: the account that it left. */
  readonly before_id?: number | null;
  /** Column names; null for a row that came in. */
  readonly changed: readonly string[] | null;
}

export function summarise(rows: readonly ChangedRow[]): RowChanges {
  const columns: Record<string, number> = {};
  let added = 0;
  for (const { changed } of rows) {
    if (changed === null) added += 1;
    for (const column of changed ?? []) columns[column] = (columns[column] ?? 0) + 1;
  }
  return { added, changed: rows.length - added, columns };
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
