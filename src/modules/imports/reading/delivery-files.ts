/** The seven files of a delivery without their ending (import-format.md); names are case-sensitive. */
export const DELIVERY_FILES = [
  'citizens',
  'grants',
  'cases',
  'accounts',
  'claims',
  'postings',
  'control',
] as const;
export type DeliveryFileName = (typeof DELIVERY_FILES)[number];

/** The columns of one file, and which of them hold amounts and dates (what a dialect is told by). */
export interface FileColumns {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly amounts: readonly string[];
  readonly dates: readonly string[];
}

export const COLUMNS: Readonly<Record<DeliveryFileName, FileColumns>> = {
  citizens: {
    required: ['cpr', 'name', 'municipality'],
    optional: ['address_protected', 'previous_cpr', 'deceased'],
    amounts: [],
    dates: [],
  },
  grants: {
    required: [
      'grant_no',
      'cpr',
      'municipality',
      'benefit_type',
      'period_from',
      'period_to',
      'amount',
      'journal_no',
      'status',
    ],
    optional: ['co_cpr'],
    amounts: ['amount'],
    dates: ['period_from', 'period_to'],
  },
  cases: {
    required: ['case_no', 'cpr', 'municipality', 'benefit_type', 'grant_no', 'opened', 'status'],
    optional: [],
    amounts: [],
    dates: ['opened'],
  },
  accounts: {
    required: [
      'account_no',
      'municipality',
      'cpr',
      'name',
      'benefit_type',
      'grant_ref',
      'established',
      'due_date',
      'balance',
    ],
    optional: ['cvr', 'source_system'],
    amounts: ['balance'],
    dates: ['established', 'due_date'],
  },
  claims: {
    required: [
      'claim_no',
      'account_no',
      'type',
      'principal',
      'interest',
      'balance',
      'established',
      'due_date',
      'period_from',
      'period_to',
    ],
    optional: ['municipality', 'limitation_date', 'collection_status', 'parent_claim'],
    amounts: ['principal', 'interest', 'balance'],
    dates: ['established', 'due_date', 'period_from', 'period_to', 'limitation_date'],
  },
  postings: {
    required: ['posting_no', 'claim_no', 'type', 'amount', 'entry_date', 'effective_date'],
    optional: [],
    amounts: ['amount'],
    dates: ['entry_date', 'effective_date'],
  },
  control: {
    required: ['municipality', 'as_of', 'accounts', 'claims', 'balance'],
    optional: [],
    amounts: ['balance'],
    dates: ['as_of'],
  },
};

/** Every column that the file may have and that is read. */
export function knownColumns(file: DeliveryFileName): readonly string[] {
  return [...COLUMNS[file].required, ...COLUMNS[file].optional];
}
