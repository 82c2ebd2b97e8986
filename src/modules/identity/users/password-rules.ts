import { PasswordTooWeak } from '../identity.errors.js';

const MIN_LENGTH = 15;
const MAX_LENGTH = 200;
const TRIED_FIRST = ['password', 'adgangskode', 'qwerty', '123456', 'tilknyt'];

/** At least 15 characters and none of the usual beginnings repeated (ASVS 6.2). Throws `identity.password_too_weak`. */
export function assertStrongPassword(password: string): void {
  const plain = password.toLowerCase();
  const onlyFew = new Set(plain).size < 6;
  const usual = TRIED_FIRST.some((word) => plain.replaceAll(word, '').length < MIN_LENGTH / 2);
  if (password.length < MIN_LENGTH || password.length > MAX_LENGTH || onlyFew || usual)
    throw new PasswordTooWeak();
}
