import type { RejectCode } from '../reading/index.js';
import { RowCheck } from '../reading/row-check.js';

/** The row check of the import, which here keeps what is wrong in every column and not the first fault only. */
export class ColumnFaults extends RowCheck {
  readonly faults = new Map<string, RejectCode>();

  override start(cells: readonly string[]): void {
    super.start(cells);
    this.faults.clear();
  }

  override fail(code: RejectCode, column: string): void {
    super.fail(code, column);
    if (!this.faults.has(column)) this.faults.set(column, code);
  }
}
