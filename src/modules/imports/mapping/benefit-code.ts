import { InvalidInput, TextContainsCpr, containsCpr } from '../../shared/index.js';
import { LONGEST_NAME } from '../reading/row-check.js';

/** As the reader of a delivery looks a code up: trimmed and in capitals, otherwise letter for letter. */
export function benefitCode(raw: string): string {
  return raw.trim().toUpperCase();
}

/** A code that somebody maps. Throws `shared.invalid_input` and, where a number slipped in, `shared.text_contains_cpr`. */
export function codeToMap(raw: string): string {
  const code = benefitCode(raw);
  if (code === '' || code.length > LONGEST_NAME) throw new InvalidInput({ field: 'code' });
  if (containsCpr(code)) throw new TextContainsCpr();
  return code;
}
