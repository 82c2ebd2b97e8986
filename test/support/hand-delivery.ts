import { join } from 'node:path';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { stringify } from 'csv-stringify/sync';
import { ODENSE, aCpr } from './builders.js';

type Row = Record<string, string>;

/** The rows of one account that the machine links unless a test changes them. */
export interface CertainRows {
  readonly citizens: Row[];
  readonly grants: Row[];
  readonly cases: Row[];
  readonly accounts: [Row, ...Row[]];
  readonly claims: Row[];
}

type FileRows = { -readonly [File in keyof CertainRows]: Row[] };

/** A citizen with one grant of help for 2024 and one account whose claim lies inside it; no case yet. */
export function certainRows(name: string, cpr = aCpr()): CertainRows {
  const municipality = ODENSE;
  return {
    citizens: [{ cpr, name: `Borger ${name}`, municipality }],
    grants: [aGrant(`G-${name}`, cpr)],
    cases: [],
    accounts: [
      {
        account_no: name,
        municipality,
        cpr,
        name: `Borger ${name}`,
        benefit_type: 'KONTANTHJAELP',
        grant_ref: `G-${name}`,
        established: '2024-06-01',
        due_date: '2024-07-01',
        balance: '1000.00',
      },
    ],
    claims: [aClaim(`C-${name}`, name)],
  };
}

export function aGrant(grantNo: string, cpr: string, changes: Row = {}): Row {
  return {
    grant_no: grantNo,
    cpr,
    municipality: ODENSE,
    benefit_type: 'KONTANTHJAELP',
    period_from: '2024-01-01',
    period_to: '2024-12-31',
    amount: '9000.00',
    journal_no: '',
    status: 'ACTIVE',
    ...changes,
  };
}

export function aCase(caseNo: string, cpr: string, changes: Row = {}): Row {
  return {
    case_no: caseNo,
    cpr,
    municipality: ODENSE,
    benefit_type: 'KONTANTHJAELP',
    grant_no: '',
    opened: '2024-01-01',
    status: 'OPEN',
    ...changes,
  };
}

export function aClaim(claimNo: string, accountNo: string, changes: Row = {}): Row {
  return {
    claim_no: claimNo,
    account_no: accountNo,
    type: 'TILBAGEBETALING',
    principal: '1000.00',
    interest: '0.00',
    balance: '1000.00',
    established: '2024-06-01',
    due_date: '2024-07-01',
    period_from: '2024-03-01',
    period_to: '2024-03-31',
    ...changes,
  };
}

/** Writes the rows as one delivery into a new folder below `root`. */
export async function writeDelivery(
  root: string,
  parts: readonly (Partial<CertainRows> & { postings?: Row[] })[],
): Promise<string> {
  const dir = join(await mkdtemp(join(root, 'hand-')), 'delivery');
  await mkdir(dir);
  const files: Partial<FileRows & { postings: Row[] }> = {};
  for (const part of parts)
    for (const [file, rows] of Object.entries(part) as [keyof FileRows, Row[]][])
      files[file] = [...(files[file] ?? []), ...rows];
  for (const [file, rows] of Object.entries(files))
    if (rows.length > 0)
      await writeFile(join(dir, `${file}.csv`), stringify(rows, { header: true, columns: columnsOf(rows) }));
  return dir;
}

/** A row may have columns that others lack. */
function columnsOf(rows: readonly Row[]): string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row)))];
}
