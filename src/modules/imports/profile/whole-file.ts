import type { ColumnProfile, GroupProfile } from './delivery-profile.js';

type Counts = Partial<Record<string, number>>;

/** The sum over the municipalities of a file. */
export function wholeFile(groups: readonly GroupProfile[]): GroupProfile {
  const columns: Record<string, ColumnProfile> = {};
  for (const group of groups)
    for (const [name, more] of Object.entries(group.columns)) {
      const before = columns[name] ?? { missing: 0, refused: {}, odd: {} };
      columns[name] = {
        missing: before.missing + more.missing,
        refused: sum([before.refused, more.refused]),
        odd: sum([before.odd, more.odd]),
      };
    }
  return {
    rows: groups.reduce((all, { rows }) => all + rows, 0),
    unreadable: sum(groups.map(({ unreadable }) => unreadable)),
    columns,
    keys: {
      identical: groups.reduce((all, { keys }) => all + keys.identical, 0),
      conflicting: groups.reduce((all, { keys }) => all + keys.conflicting, 0),
    },
  };
}

function sum(all: readonly Counts[]): Record<string, number> {
  const total: Record<string, number> = {};
  for (const counts of all)
    for (const [name, count] of Object.entries(counts)) total[name] = (total[name] ?? 0) + (count ?? 0);
  return total;
}
