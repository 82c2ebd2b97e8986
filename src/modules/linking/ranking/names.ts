/** Whether two spellings may be one person's name; null when one is not known. */
export function namesAgree(first: string, second: string): boolean | null {
  const [fewer, more] = [wordsOf(first), wordsOf(second)].sort((a, b) => a.length - b.length);
  if (!fewer || !more || fewer.length === 0) return null;
  const rest = [...more];
  const found = fewer.filter((word) => take(rest, word)).length;
  return found === fewer.length && (found > 1 || more.length === 1);
}

/** Small letters, Danish letters written out, in any order: 'Sørensen' and 'SOERENSEN' are one. */
function wordsOf(name: string): string[] {
  const plain = name
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '');
  return plain.split(/[^a-z]+/).filter((word) => word !== '');
}

function take(rest: string[], word: string): boolean {
  const at = rest.findIndex((other) => isSpelling(word, other));
  if (at < 0) return false;
  rest.splice(at, 1);
  return true;
}

/** Equal, an initial, or cut short after at least three letters. */
function isSpelling(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short === long || ((short.length === 1 || short.length >= 3) && long.startsWith(short));
}
