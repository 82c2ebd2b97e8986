const FORMULA = /^[=+\-@\t\r]/;
/** Digits, points and commas are no formula: a negative amount stays a number, in either way of writing it. */
const NUMBER = /^-?[\d.,]+$/;

/**
 * A cell of a file for spreadsheets, separated by semicolons: what looks like a formula gets an apostrophe, so that the
 * spreadsheet does not run it.
 */
export function csvCell(text: string): string {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line, CRLF at its end. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(';')}\r\n`;
}

/** Told by it, a Danish spreadsheet reads the file as UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';
