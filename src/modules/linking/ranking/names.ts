import { slips } from './reference.js';

const RECOGNISED_LETTERS = 5;

/** Whether two spellings may be one person's name, one word mistyped at most; null when one is not known. */
export function namesAgree(first: string, second: string): boolean | null {
  const [fewer, more] = [nameWords(first), nameWords(second)].sort((a, b) => a.length - b.length);
  if (!fewer || !more || fewer.length === 0) return null;
  const rest = [...more];
  const left = fewer.filter((word) => !take(rest, word, isSpelling));
  if (left.length === 0) return fewer.length > 1 || more.length === 1;
  const [mistyped = ''] = left;
  return left.length === 1 && fewer.length > 1 && take(rest, mistyped, isMistyped);
}

/** Small letters without marks, in any order: 'Sørensen', 'SOERENSEN' and 'Sorensen' are one. */
export function nameWords(name: string): string[] {
  const plain = name
    .toLowerCase()
    .replaceAll('æ', 'a')
    .replaceAll('ø', 'o')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/ae|oe|aa/g, (pair) => pair.charAt(0));
  return plain.split(/[^a-z]+/).filter((word) => word !== '');
}

function take(rest: string[], word: string, agrees: (a: string, b: string) => boolean): boolean {
  const at = rest.findIndex((other) => agrees(word, other));
  if (at < 0) return false;
  rest.splice(at, 1);
  return true;
}

/** Equal, an initial, or cut short after at least three letters. */
function isSpelling(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short === long || ((short.length === 1 || short.length >= 3) && long.startsWith(short));
}

/** One slip of the fingers in a word long enough to be recognised. */
function isMistyped(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= RECOGNISED_LETTERS && slips(a, b) <= 1;
}
