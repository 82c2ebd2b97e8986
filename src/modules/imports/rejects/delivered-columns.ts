import type { Delivery, DeliveryFileName } from '../reading/index.js';
import { splitCells } from '../reading/cells.js';
import type { Separator } from '../reading/dialect.js';
import { readHeader } from '../reading/header.js';
import { readLines } from '../reading/line-reader.js';
import { FileEmpty } from '../reading/reading.errors.js';

/** How a file was laid out: its columns by name, in order, and what stood between them. */
export interface DeliveredColumns {
  readonly columns: readonly string[];
  readonly separator: Separator;
}

/** Reads the first line of a file that could be read. Throws FileRefused. */
export async function deliveredColumns(
  delivery: Delivery,
  file: DeliveryFileName,
): Promise<DeliveredColumns> {
  const name = `${file}.csv`;
  for await (const lines of readLines(delivery.pathOf(file), name, await delivery.survey(file))) {
    const first = lines.find((line) => line.text.trim() !== '');
    if (first === undefined) continue;
    const { separator } = readHeader(first.text, file);
    return { separator, columns: splitCells(first.text, separator).cells.map((cell) => cell.trim()) };
  }
  throw new FileEmpty({ file: name });
}
