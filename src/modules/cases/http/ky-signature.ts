import { createHmac, timingSafeEqual } from 'node:crypto';

/** Both sides' clocks may differ by this much; what is older was recorded by somebody and is played again. */
export const SIGNATURE_VALID_MS = 5 * 60_000;

export const KEY_HEADER = 'idempotency-key';
export const TIME_HEADER = 'x-ky-timestamp';
export const SIGNATURE_HEADER = 'x-ky-signature';

export interface SignedRequest {
  /** Milliseconds since 1970, as text. */
  readonly timestamp: string;
  readonly method: string;
  readonly path: string;
  /** The message's idempotency key; empty where nothing is changed. */
  readonly key: string;
  /** The very bytes that were sent. */
  readonly body: string;
}

export interface SignedAnswer {
  readonly timestamp: string;
  readonly status: number;
  /** The signature of the request: an answer belongs to one request and to no other. */
  readonly answers: string;
  readonly body: string;
}

export function signRequest(secret: string, request: SignedRequest): string {
  const { timestamp, method, path, key, body } = request;
  return hmac(secret, ['request', timestamp, method, path, key, body]);
}

export function signAnswer(secret: string, answer: SignedAnswer): string {
  return hmac(secret, ['answer', answer.timestamp, String(answer.status), answer.answers, answer.body]);
}

/** In constant time, whatever was sent. */
export function isSame(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}

export function isFresh(timestamp: string, now: number): boolean {
  return /^\d{10,15}$/.test(timestamp) && Math.abs(now - Number(timestamp)) <= SIGNATURE_VALID_MS;
}

/** No part can be moved into its neighbour: each stands behind its length. */
function hmac(secret: string, parts: readonly string[]): string {
  const mac = createHmac('sha256', secret);
  for (const part of parts) mac.update(`${Buffer.byteLength(part)}:${part}\n`);
  return mac.digest('hex');
}
