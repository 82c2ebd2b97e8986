/** How a delivered reference resembles the number of a grant. */
export type ReferenceMatch =
  'EXACT' | 'WRITTEN' | 'SLIP' | 'TWO_SLIPS' | 'JOURNAL' | 'CUT' | 'CUT_SHORT' | 'NONE';

/** A shorter beginning of a number says no more than municipality and year. */
const TELLING_DIGITS = 9;
const SHORTEST_CUT = 7;
export const WORDS = /(^|\s)[\p{L}.:]+(?=\s|$)/gu;

/** Upper case, without surrounding spaces: what counts as the same letter for letter (design.md 6). */
export function numberKey(text: string): string {
  return text.trim().toUpperCase();
}

/**
 * Compares a reference with a grant, most telling first: letter for letter, the same digits written otherwise (lost
 * zeros or hyphens, words around it, letters for digits), one slip of the fingers, the journal number in place of the grant number, two slips, cut short.
 */
export function compareReference(
  reference: string | null,
  grantNo: string,
  journalNo: string | null,
): ReferenceMatch {
  const wanted = numberKey(reference ?? '');
  if (wanted === '') return 'NONE';
  const number = numberKey(grantNo);
  if (wanted === number) return 'EXACT';
  const read = likelyDigits(wanted.replaceAll(WORDS, ' ').trim());
  if (journalNo !== null && read === likelyDigits(numberKey(journalNo))) return 'JOURNAL';
  if (isWrittenOtherwise(read, number)) return 'WRITTEN';
  const distance = nearest(read, number);
  if (distance <= 1) return 'SLIP';
  if (isCut(read, number)) return digitsOf(read).length >= TELLING_DIGITS ? 'CUT' : 'CUT_SHORT';
  return distance === 2 && read.length >= SHORTEST_CUT ? 'TWO_SLIPS' : 'NONE';
}

/** The same digits, with hyphens or the zeros before the serial lost, or letters in place of digits. */
function isWrittenOtherwise(read: string, number: string): boolean {
  return read !== '' && [digitsOf, withoutZeros].some((form) => form(read) === form(number));
}

/** The fewest slips between the two in any of the ways in which a number is written. */
function nearest(read: string, number: string): number {
  return Math.min(
    ...[(text: string) => text, digitsOf, withoutZeros].map((form) => slips(form(read), form(number))),
  );
}

function isCut(read: string, number: string): boolean {
  const isBeginning = (form: (text: string) => string) =>
    form(read).length >= SHORTEST_CUT && form(number).startsWith(form(read));
  return [(text: string) => text, digitsOf, withoutZeros].some(isBeginning);
}

function likelyDigits(text: string): string {
  return /\d/.test(text) ? text.replaceAll('O', '0').replaceAll(/[IL](?=[\d-]|$)/g, '1') : text;
}

function digitsOf(text: string): string {
  return text.replaceAll(/\D/g, '');
}

/** '461-2019-0000123' and '461-2019-123' are one number to whoever types it. */
function withoutZeros(text: string): string {
  return text.replace(/-0+(\d+)$/, '-$1');
}

/** Edit distance with transposition of neighbours, up to 3 (more is told as 3). */
export function slips(a: string, b: string): number {
  const most = 3;
  if (Math.abs(a.length - b.length) >= most) return most;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return Math.min(row[b.length] ?? most, most);
}
