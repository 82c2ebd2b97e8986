import { createHash } from 'node:crypto';

/** JSON with sorted keys, so that equal contents give equal text, also after a way through jsonb. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (isPlainObject(part) ? sorted(part) : part));
}

/** SHA-256 over the canonical JSON. */
export function digest(value: unknown): Buffer {
  return createHash('sha256').update(canonicalJson(value)).digest();
}

function isPlainObject(part: unknown): part is Record<string, unknown> {
  return typeof part === 'object' && part !== null && !Array.isArray(part);
}

function sorted(part: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
}
