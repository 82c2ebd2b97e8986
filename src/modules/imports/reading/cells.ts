import type { Separator } from './dialect.js';

/**
 * The cells of one record by RFC 4180.
 * - `whole`: every quote is closed
 * - `open`: a quoted cell goes on in the next line
 * - `broken`: something stands between a closing quote and the separator
 */
export interface SplitRecord {
  readonly cells: string[];
  readonly state: 'whole' | 'open' | 'broken';
}

/** Splits a record. A quote counts only at the start of a cell; inside an unquoted one it is a character like others. */
export function splitCells(text: string, separator: Separator): SplitRecord {
  if (!text.includes('"')) return { cells: text.split(separator), state: 'whole' };
  const cells: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const cell = cellAt(text, at, separator);
    if (cell === null) return { cells, state: 'open' };
    cells.push(cell.value);
    if (cell.isBroken) return { cells, state: 'broken' };
    at = cell.end + 1;
  }
  return { cells, state: 'whole' };
}

interface Cell {
  readonly value: string;
  /** Where the separator after the cell stands, or the end of the text. */
  readonly end: number;
  readonly isBroken: boolean;
}

function cellAt(text: string, start: number, separator: Separator): Cell | null {
  const quote = afterSpaces(text, start);
  if (text[quote] === '"') return quotedCell(text, quote, separator);
  const next = text.indexOf(separator, start);
  const end = next === -1 ? text.length : next;
  return { value: text.slice(start, end), end, isBroken: false };
}

function quotedCell(text: string, quote: number, separator: Separator): Cell | null {
  let close = text.indexOf('"', quote + 1);
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close === -1) return null;
  const end = afterSpaces(text, close + 1);
  const isBroken = end < text.length && text[end] !== separator;
  // Line breaks inside a cell become LF, so that a delivery means the same with either line end.
  const value = text
    .slice(quote + 1, close)
    .replaceAll('""', '"')
    .replaceAll('\r\n', '\n');
  return { value, end, isBroken };
}

function afterSpaces(text: string, start: number): number {
  let at = start;
  while (text[at] === ' ') at += 1;
  return at;
}
