import { formatCpr, formatKroner } from '../../../src/modules/shared/index.js';
import { testVault } from '../builders.js';
import type { TestDatabase } from '../database.js';

interface Secrets {
  /** SQL expressions of texts. */
  readonly texts?: readonly string[];
  /** SQL expressions of amounts in øre. */
  readonly amounts?: readonly string[];
}

const NUMBERS = /(?<![0-9A-Za-z.,])\d+(?:\.\d{3})*(?:,\d\d)?(?![0-9A-Za-z])/g;
const OERE_OF = (json: string): string => `(jsonb_path_query(${json}, '$.**.oere') #>> '{}')`;

/**
 * What must never leave a municipality, by table. Every table that belongs to municipalities stands here, with nothing
 * behind it when it holds ids, codes and points in time only.
 */
export const SECRETS: Readonly<Record<string, Secrets>> = {
  account_link: {
    texts: ['note', 'end_reason', `evidence->>'receiptHash'`, `ky_information->>'accountNo'`],
  },
  account_reason: {},
  account_withdrawal: { texts: ['note', 'proposed_by_name'] },
  app_user: { texts: ['email', 'display_name'] },
  assignment_selection: {},
  assignment_selection_task: {},
  audit_body: { texts: [`encode(salt, 'hex')`] },
  audit_event: { texts: [`encode(hash, 'hex')`, `encode(body_digest, 'hex')`] },
  audit_head: { texts: [`encode(hash, 'hex')`] },
  audit_verification: { texts: ['verified_by'] },
  benefit_type_mapping_result: {},
  case_file: { texts: ['case_no', 'grant_no'] },
  claim: { texts: ['claim_no'], amounts: ['principal_oere', 'balance_oere', 'interest_oere'] },
  deadline_extension: { texts: ['reason'] },
  debtor: { texts: ['name', 'cpr_masked', 'cvr'] },
  debtor_account: { texts: ['account_no', 'name_delivered', 'grant_ref'], amounts: ['balance_oere'] },
  debtor_previous_cpr: { texts: ['cpr_masked'] },
  escalation: { texts: ['body', 'answer', 'raised_by_name'] },
  failed_link_check: {},
  grant_award: { texts: ['grant_no', 'journal_no'], amounts: ['amount_oere'] },
  internal_note: { texts: ['body', 'written_by_name'] },
  klik_task_person: { texts: ['user_name', 'named_by_name'] },
  // By Netcompany, with its wave; the same of all.
  klik_task_publication: {},
  ky_order: { texts: ['end_reason', 'ordered_by_name', `body->>'accountNo'`] },
  link_task: { texts: ['task_no'], amounts: ['balance_oere'] },
  load_alarm: { amounts: ['expected', 'found'] },
  load_reject: { texts: ['message'], amounts: ['balance_oere'] },
  load_reject_cause: { amounts: ['balance_oere'] },
  load_reject_row: { texts: ['message', 'natural_key', 'grant_no_key', `encode(row_cipher, 'hex')`] },
  load_run_municipality: { texts: ['control_reason'], amounts: ['received_oere', 'rejected_oere'] },
  load_waiting_account: { amounts: ['delivered_oere'] },
  lookup_log: {},
  notification: {},
  notification_read: {},
  package_completion: { texts: ['completed_by_name', 'end_reason'], amounts: [OERE_OF('certificate')] },
  person_access: { texts: ['allowed_by_name'] },
  posting: { texts: ['posting_no'], amounts: ['amount_oere'] },
  proposal: { texts: ['note', 'proposed_by_name', 'decision_note', `encode(body_sha256, 'hex')`] },
  task_lease: {},
  task_package: { texts: ['title'] },
  task_parking: { texts: ['reason', 'parked_by_name'] },
  task_skip: { texts: ['reason'] },
  task_take_over: { texts: ['reason', 'by_name'] },
  task_transition: {},
  unread_register_row: { texts: ['natural_key'] },
  wave_membership: {},
};

/** The column that says whose a row is: of an audit table its chain. */
export function ownerColumn(table: string): string {
  return table.startsWith('audit_') ? 'chain' : 'municipality_code';
}

/** Every table of the schema that belongs to municipalities, read from the database and not from the list above. */
export async function tenantTables(db: TestDatabase): Promise<string[]> {
  const rows = await db.superQuery<{ name: string }>(
    `SELECT DISTINCT c.table_name AS name FROM information_schema.columns c
     JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE c.table_schema = 'app' AND t.table_type = 'BASE TABLE' AND c.column_name IN ('municipality_code', 'chain') ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

/** A digest over every row that the municipality has, table by table. */
export async function checksums(db: TestDatabase, municipality: string): Promise<Record<string, string>> {
  const sums: Record<string, string> = {};
  for (const table of await tenantTables(db)) {
    const [row] = await db.superQuery<{ sum: string }>(
      `SELECT count(*) || ' rows ' || md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS sum
       FROM app.${table} t WHERE ${ownerColumn(table)} = $1`,
      [municipality],
    );
    sums[table] = row?.sum ?? '';
  }
  return sums;
}

/** Values that one municipality has and another has not, and a look for them in an answer. */
export class Canaries {
  private readonly texts: readonly string[];
  private readonly amounts: ReadonlySet<string>;

  private constructor(
    /** By where they stand: `debtor.name`. */
    readonly byPlace: ReadonlyMap<string, readonly string[]>,
    amounts: readonly string[],
  ) {
    this.amounts = new Set(amounts);
    this.texts = [...byPlace.values()].flat().filter((value) => !this.amounts.has(value));
  }

  /** Those of the other municipality that this one has nowhere, full CPR numbers and Netcompany's own drafts included. */
  static async of(db: TestDatabase, other: string, own: string, more: readonly string[]): Promise<Canaries> {
    const byPlace = new Map<string, string[]>([['more', [...more]]]);
    const amounts: string[] = [];
    for (const [table, { texts = [], amounts: oere = [] }] of Object.entries(SECRETS)) {
      for (const column of texts)
        byPlace.set(`${table}.${column}`, await onlyThere(db, table, column, other, own));
      for (const column of oere) {
        const written = (await onlyThere(db, table, column, other, own)).flatMap(writtenAmount);
        byPlace.set(`${table}.${column}`, written);
        amounts.push(...written);
      }
    }
    byPlace.set('debtor.cpr', await cprNumbers(db, other));
    return new Canaries(byPlace, amounts);
  }

  get count(): number {
    return [...this.byPlace.values()].flat().length;
  }

  /** One of each place, as a person would type it; nobody searches for a digest. */
  get samples(): string[] {
    const typed = [...this.byPlace].filter(([place]) => !place.includes('encode('));
    return typed.flatMap(([, values]) => values.slice(0, 1));
  }

  /** An amount counts as a whole number only, so that it is not found inside a digest or a longer one. */
  foundIn(answer: string): string[] {
    const numbers = answer.match(NUMBERS) ?? [];
    return [
      ...this.texts.filter((text) => answer.includes(text)),
      ...new Set(numbers.filter((number) => this.amounts.has(number))),
    ];
  }
}

async function onlyThere(
  db: TestDatabase,
  table: string,
  column: string,
  other: string,
  own: string,
): Promise<string[]> {
  const valuesOf = `SELECT v::text AS value FROM (SELECT ${column} AS v FROM app.${table} WHERE ${ownerColumn(table)} = `;
  const rows = await db.superQuery<{ value: string }>(
    `${valuesOf} $1) a WHERE length(v::text) >= 5 EXCEPT ${valuesOf} $2) b ORDER BY 1`,
    [other, own],
  );
  return rows.map(({ value }) => value);
}

/** Øre as JSON has them, kroner as the panel and the export write them. */
function writtenAmount(oere: string): string[] {
  return [oere, formatKroner(Number(oere))];
}

async function cprNumbers(db: TestDatabase, municipality: string): Promise<string[]> {
  const rows = await db.superQuery<{ cipher: Buffer }>(
    'SELECT cpr_cipher AS cipher FROM app.debtor WHERE municipality_code = $1 AND cpr_cipher IS NOT NULL',
    [municipality],
  );
  return rows.map(({ cipher }) => testVault.decrypt(cipher)).flatMap((cpr) => [cpr, formatCpr(cpr)]);
}
