import type { RowCheck } from './row-check.js';
import { LARGEST_AMOUNT, LARGEST_TOTAL, LONGEST_NAME } from './row-check.js';
import type {
  AccountRow,
  CaseRow,
  CitizenRow,
  ClaimRow,
  ControlRow,
  GrantRow,
  PostingRow,
  RowTypes,
} from './rows.js';

const GRANT_STATUSES = ['ACTIVE', 'CLOSED', 'EXPIRED', 'ANNULLED'] as const;
const CASE_STATUSES = ['OPEN', 'CLOSED', 'REOPENED'] as const;
const POSTING_TYPES = [
  'COVERAGE',
  'WRITE_OFF',
  'DOWN_ADJUSTMENT',
  'WRITE_DOWN',
  'WRITE_UP',
  'INTEREST',
  'FEE',
  'RECALL',
  'RETURN',
  'REVERSAL',
] as const;

function citizen(row: RowCheck): CitizenRow {
  return {
    cpr: row.cpr('cpr'),
    name: row.text('name', LONGEST_NAME),
    municipalityCode: row.municipality('municipality'),
    addressProtected: row.optionalFlag('address_protected'),
    previousCpr: row.optionalCpr('previous_cpr'),
    deceased: row.optionalFlag('deceased'),
  };
}

function grant(row: RowCheck): GrantRow {
  const found: GrantRow = {
    grantNo: row.text('grant_no'),
    cpr: row.cpr('cpr'),
    municipalityCode: row.municipality('municipality'),
    benefitType: row.benefitType('benefit_type'),
    periodFrom: row.date('period_from'),
    periodTo: row.optionalDate('period_to'),
    amountOere: row.optionalAmount('amount'),
    journalNo: row.optionalText('journal_no'),
    status: row.oneOf('status', GRANT_STATUSES),
    coCpr: row.optionalCpr('co_cpr'),
  };
  row.assertPeriod(found.periodFrom, found.periodTo, 'period_to');
  return found;
}

function caseFile(row: RowCheck): CaseRow {
  return {
    caseNo: row.text('case_no'),
    cpr: row.cpr('cpr'),
    municipalityCode: row.municipality('municipality'),
    benefitType: row.benefitType('benefit_type'),
    grantNo: row.optionalText('grant_no'),
    opened: row.date('opened'),
    status: row.oneOf('status', CASE_STATUSES),
  };
}

/** A row with both a CPR and a CVR number names two debtors: rejected, since nobody can know which one owes. */
function account(row: RowCheck): AccountRow {
  // The old system's own words may be long: reference and benefit type are kept as they came.
  const benefitTypeRaw = row.optionalText('benefit_type', LONGEST_NAME);
  const cvr = row.optionalCvr('cvr');
  const found: AccountRow = {
    accountNo: row.text('account_no'),
    municipalityCode: row.municipality('municipality'),
    cpr: cvr === null ? row.cpr('cpr') : row.optionalCpr('cpr'),
    cvr,
    name: row.text('name', LONGEST_NAME),
    benefitTypeRaw,
    benefitType: row.knownBenefitType(benefitTypeRaw),
    grantRef: row.optionalText('grant_ref', LONGEST_NAME),
    established: row.date('established'),
    dueDate: row.optionalDate('due_date'),
    balanceOere: row.amount('balance'),
    sourceSystem: row.optionalText('source_system'),
  };
  if (found.cpr !== null && cvr !== null) row.fail('bad_cvr', 'cvr');
  return found;
}

/**
 * A claim of a type that nobody knows is rejected (`unknown_status`): taken for a main claim it could be linked by
 * the machine. Without it its account's balance is not the sum of its claims, which sends the account to a person.
 */
function claim(row: RowCheck): ClaimRow {
  const claimType = row.text('type');
  const kind = row.context.claimTypes.get(claimType);
  if (kind === undefined) row.fail('unknown_status', 'type');
  const found: ClaimRow = {
    claimNo: row.text('claim_no'),
    accountNo: row.text('account_no'),
    municipalityCode: row.optionalMunicipality('municipality'),
    claimType,
    kind: kind ?? 'MAIN',
    principalOere: row.amount('principal'),
    interestOere: row.amount('interest'),
    balanceOere: row.amount('balance'),
    established: row.date('established'),
    dueDate: row.optionalDate('due_date'),
    periodFrom: row.optionalDate('period_from'),
    periodTo: row.optionalDate('period_to'),
    limitationDate: row.optionalDate('limitation_date'),
    collectionStatus: row.optionalText('collection_status'),
    parentClaimNo: row.optionalText('parent_claim'),
  };
  row.assertPeriod(found.periodFrom, found.periodTo, 'period_to');
  return found;
}

function posting(row: RowCheck): PostingRow {
  const found: PostingRow = {
    postingNo: row.text('posting_no'),
    claimNo: row.text('claim_no'),
    postingType: row.oneOf('type', POSTING_TYPES),
    amountOere: row.amount('amount', LARGEST_AMOUNT),
    entryDate: row.date('entry_date'),
    effectiveDate: row.date('effective_date'),
  };
  if (found.amountOere <= 0) row.fail('amount_out_of_range', 'amount');
  return found;
}

function control(row: RowCheck): ControlRow {
  return {
    municipalityCode: row.municipality('municipality'),
    asOf: row.date('as_of'),
    accounts: row.count('accounts'),
    claims: row.count('claims'),
    balanceOere: row.amount('balance', LARGEST_TOTAL),
  };
}

/** By file, how its cells become a row. The result counts only when `row.fault` is null. */
export const ROW_READERS: { readonly [F in keyof RowTypes]: (row: RowCheck) => RowTypes[F] } = {
  citizens: citizen,
  grants: grant,
  cases: caseFile,
  accounts: account,
  claims: claim,
  postings: posting,
  control,
};
