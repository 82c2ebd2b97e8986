import {
  openDelivery,
  readFile,
  type DeliveryFileName,
  type ReadRow,
  type RejectedRow,
  type RowTypes,
} from '../../src/modules/imports/reading/index.js';
import { DeliveryFolders, READING_CONTEXT } from './delivery-folder.js';

export type Cells = Record<string, string>;

/** A row of each file that is accepted as it stands. */
export const VALID: Record<DeliveryFileName, Cells> = {
  citizens: { cpr: '610170-1234', name: 'Anne Ærø', municipality: '461', previous_cpr: '', deceased: '0' },
  grants: {
    grant_no: 'B1',
    cpr: '6101701234',
    municipality: '461',
    benefit_type: 'SHO_YDELSE',
    period_from: '2020-01-01',
    period_to: '',
    amount: '1200.50',
    journal_no: '',
    status: 'ACTIVE',
    co_cpr: '',
  },
  cases: {
    case_no: 'S1',
    cpr: '6101701234',
    municipality: '461',
    benefit_type: 'SHO',
    grant_no: 'B1',
    opened: '2020-02-29',
    status: 'REOPENED',
  },
  accounts: {
    account_no: 'D1',
    municipality: '461',
    cpr: '6101701234',
    name: 'Anne Ærø',
    benefit_type: 'KTH',
    grant_ref: ' b 1 ',
    established: '2021-01-01',
    due_date: '',
    balance: '-12.5',
    cvr: '',
  },
  claims: {
    claim_no: 'F1',
    account_no: 'D1',
    type: 'KTNESÆR',
    principal: '10',
    interest: '0.05',
    balance: '10.05',
    established: '2021-01-01',
    due_date: '2021-02-01',
    period_from: '',
    period_to: '2020-12-31',
    municipality: '',
  },
  postings: {
    posting_no: 'P1',
    claim_no: 'F1',
    type: 'COVERAGE',
    amount: '1.00',
    entry_date: '2022-01-01',
    effective_date: '2022-01-02',
  },
  control: { municipality: '461', as_of: '2026-11-01', accounts: '12', claims: '40', balance: '12345.67' },
};

/** Writes one file and reads it as a load does; `remove` when done. */
export class RowReader extends DeliveryFolders {
  read<F extends DeliveryFileName>(file: F, ...rows: Cells[]): Promise<ReadRow<RowTypes[F]>[]> {
    const columns = Object.keys(rows[0] ?? VALID[file]);
    const lines = rows.map((row) => columns.map((column) => row[column] ?? '').join(','));
    return this.readText(file, [columns.join(','), ...lines].join('\n'));
  }

  async readText<F extends DeliveryFileName>(
    file: F,
    text: string | Buffer,
  ): Promise<ReadRow<RowTypes[F]>[]> {
    const delivery = await openDelivery(await this.with({ [`${file}.csv`]: text }));
    const found: ReadRow<RowTypes[F]>[] = [];
    for await (const row of readFile(delivery, file, READING_CONTEXT)) found.push(row);
    return found;
  }

  /** What a valid row with this change is rejected for; null when it is accepted. */
  async rejectOf(file: DeliveryFileName, change: Cells): Promise<RejectedRow | null> {
    const [row] = await this.read(file, { ...VALID[file], ...change });
    return row?.kind === 'rejected' ? row.reject : null;
  }
}
