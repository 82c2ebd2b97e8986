import type { RejectCode } from '../reading/index.js';
import type { ColumnProfile, GroupProfile, KeyRepeats } from './delivery-profile.js';
import { NUMBER_COLUMNS } from './oddities.js';
import type { ProfiledRow } from './profiled-rows.js';

interface ColumnTally {
  missing: number;
  readonly refused: Map<RejectCode, number>;
  characters: number;
  date: number;
  /** Values by their length. */
  readonly lengths: Map<number, number>;
}

/** Longer ones are counted as this long, so that a tally stays small. */
const LONGEST = 300;
/** A length is unusual when less than one in a hundred of the file's values has it. */
const RARE_SHARE = 0.01;

/** Counts the rows of one municipality. Its size depends on columns and lengths only. */
export class GroupTally {
  private rows = 0;
  private readonly unreadable = new Map<RejectCode, number>();
  readonly columns = new Map<string, ColumnTally>();

  add({ unreadable, cells }: ProfiledRow): void {
    this.rows += 1;
    if (unreadable !== null) count(this.unreadable, unreadable);
    for (const cell of cells) {
      const tally = this.column(cell.column);
      if (cell.length === 0) tally.missing += 1;
      else count(tally.lengths, Math.min(cell.length, LONGEST));
      if (cell.refused !== null) count(tally.refused, cell.refused);
      if (cell.hasOddCharacters) tally.characters += 1;
      if (cell.isOddDate) tally.date += 1;
    }
  }

  /** `usual` are the lengths of the whole file. */
  profile(usual: ReadonlyMap<string, ReadonlySet<number>>, keys: KeyRepeats): GroupProfile {
    const columns = [...this.columns].map(([name, tally]): [string, ColumnProfile] => [
      name,
      columnProfile(tally, usual.get(name)),
    ]);
    return {
      rows: this.rows,
      unreadable: Object.fromEntries(this.unreadable),
      columns: Object.fromEntries(columns),
      keys,
    };
  }

  private column(name: string): ColumnTally {
    const found = this.columns.get(name);
    if (found) return found;
    const made: ColumnTally = {
      missing: 0,
      refused: new Map(),
      characters: 0,
      date: 0,
      lengths: new Map(),
    };
    this.columns.set(name, made);
    return made;
  }
}

/** Of the number columns: the lengths that are common in the file. */
export function usualLengths(groups: Iterable<GroupTally>): Map<string, ReadonlySet<number>> {
  const lengths = new Map<string, Map<number, number>>();
  for (const group of groups)
    for (const [name, tally] of group.columns) {
      if (!NUMBER_COLUMNS.has(name)) continue;
      const sum = lengths.get(name) ?? new Map<number, number>();
      for (const [length, rows] of tally.lengths) sum.set(length, (sum.get(length) ?? 0) + rows);
      lengths.set(name, sum);
    }
  return new Map(
    [...lengths].map(([name, sum]) => {
      const total = [...sum.values()].reduce((all, rows) => all + rows, 0);
      const usual = [...sum].filter(([, rows]) => rows >= total * RARE_SHARE).map(([length]) => length);
      return [name, new Set(usual)];
    }),
  );
}

function columnProfile(tally: ColumnTally, usual: ReadonlySet<number> | undefined): ColumnProfile {
  const rare =
    usual === undefined
      ? 0
      : [...tally.lengths].filter(([length]) => !usual.has(length)).reduce((sum, [, rows]) => sum + rows, 0);
  return {
    missing: tally.missing,
    refused: Object.fromEntries(tally.refused),
    odd: {
      ...(rare > 0 ? { length: rare } : {}),
      ...(tally.characters > 0 ? { characters: tally.characters } : {}),
      ...(tally.date > 0 ? { date: tally.date } : {}),
    },
  };
}

function count<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
