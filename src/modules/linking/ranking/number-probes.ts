import { WORDS } from './reference.js';

const FEWEST_DIGITS = 5;
const MOST_DIGITS = 20;
const LETTERS_FOR_DIGITS: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };
const SERIAL_DIGITS = 7;

/**
 * The digits of every number that a reference may mean with at most one slip: as they stand, with the zeros before the
 * serial that were lost, with one of them wrong, missing, added, or exchanged with its neighbour. Each is asked of an index
 * of `grant_no_digits` (migration 1764000000650), so that the search takes no longer in a large municipality.
 */
export function numberProbes(reference: string | null): string[] {
  const text = (reference ?? '').trim().toUpperCase().replaceAll(WORDS, ' ').trim();
  const digits = readDigits(text);
  if (digits.length < FEWEST_DIGITS || digits.length > MOST_DIGITS) return [];
  const padded = withZeros(text);
  return [...new Set([...padded, ...[digits, ...padded.slice(-1)].flatMap(withinOneSlip)])];
}

/** As in the generated column. */
function readDigits(text: string): string {
  return text.replaceAll(/[OIL]/g, (letter) => LETTERS_FOR_DIGITS[letter] ?? letter).replaceAll(/\D/g, '');
}

/** '461-2019-123' with one to all of the zeros that its serial may have lost. */
function withZeros(text: string): string[] {
  const serial = /-(\d+)$/.exec(text)?.[1];
  if (serial === undefined || serial.length >= SERIAL_DIGITS) return [];
  const before = readDigits(text.slice(0, -serial.length));
  return Array.from(
    { length: SERIAL_DIGITS - serial.length },
    (_, zeros) => `${before}${'0'.repeat(zeros + 1)}${serial}`,
  );
}

function withinOneSlip(digits: string): string[] {
  const found = [digits];
  for (let at = 0; at <= digits.length; at += 1) {
    const [before, here, after] = [digits.slice(0, at), digits.charAt(at), digits.slice(at + 1)];
    found.push(`${before}${after}`, `${before}${after.charAt(0)}${here}${after.slice(1)}`);
    for (let digit = 0; digit <= 9; digit += 1)
      found.push(`${before}${digit}${after}`, `${before}${digit}${here}${after}`);
  }
  return found;
}
