import { nameWords } from './names.js';

/** Persons of this last word whose folded name lies in a range, byte by byte (migration 1764000000601). */
export interface NameProbe {
  readonly surname: string;
  readonly from: string;
  readonly before: string;
}

/** A shorter word is compared whole; a longer one, or an initial, may be the beginning of the other's. */
const CUT_LETTERS = 3;
const AFTER_LETTERS = '{';
const AFTER_SPACE = '!';
/** Of a name of many words the first and the last ones. */
const WORDS_OF_AN_END = 3;

/**
 * The questions to an index that find who bears a name: any two of its words as first and last word, in either order,
 * the first one also as an initial or cut short. Finds more than `namesAgree` calls one person's name, and of those that
 * it does all that have no typing slip in these two words.
 */
export function nameProbes(name: string): NameProbe[] {
  const words = endsOf([...new Set(nameWords(name))]);
  const [only] = words;
  if (words.length === 1 && only !== undefined) return [{ surname: only, from: only, before: `${only} ` }];
  return words.flatMap((surname) =>
    surname.length === 1
      ? []
      : words.filter((word) => word !== surname).flatMap((first) => startingWith(first, surname)),
  );
}

function endsOf(words: readonly string[]): string[] {
  return words.filter((_, at) => at < WORDS_OF_AN_END || at >= words.length - WORDS_OF_AN_END);
}

function startingWith(first: string, surname: string): NameProbe[] {
  const initial = first.charAt(0);
  const isBeginning = first.length >= CUT_LETTERS || first === initial;
  const own = isBeginning
    ? { surname, from: first, before: `${first}${AFTER_LETTERS}` }
    : { surname, from: `${first} `, before: `${first}${AFTER_SPACE}` };
  return first === initial
    ? [own]
    : [own, { surname, from: `${initial} `, before: `${initial}${AFTER_SPACE}` }];
}
