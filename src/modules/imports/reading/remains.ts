import { parseCpr } from '../../shared/index.js';
import { readAmount } from './amount.js';
import type { DeliveryFileName } from './delivery-files.js';
import type { Dialect } from './dialect.js';
import type { FileRecord } from './record-reader.js';
import type { RejectedRow } from './rejected-row.js';
import { LARGEST_AMOUNT, LONGEST_NUMBER, type RowCheck } from './row-check.js';

type Remains = Pick<RejectedRow, 'naturalKey' | 'municipality' | 'cpr' | 'grantNo' | 'balanceOere'>;

const KEYS: Readonly<Record<DeliveryFileName, string | null>> = {
  citizens: null,
  grants: 'grant_no',
  cases: 'case_no',
  accounts: 'account_no',
  claims: 'claim_no',
  postings: 'posting_no',
  control: null,
};

/**
 * What can be read of a rejected row: enough to count it with its municipality and to leave a mark on the citizen
 * or grant it was about. Where columns are missing or too many, a column is trusted only if its value has the
 * right form, and the number of a person is looked for in the whole row: a mark too many only sends an account
 * to a person.
 */
export function remainsOf(
  file: DeliveryFileName,
  record: FileRecord,
  row: RowCheck,
  dialect: Dialect,
): Remains {
  const isShifted = !record.fits;
  const cell = row.value('municipality');
  const municipality = row.context.municipalities.has(cell)
    ? cell
    : isShifted
      ? onlyMunicipality(record.cells, row.context.municipalities)
      : null;
  return {
    naturalKey: numberIn(row, KEYS[file]),
    municipality,
    cpr: parseCpr(row.value('cpr')) ?? (isShifted ? firstCpr(record.cells) : null),
    grantNo: file === 'grants' || file === 'cases' ? numberIn(row, 'grant_no') : null,
    balanceOere: file === 'accounts' && !isShifted ? balanceIn(row, dialect) : null,
  };
}

function numberIn(row: RowCheck, column: string | null): string | null {
  const value = column === null ? '' : row.value(column);
  return value === '' || value.length > LONGEST_NUMBER || parseCpr(value) !== null ? null : value;
}

function balanceIn(row: RowCheck, dialect: Dialect): number | null {
  const amount = readAmount(row.value('balance'), dialect.decimals);
  if (amount === null || (amount.grouped === 'lone' && !dialect.thousands)) return null;
  return Math.abs(amount.oere) <= LARGEST_AMOUNT ? amount.oere : null;
}

function onlyMunicipality(cells: readonly string[], known: ReadonlySet<string>): string | null {
  const found = new Set(
    cells
      .slice(0, 100)
      .map((cell) => cell.trim())
      .filter((cell) => known.has(cell)),
  );
  return found.size === 1 ? ([...found][0] ?? null) : null;
}

function firstCpr(cells: readonly string[]): string | null {
  for (const cell of cells.slice(0, 100)) {
    const cpr = parseCpr(cell.replaceAll('"', ''));
    if (cpr !== null) return cpr;
  }
  return null;
}
