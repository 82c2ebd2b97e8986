import { splitCells } from '../reading/cells.js';
import { otherSeparator, type Separator } from '../reading/dialect.js';

/**
 * The cells of a rejected row as delivered: as many as there are columns, where the row can be read so. One with other
 * many cells stays as long as it is: filled up it might be accepted without having been mended.
 */
export function rowCells(row: string, separator: Separator, width: number): string[] {
  const split = splitCells(row, separator);
  if (split.state === 'whole' && split.cells.length === width) return split.cells;
  const other = splitCells(row, otherSeparator(separator));
  if (other.state === 'whole' && other.cells.length === width) return other.cells;
  return row.split(separator);
}
