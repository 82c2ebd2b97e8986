import { ControlTotals } from './control-totals.js';
import { coursesOf } from './courses.js';
import { DeliveryFiles } from './delivery-files.js';
import { planOf, type DeliveryOptions } from './delivery-plan.js';
import { isCertainKind } from './noise-kinds.js';
import type { KindCounts } from './profiles.js';

/** What was written; money in øre. */
export interface DeliveryReport {
  readonly dir: string;
  /** Rows by file name, headers aside. */
  readonly rows: Readonly<Record<string, number>>;
  readonly accounts: number;
  readonly certain: number;
  readonly queued: number;
  readonly balance: number;
  readonly kinds: KindCounts;
}

/**
 * Writes a made-up delivery in the import format into `outDir`, with `truth.csv` beside it for tests. Citizens are
 * made and written one after the other, so the memory stays flat whatever the size. Throws RangeError when more
 * kinds than accounts are asked for.
 */
export async function generateDelivery(options: DeliveryOptions, outDir: string): Promise<DeliveryReport> {
  const plan = planOf(options);
  const totals = new ControlTotals();
  const files = await DeliveryFiles.create(outDir, plan);
  try {
    for (const course of coursesOf(plan)) {
      totals.add(course);
      await files.addCourse(course);
    }
    for (const row of totals.byMunicipality()) files.addControl({ ...row, asOf: plan.surroundings.asOf });
  } finally {
    await files.close();
  }
  return { dir: outDir, rows: files.rows, accounts: plan.accounts, ...totals.summary(isCertainKind) };
}
