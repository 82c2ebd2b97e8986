import type { QueueOrigin } from '../../modules/imports/index.js';

type Amount = QueueOrigin['queued'];
export const NOTHING: Amount = { count: 0, oere: 0 };

/** Shades of the picture, from none to the darkest. */
export const SHADES = 5;

/** Codes that occur, in order. */
export function codesOf(origins: readonly QueueOrigin[]): string[] {
  return [...new Set(origins.flatMap(({ reasons }) => Object.keys(reasons)))].sort();
}

export function sumOf(origins: readonly QueueOrigin[], code: string): Amount {
  return origins
    .map(({ reasons }) => reasons[code] ?? NOTHING)
    .reduce((sum, more) => ({ count: sum.count + more.count, oere: sum.oere + more.oere }), NOTHING);
}

/** 0 for nothing, else 1 to SHADES by the root of the share: a few large municipalities do not wash out all others. */
export function shadeOf(value: number, most: number): number {
  if (value <= 0 || most <= 0) return 0;
  return Math.max(1, Math.min(SHADES, Math.ceil(SHADES * Math.sqrt(value / most))));
}
