/** After so many failures a person is told; taking back goes on for ever. */
export const FAILURES_UNTIL_TOLD = 3;
const LONGEST_MS = 15 * 60_000;
const GROWTH = 30;

/** How long to wait after so many failures: a second, half a minute, a quarter of an hour. */
export function waitAfter(failures: number, firstMs: number): number {
  return Math.min(LONGEST_MS, firstMs * GROWTH ** Math.max(0, failures - 1));
}
