/** The files of a delivery and why a row of them is rejected, as import-format.md lists them. */
export const REJECT_FILES: readonly string[] = [
  'citizens',
  'grants',
  'cases',
  'accounts',
  'claims',
  'postings',
  'control',
];

export const REJECT_CODES: readonly string[] = [
  'bad_column_count',
  'bad_encoding',
  'missing_value',
  'too_long',
  'bad_cpr',
  'bad_cvr',
  'bad_date',
  'bad_amount',
  'unknown_municipality',
  'unknown_benefit_type',
  'unknown_status',
  'period_reversed',
  'duplicate_key',
  'orphan_claim',
  'ambiguous_account',
  'orphan_grant',
  'orphan_case',
  'orphan_posting',
  'mixed_dialect',
  'municipality_mismatch',
  'amount_out_of_range',
];
