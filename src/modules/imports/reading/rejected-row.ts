import type { DeliveryFileName } from './delivery-files.js';
import type { RejectCode } from './reject-codes.js';

/** A row that was not accepted, with what could be read of it all the same. */
export interface RejectedRow {
  readonly file: DeliveryFileName;
  /** The physical line on which the row starts; the header is line 1. */
  readonly line: number;
  readonly code: RejectCode;
  /** Danish; holds no value of the row. */
  readonly message: string;
  /** The row as delivered, without its line end. Holds personal data: for the rejects file only. */
  readonly row: string;
  /** The row's own number (account, grant, case, claim, posting); null for citizens and where unreadable. */
  readonly naturalKey: string | null;
  readonly municipality: string | null;
  /** Ten digits, to be hashed for the mark on the citizen; null where unreadable. */
  readonly cpr: string | null;
  /** Of grants and cases: the grant number. */
  readonly grantNo: string | null;
  /** Of accounts: øre; null where unreadable, which counts as 0. */
  readonly balanceOere: number | null;
}
