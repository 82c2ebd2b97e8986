import type { MunicipalityCounts, RunCounts } from '../run/run-counts.js';

/** What is received beyond what is accounted for; 0 where the balance holds. */
export function imbalance(counts: RunCounts): number {
  const { received, linked, queued, withdrawn, rejected, held } = counts;
  return received - (linked + queued + withdrawn + rejected + held);
}

export function balanceHolds({ count, oere }: MunicipalityCounts): boolean {
  return imbalance(count) === 0 && imbalance(oere) === 0;
}
