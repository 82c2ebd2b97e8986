import { CprVault, isSubstitute, maskCpr, type Actor, type Role } from '../../src/modules/shared/index.js';
import type { TestDatabase } from './database.js';

/** Odense, unless a test says otherwise. */
export const ODENSE = '461';
export const KOBENHAVN = '101';

/** The key of the tests; the numbers made with it are all of the form that no living person has (day + 60). */
export const testVault = new CprVault(Buffer.alloc(32, 7));

let counter = 0;

/** A number that no other row of the run has. */
export function next(): number {
  counter += 1;
  return counter;
}

/** A made-up CPR number: day 61–88, and a serial that differs each time. */
export function aCpr(n = next()): string {
  const day = String(61 + (n % 28)).padStart(2, '0');
  const month = String(1 + (Math.floor(n / 28) % 12)).padStart(2, '0');
  return `${day}${month}70${String(1000 + (n % 2900)).padStart(4, '0')}`;
}

async function one<T>(db: TestDatabase, sql: string, params: unknown[]): Promise<T> {
  const [row] = await db.superQuery<T>(sql, params);
  if (!row) throw new Error('nothing was inserted');
  return row;
}

/** A person who may log in, as the actor that the services take. */
export async function aUser(
  db: TestDatabase,
  role: Role,
  municipality: string | null = ODENSE,
): Promise<Actor & { userId: number }> {
  const n = next();
  const municipalityCode = role === 'VENDOR' || role === 'ADMIN' ? null : municipality;
  const name = `${role.toLowerCase()} ${n}`;
  const { id } = await one<{ id: number }>(
    db,
    `INSERT INTO app.app_user (email, display_name, role, municipality_code, password_hash) VALUES ($1, $2, $3, $4, 'x') RETURNING id`,
    [`user${n}@test.tilknyt.dk`, name, role, municipalityCode],
  );
  return { kind: 'user', userId: id, name, role, municipalityCode };
}

export interface DebtorTraits {
  municipality?: string;
  cpr?: string | null;
  cvr?: string | null;
  name?: string;
  previousCpr?: string;
  inCitizenFile?: boolean;
}

/** A citizen, or with `cvr` an employer; answers with the id. */
export async function aDebtor(db: TestDatabase, traits: DebtorTraits = {}): Promise<number> {
  const { municipality = ODENSE, cvr = null, name = `Borger ${next()}`, inCitizenFile = true } = traits;
  const cpr = cvr === null && traits.cpr === undefined ? aCpr() : (traits.cpr ?? null);
  const { id } = await one<{ id: number }>(
    db,
    `INSERT INTO app.debtor (municipality_code, kind, cpr_hash, cpr_cipher, cpr_masked, cpr_substitute, cvr, name, in_citizen_file)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`,
    [
      municipality,
      cvr === null ? 'PERSON' : 'COMPANY',
      cpr && testVault.hash(cpr),
      cpr && testVault.encrypt(cpr),
      cpr && maskCpr(cpr),
      cpr !== null && isSubstitute(cpr),
      cvr,
      name,
      inCitizenFile,
    ],
  );
  if (traits.previousCpr !== undefined) {
    await db.superQuery(
      'INSERT INTO app.debtor_previous_cpr (municipality_code, debtor_id, cpr_hash, cpr_masked) VALUES ($1, $2, $3, $4)',
      [municipality, id, testVault.hash(traits.previousCpr), maskCpr(traits.previousCpr)],
    );
  }
  return id;
}

export interface GrantTraits {
  municipality?: string;
  grantNo?: string;
  debtorId: number;
  coDebtorId?: number;
  benefitType?: string;
  periodFrom?: string;
  periodTo?: string | null;
  amountOere?: number;
  journalNo?: string;
  status?: 'ACTIVE' | 'CLOSED' | 'EXPIRED' | 'ANNULLED';
}

export interface BuiltGrant {
  readonly id: number;
  readonly grantNo: string;
}

/** A grant of cash assistance for 2019. */
export function aGrant(db: TestDatabase, traits: GrantTraits): Promise<BuiltGrant> {
  const {
    municipality = ODENSE,
    benefitType = 'KONTANTHJAELP',
    periodFrom = '2019-01-01',
    periodTo = '2019-12-31',
  } = traits;
  return one<BuiltGrant>(
    db,
    `INSERT INTO app.grant_award (municipality_code, grant_no, debtor_id, co_debtor_id, benefit_type, period_from, period_to, amount_oere, journal_no, status)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id, grant_no AS "grantNo"`,
    [
      municipality,
      traits.grantNo ?? `${municipality}-2019-${String(next() * 1117).padStart(7, '0')}`,
      traits.debtorId,
      traits.coDebtorId ?? null,
      benefitType,
      periodFrom,
      periodTo,
      traits.amountOere ?? 1_000_000,
      traits.journalNo ?? null,
      traits.status ?? 'ACTIVE',
    ],
  );
}

export interface CaseTraits {
  municipality?: string;
  caseNo?: string;
  debtorId: number;
  benefitType?: string;
  grantNo?: string | null;
  status?: 'OPEN' | 'CLOSED' | 'REOPENED';
}

export interface BuiltCase {
  readonly id: number;
  readonly caseNo: string;
}

/** An open case of cash assistance, tied to no grant. */
export function aCase(db: TestDatabase, traits: CaseTraits): Promise<BuiltCase> {
  return one<BuiltCase>(
    db,
    `INSERT INTO app.case_file (municipality_code, case_no, debtor_id, benefit_type, grant_no, opened, status)
     VALUES ($1, $2, $3, $4, $5, '2019-01-01', $6) RETURNING id, case_no AS "caseNo"`,
    [
      traits.municipality ?? ODENSE,
      traits.caseNo ?? `KY${String(next()).padStart(9, '0')}`,
      traits.debtorId,
      traits.benefitType ?? 'KONTANTHJAELP',
      traits.grantNo ?? null,
      traits.status ?? 'OPEN',
    ],
  );
}

export interface AccountTraits {
  municipality?: string;
  accountNo?: string;
  debtorId: number;
  name?: string;
  benefitType?: string | null;
  grantRef?: string | null;
  balanceOere?: number;
  reasons?: readonly string[];
  /** One main claim over this period unless null. */
  period?: readonly [string, string] | null;
}

export interface BuiltAccount {
  readonly id: number;
  readonly accountNo: string;
}

/** An account of 500,00 kr. without reference, with one main claim for March and April 2019. */
export async function anAccount(db: TestDatabase, traits: AccountTraits): Promise<BuiltAccount> {
  const { municipality = ODENSE, balanceOere = 50_000, period = ['2019-03-01', '2019-04-30'] } = traits;
  const runId = await aRunningLoad(db, municipality);
  const account = await one<BuiltAccount>(
    db,
    `INSERT INTO app.debtor_account (municipality_code, account_no, debtor_id, name_delivered, benefit_type_raw, benefit_type, grant_ref,
                                     established, balance_oere, first_run_id, last_run_id)
     VALUES ($1, $2, $3, $4, $5, $5, $6, '2019-05-01', $7, $8, $8) RETURNING id, account_no AS "accountNo"`,
    [
      municipality,
      traits.accountNo ?? `D${String(next()).padStart(9, '0')}`,
      traits.debtorId,
      traits.name ?? 'Navn fra Debitor',
      traits.benefitType === undefined ? 'KONTANTHJAELP' : traits.benefitType,
      traits.grantRef ?? null,
      balanceOere,
      runId,
    ],
  );
  for (const reason of traits.reasons ?? ['R-01']) {
    await db.superQuery(
      'INSERT INTO app.account_reason (municipality_code, account_id, reason_code) VALUES ($1, $2, $3)',
      [municipality, account.id, reason],
    );
  }
  if (period) {
    await aClaim(db, {
      municipality,
      accountId: account.id,
      periodFrom: period[0],
      periodTo: period[1],
      principalOere: balanceOere,
    });
  }
  return account;
}

export interface ClaimTraits {
  municipality?: string;
  accountId: number;
  claimType?: string;
  kind?: 'MAIN' | 'INTEREST' | 'FEE' | 'MANUAL';
  principalOere?: number;
  periodFrom?: string | null;
  periodTo?: string | null;
}

export async function aClaim(db: TestDatabase, traits: ClaimTraits): Promise<number> {
  const { principalOere = 50_000 } = traits;
  const { id } = await one<{ id: number }>(
    db,
    `INSERT INTO app.claim (municipality_code, claim_no, account_id, claim_type, kind, principal_oere, interest_oere, balance_oere, established, period_from, period_to)
     VALUES ($1, $2, $3, $4, $5, $6, 0, $6, '2019-05-01', $7, $8) RETURNING id`,
    [
      traits.municipality ?? ODENSE,
      `F${String(next()).padStart(9, '0')}`,
      traits.accountId,
      traits.claimType ?? 'TILBAGEBETALING',
      traits.kind ?? 'MAIN',
      principalOere,
      traits.periodFrom ?? null,
      traits.periodTo ?? null,
    ],
  );
  return id;
}

/** Waits while its account has no case, else it is released; only then can it be processed. */
export async function aPosting(
  db: TestDatabase,
  traits: {
    municipality?: string;
    claimId: number;
    amountOere?: number;
    postingNo?: string;
    isProcessed?: boolean;
  },
): Promise<number> {
  const { id } = await one<{ id: number }>(
    db,
    `INSERT INTO app.posting (municipality_code, posting_no, claim_id, posting_type, amount_oere, entry_date, effective_date)
     VALUES ($1, $2, $3, 'COVERAGE', $4, '2019-06-01', '2019-06-01') RETURNING id`,
    [
      traits.municipality ?? ODENSE,
      traits.postingNo ?? `P${next()}`,
      traits.claimId,
      traits.amountOere ?? 10_000,
    ],
  );
  if (traits.isProcessed === true)
    await db.superQuery(`UPDATE app.posting SET state = 'PROCESSED' WHERE id = $1`, [id]);
  return id;
}

/** Accounts come in only under a load that is not finished (account_needs_running_load); answers with its run. */
export async function aRunningLoad(db: TestDatabase, municipality = ODENSE): Promise<number> {
  const [running] = await db.superQuery<{ runId: number }>(
    `SELECT run_id AS "runId" FROM app.load_run_municipality WHERE municipality_code = $1 AND status = 'RUNNING'`,
    [municipality],
  );
  if (running) return running.runId;
  const run = await one<{ id: number }>(
    db,
    `INSERT INTO app.load_run (delivery_name, delivery_hash, rule_version, status, started_by_name)
     VALUES ($1, $1, 'test', 'RUNNING', 'test') RETURNING id`,
    [`delivery ${next()}`],
  );
  await db.superQuery(
    `INSERT INTO app.load_run_municipality (municipality_code, run_id, status) VALUES ($1, $2, 'RUNNING')`,
    [municipality, run.id],
  );
  return run.id;
}

/** Ends the municipality's load and its automatic linking, so that packages can be made. */
export async function finishLoad(db: TestDatabase, municipality = ODENSE): Promise<void> {
  await db.superQuery(
    `UPDATE app.load_run_municipality SET status = 'FINISHED', load_finished_at = now(), auto_link_finished_at = now()
     WHERE municipality_code = $1 AND status = 'RUNNING'`,
    [municipality],
  );
}
