import { open } from 'node:fs/promises';
import { decimalsProvedBy, readAmount } from './amount.js';
import { splitCells } from './cells.js';
import { COLUMNS, type DeliveryFileName } from './delivery-files.js';
import type { DateForm, Decimals, Dialect } from './dialect.js';
import { hasDateForm } from './date.js';
import type { Header } from './header.js';
import { asFileRefusal } from './reading.errors.js';
import type { Survey } from './survey.js';

const WHOLE_FILE_UP_TO = 1 << 22;
const SAMPLES = 64;
const SAMPLE_BYTES = 1 << 16;

/**
 * The dialect of a file, by the votes of its rows: all of them in a file up to 4 MB, else samples spread evenly
 * over it, since an extract may be put together from parts written differently. A tie, and a file in which
 * nothing tells, goes by what is usual with its separator. Throws FileUnreadable.
 */
export async function sniffDialect(
  path: string,
  file: DeliveryFileName,
  survey: Survey,
  header: Header,
): Promise<Dialect> {
  const votes = new DialectVotes(file, header);
  try {
    for await (const text of samplesOf(path, survey.bytes)) {
      for (const line of text.split('\n')) votes.add(line.trimEnd());
    }
  } catch (error) {
    throw asFileRefusal(error, `${file}.csv`);
  }
  return {
    separator: header.separator,
    ...votes.result(),
    encoding: survey.encoding,
    lineEnd: survey.lineEnd,
  };
}

/** Whole lines only; as Latin-1, which leaves dates, amounts and separators alone whatever the encoding. */
async function* samplesOf(path: string, bytes: number): AsyncGenerator<string> {
  const handle = await open(path);
  try {
    const isWhole = bytes <= WHOLE_FILE_UP_TO;
    const length = isWhole ? bytes : SAMPLE_BYTES;
    for (let i = 0; i < (isWhole ? 1 : SAMPLES); i += 1) {
      const from = isWhole ? 0 : Math.floor((i * (bytes - length)) / (SAMPLES - 1));
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, from);
      const text = buffer.toString('latin1', 0, bytesRead);
      const start = from === 0 ? 0 : text.indexOf('\n') + 1;
      yield text.slice(start, from + bytesRead >= bytes ? undefined : text.lastIndexOf('\n') + 1);
    }
  } finally {
    await handle.close();
  }
}

/** Each row has one vote for its decimals and one for its dates; a row with both forms has none. */
class DialectVotes {
  private readonly decimals: Record<Decimals, number> = { '.': 0, ',': 0 };
  private readonly dates: Record<DateForm, number> = { iso: 0, danish: 0 };
  private readonly grouped: Record<Decimals, number> = { '.': 0, ',': 0 };
  private readonly amountsAt: readonly number[];
  private readonly datesAt: readonly number[];

  constructor(
    file: DeliveryFileName,
    private readonly header: Header,
  ) {
    const at = (columns: readonly string[]) =>
      columns.flatMap((column) => header.positions.get(column) ?? []);
    this.amountsAt = at(COLUMNS[file].amounts);
    this.datesAt = at(COLUMNS[file].dates);
  }

  add(line: string): void {
    const { cells } = splitCells(line, this.header.separator);
    if (cells.length !== this.header.width) return;
    const values = (positions: readonly number[]) => positions.map((at) => cells[at]?.trim() ?? '');
    const decimals = onlyOne(values(this.amountsAt).map((value) => this.decimalsOf(value)));
    if (decimals !== null) this.decimals[decimals] += 1;
    const dates = onlyOne(values(this.datesAt).map(dateFormOf));
    if (dates !== null) this.dates[dates] += 1;
  }

  result(): Pick<Dialect, 'decimals' | 'thousands' | 'dates'> {
    const isDanish = this.header.separator === ';';
    const decimals = winner(this.decimals, isDanish ? ',' : '.', isDanish ? '.' : ',');
    const dates = winner(this.dates, isDanish ? 'danish' : 'iso', isDanish ? 'iso' : 'danish');
    return { decimals, thousands: this.grouped[decimals] > 0, dates };
  }

  private decimalsOf(value: string): Decimals | null {
    const proved = decimalsProvedBy(value);
    if (proved !== null && readAmount(value, proved)?.grouped === 'sure') this.grouped[proved] += 1;
    return proved;
  }
}

function dateFormOf(value: string): DateForm | null {
  if (hasDateForm(value, 'iso')) return 'iso';
  return hasDateForm(value, 'danish') ? 'danish' : null;
}

/** The one form among the votes of a row; null when there is none, or more than one. */
function onlyOne<T>(votes: readonly (T | null)[]): T | null {
  const found = new Set(votes.filter((vote) => vote !== null));
  return found.size === 1 ? ([...found][0] ?? null) : null;
}

function winner<K extends string>(votes: Record<K, number>, usual: K, other: K): K {
  return votes[other] > votes[usual] ? other : usual;
}
