import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SeededRandom } from '../../src/modules/imports/generating/seeded-random.js';

type Change = (text: string, random: SeededRandom) => string | Buffer | null;

const HOSTILE = [
  `'; DROP TABLE app.claim; --`,
  '</script><script>alert(1)</script>',
  `=cmd|'/C calc'!A0`,
  '@SUM(1+1)*cmd',
  '\u0000',
  '\u202Eomvendt',
  '😀'.repeat(30),
  '\\N',
  '{{constructor}}',
  '__proto__',
  ' 7101801234 ',
  'x'.repeat(100_000),
  '-99999999999999999999,99',
  '1e309',
  'NaN',
  '2024-02-30',
  '9999-99-99',
];

/** One change of the rows of a file: header apart, which keeps its place. */
function rows(change: (lines: string[], random: SeededRandom) => void): Change {
  return (text, random) => {
    const [header = '', ...lines] = text.trimEnd().split('\n');
    change(lines, random);
    return `${[header, ...lines].join('\n')}\n`;
  };
}

/** One cell of one row is replaced. */
function cell(value: (old: string, random: SeededRandom) => string): Change {
  return rows((lines, random) => {
    const line = random.below(Math.max(1, lines.length));
    const cells = (lines[line] ?? '').split(',');
    const column = random.below(cells.length);
    cells[column] = value(cells[column] ?? '', random);
    lines[line] = cells.join(',');
  });
}

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

/** By name: what happens to deliveries on their way. Null removes the file. */
export const MUTATIONS: Readonly<Record<string, Change>> = {
  truncated: (text, random) => text.slice(0, random.below(text.length)),
  'cut in a byte': (text, random) => {
    const bytes = Buffer.from(text.replace('a', 'å'));
    return bytes.subarray(0, random.below(bytes.length));
  },
  'columns swapped': (text, random) => {
    const [header = '', ...lines] = text.split('\n');
    const names = header.split(',');
    const [a, b] = [random.below(names.length), random.below(names.length)];
    [names[a], names[b]] = [names[b] ?? '', names[a] ?? ''];
    return [names.join(','), ...lines].join('\n');
  },
  'a column missing': (text, random) => {
    const lines = text.split('\n').map((line) => line.split(','));
    const gone = random.below(lines[0]?.length ?? 1);
    return lines.map((cells) => cells.filter((_, index) => index !== gone).join(',')).join('\n');
  },
  'no header': (text) => text.slice(text.indexOf('\n') + 1),
  'header only': (text) => text.slice(0, text.indexOf('\n') + 1),
  empty: () => '',
  gone: () => null,
  'UTF-16': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'Windows-1252': (text) => latin1(text.replaceAll('a', 'å')),
  'two encodings': (text) => Buffer.concat([Buffer.from(text), latin1('ÆØÅ,æøå,ß\n')]),
  'a BOM and CRLF': (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`,
  'old Mac line ends': (text) => text.replaceAll('\n', '\r'),
  semicolons: (text) => text.replaceAll(',', ';'),
  'tabs instead of commas': (text) => text.replaceAll(',', '\t'),
  'half in the other dialect': rows((lines) => {
    for (let i = 0; i < lines.length; i += 2) lines[i] = (lines[i] ?? '').replaceAll(',', ';');
  }),
  'dates turned round': (text) => text.replace(/(\d{4})-(\d\d)-(\d\d)/g, '$3-$2-$1'),
  'a quote too many': cell((old) => `"${old}`),
  'quotes inside': cell((old) => `"a""${old}""b"`),
  'a line break in a cell': cell((old) => `"${old}\nmere"`),
  'a delimiter too many': rows((lines, random) => {
    const line = random.below(Math.max(1, lines.length));
    lines[line] = `${lines[line] ?? ''},,`;
  }),
  'a cell emptied': cell(() => ''),
  'a hostile cell': cell((_, random) => HOSTILE[random.below(HOSTILE.length)] ?? ''),
  'a whole hostile column': rows((lines, random) => {
    const column = random.below((lines[0] ?? '').split(',').length);
    const hostile = HOSTILE[random.below(HOSTILE.length)] ?? '';
    lines.forEach((line, index) => {
      const cells = line.split(',');
      cells[column] = hostile;
      lines[index] = cells.join(',');
    });
  }),
  'rows twice': rows((lines) => void lines.push(...lines.slice(0, 5))),
  'a key twice with other contents': rows((lines) => {
    const cells = (lines[0] ?? '').split(',');
    lines.push([cells[0], ...cells.slice(1).map((text) => text.replace(/[1-9]/, '7'))].join(','));
  }),
  'a foreign municipality': (text) => text.replaceAll(',461,', ',999,'),
  'another municipality in one row': cell((old) => (old === '461' ? '101' : old)),
  'orphans: keys changed': rows((lines) => {
    for (let i = 0; i < lines.length; i += 3) lines[i] = (lines[i] ?? '').replace(/^([A-Z]*)\d/, '$1X');
  }),
  'periods reversed': (text) => text.replace(/(\d{4}-\d\d-\d\d),(\d{4}-\d\d-\d\d)/g, '$2,$1'),
  'amounts in two dialects': (text) => text.replace(/,(\d+)\.(\d\d)/, ',"$1,$2"'),
  'a NUL in each row': rows((lines) => {
    lines.forEach((line, index) => (lines[index] = `${line}\u0000`));
  }),
  'lines shuffled': rows((lines) => void lines.reverse()),
  'a sentence at the end': (text) => `${text}Antal rækker: 40\n`,
};

/** Changes one file of the delivery, which one chosen by chance; answers with its name. */
export function mutate(dir: string, change: Change, random: SeededRandom): string {
  const names = readdirSync(dir)
    .filter((name) => name.endsWith('.csv') && name !== 'truth.csv')
    .sort();
  const name = names[random.below(names.length)] ?? '';
  const changed = change(readFileSync(join(dir, name), 'utf8'), random);
  if (changed === null) rmSync(join(dir, name));
  else writeFileSync(join(dir, name), changed);
  return name;
}
