import type { EntityManager } from 'typeorm';
import { DECISIONS_DIGEST_SQL } from './decisions-digest.js';

/** What the municipality certifies: where its accounts went, in count and øre, and by which rules. */
export interface Certificate {
  readonly asOf: string;
  readonly accounts: readonly {
    readonly outcome: string;
    readonly method: string;
    readonly count: number;
    readonly oere: number;
  }[];
  readonly withdrawn: { readonly count: number; readonly oere: number };
  readonly openEscalations: number;
  /** Of the machine's conditions and of the ranking that a person saw. Absent on certificates made before they stood here. */
  readonly ruleVersions?: readonly {
    readonly method: string;
    readonly version: string;
    readonly count: number;
  }[];
  /** SHA-256 over the decisions that hold, by account number. Absent like the rule versions. */
  readonly decisionsSha256?: string;
  /** The deliveries behind the accounts, with the ledger's control totals (control.csv) where they came. */
  readonly loads: readonly {
    readonly runId: number;
    readonly delivery: string;
    /** `yyyy-mm-dd`; null without control totals. */
    readonly controlAsOf: string | null;
    readonly controlAgrees: boolean | null;
    readonly controlReason: string | null;
  }[];
}

const ACTIVE_LINKS = `FROM app.account_link l
  JOIN app.debtor_account a ON a.municipality_code = l.municipality_code AND a.id = l.account_id
  WHERE l.municipality_code = $1 AND l.ended_at IS NULL`;

/** Counts as the caller's transaction sees it; the caller has locked the municipality (app.lock_for_completion). */
export async function certify(
  em: EntityManager,
  municipalityCode: string,
  openEscalations: number,
): Promise<Certificate> {
  const accounts: Certificate['accounts'] = await em.query(
    `SELECT l.outcome, l.method, count(*)::int AS count, sum(a.balance_oere)::bigint AS oere ${ACTIVE_LINKS}
     GROUP BY l.outcome, l.method ORDER BY l.outcome, l.method`,
    [municipalityCode],
  );
  const ruleVersions: Certificate['ruleVersions'] = await em.query(
    `SELECT l.method, l.rule_version AS version, count(*)::int AS count ${ACTIVE_LINKS}
     GROUP BY l.method, l.rule_version ORDER BY l.method, l.rule_version`,
    [municipalityCode],
  );
  const [withdrawn]: { count: number; oere: number }[] = await em.query(
    `SELECT count(*)::int AS count, coalesce(sum(a.balance_oere), 0)::bigint AS oere FROM app.account_withdrawal w
     JOIN app.debtor_account a ON a.municipality_code = w.municipality_code AND a.id = w.account_id WHERE w.municipality_code = $1 AND w.ended_at IS NULL`,
    [municipalityCode],
  );
  const [decisions]: { sha256: string }[] = await em.query(DECISIONS_DIGEST_SQL, [municipalityCode]);
  const [now]: { at: Date }[] = await em.query('SELECT now() AS at');
  return {
    asOf: now?.at.toISOString() ?? '',
    accounts,
    withdrawn: withdrawn ?? { count: 0, oere: 0 },
    openEscalations,
    ruleVersions: ruleVersions ?? [],
    ...(decisions === undefined ? {} : { decisionsSha256: decisions.sha256 }),
    loads: await finishedLoads(em, municipalityCode),
  };
}

function finishedLoads(em: EntityManager, municipalityCode: string): Promise<Certificate['loads']> {
  return em.query(
    `SELECT l.run_id AS "runId", r.delivery_name AS delivery, l.control->>'asOf' AS "controlAsOf",
            (l.control->>'agrees')::boolean AS "controlAgrees", l.control_reason AS "controlReason"
     FROM app.load_run_municipality l JOIN app.load_run r ON r.id = l.run_id
     WHERE l.municipality_code = $1 AND l.status = 'FINISHED' ORDER BY l.run_id`,
    [municipalityCode],
  );
}
