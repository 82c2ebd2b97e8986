import type { ColumnProfile, DeliveryProfile, GroupProfile } from '../modules/imports/index.js';
import { formatCount, textTable } from './text-table.js';

const HEAD = ['Fil', 'Kommune', 'Kolonne', 'Rækker', 'Mangler', 'Afvises', 'Påfaldende', 'Hvad'];
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
      ...Object.entries(profile.municipalities).flatMap(([code, group]) => columnRows(name, code, group)),
    ];
  });
  const others = otherFiles.length === 0 ? [] : ['', `Andre filer, der ikke læses: ${otherFiles.join(', ')}`];
  return [...textTable([HEAD, ...rows]).map((line) => line.trimEnd()), ...others];
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
