import {
  aCase,
  aDebtor,
  aGrant,
  anAccount,
  finishLoad,
  type BuiltAccount,
  type BuiltGrant,
} from './builders.js';
import type { TestDatabase } from './database.js';
import type { PanelClient } from './panel-client.js';

export interface SeededAccount extends BuiltAccount {
  readonly grant: BuiltGrant;
}

export interface SeededMunicipality {
  readonly code: string;
  readonly accounts: readonly SeededAccount[];
  readonly packageId: number;
  /** Texts and amounts (øre) that stand in this municipality's rows only. */
  readonly canaries: readonly string[];
}

/** Citizens with one grant, one case and one queued account each, under a finished load. */
export async function seedRegister(
  db: TestDatabase,
  code: string,
  count: number,
): Promise<Omit<SeededMunicipality, 'packageId'>> {
  const accounts: SeededAccount[] = [];
  const canaries: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const name = `Kanariefugl${code} Nr${index}`;
    const balanceOere = 7_700_000 + Number(code) * 100 + index;
    const debtorId = await aDebtor(db, { municipality: code, name });
    const grant = await aGrant(db, {
      municipality: code,
      debtorId,
      amountOere: 3_300_000 + Number(code) * 100 + index,
      journalNo: `J${code}-${index}-kanarie`,
    });
    const known = await aCase(db, { municipality: code, debtorId, benefitType: 'SAERLIG_STOETTE_34' });
    const account = await anAccount(db, { municipality: code, debtorId, name, balanceOere });
    accounts.push({ ...account, grant });
    canaries.push(name, String(balanceOere), grant.grantNo, known.caseNo, account.accountNo);
  }
  await finishLoad(db, code);
  return { code, accounts, canaries };
}

/** Netcompany creates and publishes the municipality's package through the panel. */
export async function publishThroughPanel(vendor: PanelClient, code: string): Promise<number> {
  const made = await vendor.actOnResource('packages', 'createPackage', { municipality: code });
  const id = Number(/records\/(\d+)\//.exec(made.json.redirectUrl ?? '')?.[1]);
  const published = await vendor.act('packages', id, 'publishPackage', { version: 1 });
  if (published.json.notice?.type !== 'success')
    throw new Error(`not published: ${published.text.slice(0, 300)}`);
  return id;
}

/** How many rows there are of everything that a command could change, and how often they were changed. */
export async function fingerprint(db: TestDatabase): Promise<string> {
  const tables = ['task_package', 'link_task', 'escalation', 'debtor_account', 'case_file', 'app_user'];
  const counted = ['account_link', 'account_withdrawal', 'proposal', 'package_completion', 'internal_note'];
  const parts = [
    ...tables.map((table) => `(SELECT count(*) || ':' || coalesce(sum(version), 0) FROM app.${table})`),
    ...[...counted, 'audit_event', 'task_transition', 'lookup_log'].map(
      (table) => `(SELECT count(*)::text FROM app.${table})`,
    ),
  ];
  const [row] = await db.superQuery<{ print: string }>(`SELECT concat_ws('|', ${parts.join(', ')}) AS print`);
  return row?.print ?? '';
}
