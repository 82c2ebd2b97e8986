const SAME: Readonly<Record<string, string>> = { æ: 'a', ø: 'o', ð: 'd', þ: 't' };

/** The words of a name as app.folded_name keeps them: 'Sørensen', 'SOERENSEN' and 'Sorensen' are one. */
export function nameWords(text: string): string[] {
  const plain = text
    .toLowerCase()
    .replaceAll(/[æøðþ]/g, (letter) => SAME[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ae', 'a')
    .replaceAll('oe', 'o')
    .replaceAll('aa', 'a');
  return plain.split(/[^a-z0-9]+/).filter((word) => word !== '');
}
