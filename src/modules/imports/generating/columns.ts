import { OPTIONAL_COLUMNS, type OptionalColumn } from './noise-kinds.js';

const COLUMNS = {
  citizens: 'cpr,name,municipality,address_protected,previous_cpr,deceased',
  grants: 'grant_no,cpr,municipality,benefit_type,period_from,period_to,amount,journal_no,status,co_cpr',
  cases: 'case_no,cpr,municipality,benefit_type,grant_no,opened,status',
  accounts:
    'account_no,municipality,cpr,name,benefit_type,grant_ref,established,due_date,balance,cvr,source_system',
  claims:
    'claim_no,account_no,type,principal,interest,balance,established,due_date,period_from,period_to,' +
    'limitation_date,collection_status,parent_claim',
  postings: 'posting_no,claim_no,type,amount,entry_date,effective_date',
  control: 'municipality,as_of,accounts,claims,balance',
  truth: 'account_no,true_grant_no,reason,related_grant_no,auto',
} as const;

/** The files of a delivery without their ending; `truth` is for tests and no part of the import format. */
export type FileName = keyof typeof COLUMNS;

/** A file's header: its fixed columns and those of the optional ones that are wanted. */
export function columnsOf(name: FileName, wanted: readonly OptionalColumn[]): string[] {
  const optional: readonly string[] = OPTIONAL_COLUMNS;
  return COLUMNS[name]
    .split(',')
    .filter((column) => !optional.includes(column) || wanted.some((one) => one === column));
}
