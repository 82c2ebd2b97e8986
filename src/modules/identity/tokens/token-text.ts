import { createHash, randomBytes } from 'node:crypto';

const PREFIX_LENGTH = 12;
const TOKEN = /^tlk_[A-Za-z0-9_-]{43}$/;

/** A new token: 256 random bits behind a mark by which scanners for leaked secrets know it. */
export function newToken(): string {
  return `tlk_${randomBytes(32).toString('base64url')}`;
}

export function isToken(text: string): boolean {
  return TOKEN.test(text);
}

/** What is stored of it. It is random, so a plain digest cannot be guessed back. */
export function tokenDigest(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** How it begins, for lists. */
export function tokenPrefix(token: string): string {
  return token.slice(0, PREFIX_LENGTH);
}
