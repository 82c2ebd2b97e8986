import type { ColumnProfile, DeliveryProfile, GroupProfile } from '../modules/imports/index.js';
import { formatCount } from './text-table.js';

const HEAD = ['Fil', 'Kommune', 'Kolonne', 'Rækker', 'Mangler', 'Afvises', 'Påfaldende', 'Hvad'];
const NUMBERS: ReadonlySet<string> = new Set(['Rækker', 'Mangler', 'Afvises', 'Påfaldende']);
const ODD: Readonly<Record<string, string>> = {
  length: 'usædvanlig længde',
  characters: 'usædvanlige tegn',
  date: 'dato uden for 1990-2030',
};
const ALL = 'alle';

/** A delivery's profile, in Danish for the person at the terminal: the columns in which something is to be said. */
export function profileLines({ files, otherFiles }: DeliveryProfile): string[] {
  const rows = Object.entries(files).flatMap(([file, profile]) => {
    const name = `${file}.csv`;
    if ('refused' in profile) return [[name, '', '', '', '', '', '', profile.refused]];
    return [
      [name, ALL, '', formatCount(profile.rows), '', '', '', repeats(profile)],
      ...columnRows(name, ALL, profile),
      ...municipalityRows(name, profile.municipalities),
    ];
  });
  const others = otherFiles.length === 0 ? [] : ['', `Andre filer, der ikke læses: ${otherFiles.join(', ')}`];
  return [...aligned([HEAD, ...rows]), ...others];
}

/** Of one municipality alone the file has said everything. */
function municipalityRows(file: string, groups: Readonly<Record<string, GroupProfile>>): string[][] {
  const entries = Object.entries(groups);
  return entries.length < 2 ? [] : entries.flatMap(([code, group]) => columnRows(file, code, group));
}

/** Words to the left, numbers to the right. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return NUMBERS.has(HEAD[column] ?? '') ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd(),
  );
}

function columnRows(file: string, municipality: string, group: GroupProfile): string[][] {
  const unreadable = Object.entries(group.unreadable).map(([code, count]) => [
    file,
    municipality,
    '',
    formatCount(group.rows),
    '',
    formatCount(count ?? 0),
    '',
    code,
  ]);
  return [
    ...unreadable,
    ...Object.entries(group.columns)
      .filter(([, column]) => column.missing + total(column.refused) + total(column.odd) > 0)
      .map(([name, column]) => [
        file,
        municipality,
        name,
        formatCount(group.rows),
        formatCount(column.missing),
        formatCount(total(column.refused)),
        formatCount(total(column.odd)),
        [...causes(column.refused, {}), ...causes(column.odd, ODD)].join(', '),
      ]),
  ];
}

function repeats({ keys }: GroupProfile): string {
  return `${formatCount(keys.identical)} gentagelser, ${formatCount(keys.conflicting)} modstridende dubletter`;
}

function causes(
  counts: Readonly<Partial<Record<string, number>>>,
  words: Readonly<Record<string, string>>,
): string[] {
  return Object.entries(counts).map(([name, count]) => `${words[name] ?? name} ${formatCount(count ?? 0)}`);
}

function total(counts: ColumnProfile['refused'] | ColumnProfile['odd']): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
