import type { CprVault } from '../../shared/index.js';
import { isSubstitute, maskCpr } from '../../shared/index.js';
import type { DeliveryFileName, RowTypes } from '../reading/index.js';

type Value = string | number | boolean | Buffer | null;

/** How one file's rows are laid into its staging table: the columns after run_id, line and raw. */
export interface StagingTable<F extends DeliveryFileName> {
  readonly table: string;
  readonly columns: readonly string[];
  values(row: RowTypes[F], cpr: SealedCprs): readonly Value[];
}

interface SealedCpr {
  readonly hash: Buffer;
  readonly cipher: Buffer;
  readonly masked: string;
  readonly substitute: boolean;
}

const CACHE_LIMIT = 2_000;

/** CPR numbers on their way into the database: keyed hash, cipher, mask. A citizen's rows lie together, so it remembers. */
export class SealedCprs {
  private readonly known = new Map<string, SealedCpr>();

  constructor(private readonly vault: CprVault) {}

  of(cpr: string | null): readonly Value[] {
    if (cpr === null) return [null, null, null, false];
    const { hash, cipher, masked, substitute } = this.seal(cpr);
    return [hash, cipher, masked, substitute];
  }

  hash(cpr: string | null): Buffer | null {
    return cpr === null ? null : this.seal(cpr).hash;
  }

  private seal(cpr: string): SealedCpr {
    const found = this.known.get(cpr);
    if (found) return found;
    if (this.known.size >= CACHE_LIMIT) this.known.clear();
    const sealed = {
      hash: this.vault.hash(cpr),
      cipher: this.vault.encrypt(cpr),
      masked: maskCpr(cpr),
      substitute: isSubstitute(cpr),
    };
    this.known.set(cpr, sealed);
    return sealed;
  }
}

const CPR = ['cpr_hash', 'cpr_cipher', 'cpr_masked', 'cpr_substitute'];
const CO_CPR = CPR.map((column) => `co_${column}`);

export const STAGING: { readonly [F in DeliveryFileName]: StagingTable<F> } = {
  citizens: {
    table: 'staging.citizen',
    columns: [
      'municipality_code',
      ...CPR,
      'name',
      'address_protected',
      'previous_cpr_hash',
      'previous_cpr_masked',
      'deceased',
    ],
    values: (r, cpr) => [
      r.municipalityCode,
      ...cpr.of(r.cpr),
      r.name,
      r.addressProtected,
      cpr.hash(r.previousCpr),
      r.previousCpr === null ? null : maskCpr(r.previousCpr),
      r.deceased,
    ],
  },
  grants: {
    table: 'staging.grant_award',
    columns: [
      'municipality_code',
      'grant_no',
      ...CPR,
      ...CO_CPR,
      'benefit_type',
      'period_from',
      'period_to',
      'amount_oere',
      'journal_no',
      'status',
    ],
    values: (r, cpr) => [
      r.municipalityCode,
      r.grantNo,
      ...cpr.of(r.cpr),
      ...cpr.of(r.coCpr),
      r.benefitType,
      r.periodFrom,
      r.periodTo,
      r.amountOere,
      r.journalNo,
      r.status,
    ],
  },
  cases: {
    table: 'staging.case_file',
    columns: ['municipality_code', 'case_no', ...CPR, 'benefit_type', 'grant_no', 'opened', 'status'],
    values: (r, cpr) => [
      r.municipalityCode,
      r.caseNo,
      ...cpr.of(r.cpr),
      r.benefitType,
      r.grantNo,
      r.opened,
      r.status,
    ],
  },
  accounts: {
    table: 'staging.account',
    columns: [
      'municipality_code',
      'account_no',
      'source_system',
      ...CPR,
      'cvr',
      'name',
      'benefit_type_raw',
      'benefit_type',
      'grant_ref',
      'established',
      'due_date',
      'balance_oere',
    ],
    values: (r, cpr) => [
      r.municipalityCode,
      r.accountNo,
      r.sourceSystem ?? 'KMD_DEBITOR',
      ...cpr.of(r.cpr),
      r.cvr,
      r.name,
      r.benefitTypeRaw,
      r.benefitType,
      r.grantRef,
      r.established,
      r.dueDate,
      r.balanceOere,
    ],
  },
  claims: {
    table: 'staging.claim',
    columns: [
      'municipality_code',
      'claim_no',
      'account_no',
      'claim_type',
      'kind',
      'principal_oere',
      'interest_oere',
      'balance_oere',
      'established',
      'due_date',
      'period_from',
      'period_to',
      'limitation_date',
      'collection_status',
      'parent_claim_no',
    ],
    values: (r) => [
      r.municipalityCode,
      r.claimNo,
      r.accountNo,
      r.claimType,
      r.kind,
      r.principalOere,
      r.interestOere,
      r.balanceOere,
      r.established,
      r.dueDate,
      r.periodFrom,
      r.periodTo,
      r.limitationDate,
      r.collectionStatus,
      r.parentClaimNo,
    ],
  },
  postings: {
    table: 'staging.posting',
    columns: ['posting_no', 'claim_no', 'posting_type', 'amount_oere', 'entry_date', 'effective_date'],
    values: (r) => [r.postingNo, r.claimNo, r.postingType, r.amountOere, r.entryDate, r.effectiveDate],
  },
  control: {
    table: 'staging.control',
    columns: ['municipality_code', 'as_of', 'accounts', 'claims', 'balance_oere'],
    values: (r) => [r.municipalityCode, r.asOf, r.accounts, r.claims, r.balanceOere],
  },
};

/** The rows that a file's reader refused; what the database finds later is added to them. */
export const REJECT_COLUMNS = [
  'file',
  'line',
  'code',
  'message',
  'raw',
  'municipality_code',
  'natural_key',
  'cpr_hash',
  'grant_no',
  'balance_oere',
];
