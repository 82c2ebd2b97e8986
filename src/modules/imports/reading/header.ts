import { splitCells } from './cells.js';
import { COLUMNS, knownColumns, type DeliveryFileName } from './delivery-files.js';
import type { Separator } from './dialect.js';
import { HeaderDuplicate, HeaderMissing, HeaderWrong } from './reading.errors.js';

const MOST_EXTRA = 100;
const LONGEST_EXTRA = 60;

/** What the first line of a file says. */
export interface Header {
  readonly separator: Separator;
  /** Cells of every row. */
  readonly width: number;
  /** Where each known column stands, from 0. */
  readonly positions: ReadonlyMap<string, number>;
  /** Columns that are kept out, the first hundred of them. */
  readonly extraColumns: readonly string[];
  /** Optional columns of the file that the header lacks. */
  readonly absentColumns: readonly string[];
}

/** Reads a header, columns in any order. Throws HeaderMissing, HeaderWrong, HeaderDuplicate. */
export function readHeader(text: string, file: DeliveryFileName): Header {
  const details = { file: `${file}.csv` };
  const known = knownColumns(file);
  const [separator, names] = splitBest(text, known);
  if (!names.some((name) => known.includes(name))) throw new HeaderMissing(details);
  const missing = COLUMNS[file].required.filter((column) => !names.includes(column));
  if (missing.length > 0) throw new HeaderWrong({ ...details, missing: missing.join(', ') });
  const seen = new Set<string>();
  const twice = names.find((name) => name !== '' && (seen.has(name) || !seen.add(name)));
  if (twice !== undefined) throw new HeaderDuplicate({ ...details, column: twice.slice(0, LONGEST_EXTRA) });
  return {
    separator,
    width: names.length,
    positions: new Map(
      known.filter((column) => names.includes(column)).map((name) => [name, names.indexOf(name)]),
    ),
    extraColumns: names
      .filter((name) => !known.includes(name))
      .slice(0, MOST_EXTRA)
      .map((name) => name.slice(0, LONGEST_EXTRA)),
    absentColumns: COLUMNS[file].optional.filter((column) => !names.includes(column)),
  };
}

/** The split by the separator under which more known columns come out. */
function splitBest(text: string, known: readonly string[]): [Separator, string[]] {
  const namesBy = (separator: Separator) => splitCells(text, separator).cells.map((cell) => cell.trim());
  const hits = (names: readonly string[]) => names.filter((name) => known.includes(name)).length;
  const [byComma, bySemicolon] = [namesBy(','), namesBy(';')];
  return hits(bySemicolon) > hits(byComma) ? [';', bySemicolon] : [',', byComma];
}
