import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  DIALECTS,
  generateDelivery,
  type DeliveryOptions,
} from '../../src/modules/imports/generating/index.js';
import { SeededRandom } from '../../src/modules/imports/generating/seeded-random.js';
import { KOBENHAVN, ODENSE } from '../support/builders.js';
import { halves, readTables, shuffled, writeTables } from '../support/delivery-tables.js';
import { LoadDesk } from '../support/load-desk.js';
import { Program } from '../support/program.js';

const ACCOUNTS = process.env['TILKNYT_PROOF'] === 'deep' ? 20_000 : 600;
const TIME_LIMIT = 180_000 + ACCOUNTS * 30;

/** The register by what people know it by: no ids, no versions, no runs, no times. */
const REGISTER = `
SELECT 'debtor' AS what, concat_ws('|', municipality_code, kind, encode(cpr_hash, 'hex'), cvr, name, address_protected, in_citizen_file) AS row FROM app.debtor
UNION ALL SELECT 'earlier number', concat_ws('|', d.municipality_code, encode(d.cpr_hash, 'hex'), encode(p.cpr_hash, 'hex'))
  FROM app.debtor_previous_cpr p JOIN app.debtor d ON d.id = p.debtor_id
UNION ALL SELECT 'grant', concat_ws('|', g.municipality_code, g.grant_no, encode(d.cpr_hash, 'hex'), encode(co.cpr_hash, 'hex'), g.benefit_type, g.period_from,
  g.period_to, g.amount_oere, g.journal_no, g.status) FROM app.grant_award g JOIN app.debtor d ON d.id = g.debtor_id LEFT JOIN app.debtor co ON co.id = g.co_debtor_id
UNION ALL SELECT 'account', concat_ws('|', a.municipality_code, a.account_no, encode(d.cpr_hash, 'hex'), d.cvr, a.source_system, a.name_delivered, a.benefit_type_raw,
  a.benefit_type, a.grant_ref, a.established, a.due_date, a.balance_oere) FROM app.debtor_account a JOIN app.debtor d ON d.id = a.debtor_id
UNION ALL SELECT 'claim', concat_ws('|', c.municipality_code, c.claim_no, a.account_no, c.claim_type, c.kind, c.principal_oere, c.interest_oere, c.balance_oere,
  c.established, c.due_date, c.period_from, c.period_to, c.limitation_date, c.collection_status, c.parent_claim_no) FROM app.claim c JOIN app.debtor_account a ON a.id = c.account_id
UNION ALL SELECT 'case', concat_ws('|', k.municipality_code, k.case_no, encode(d.cpr_hash, 'hex'), k.benefit_type, k.grant_no, k.opened, k.status, k.origin)
  FROM app.case_file k JOIN app.debtor d ON d.id = k.debtor_id
UNION ALL SELECT 'posting', concat_ws('|', p.municipality_code, p.posting_no, c.claim_no, p.posting_type, p.amount_oere, p.entry_date, p.effective_date, p.state)
  FROM app.posting p JOIN app.claim c ON c.id = p.claim_id
UNION ALL SELECT 'link', concat_ws('|', l.municipality_code, a.account_no, g.grant_no, k.case_no, l.benefit_type, l.outcome, l.method, l.rule_version)
  FROM app.account_link l JOIN app.debtor_account a ON a.id = l.account_id JOIN app.grant_award g ON g.id = l.grant_id JOIN app.case_file k ON k.id = l.case_id
UNION ALL SELECT 'reason', concat_ws('|', a.municipality_code, a.account_no, r.reason_code) FROM app.account_reason r JOIN app.debtor_account a ON a.id = r.account_id
ORDER BY 1, 2`;

interface Loaded {
  readonly rows: readonly string[];
  readonly links: string;
  /** What the delivery itself then still changes. */
  readonly changedByBase: number;
}

/** One delivery means one register, however it is written, ordered or cut up. */
describe('the same delivery', () => {
  const root = mkdtempSync(join(tmpdir(), 'tilknyt-same-'));
  const base = join(root, 'base', 'delivery');
  const options: DeliveryOptions = {
    seed: 'same register',
    accounts: ACCOUNTS,
    profile: 'hard',
    control: false,
    municipalities: { [ODENSE]: 2, [KOBENHAVN]: 1 },
  };
  let expected: Loaded;

  beforeAll(async () => {
    await generateDelivery(options, base);
    expected = await load('once', [base]);
    expect(expected.links.split('\n').length).toBeGreaterThan(ACCOUNTS / 3);
  }, TIME_LIMIT);
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  /** Loads the deliveries one after the other into a database of their own, and then the base. */
  async function load(name: string, dirs: readonly string[]): Promise<Loaded> {
    const desk = await LoadDesk.open();
    try {
      for (const dir of dirs) expect(await desk.import(dir)).toMatchObject({ rejected: 0 });
      const rows = await desk.app.db.superQuery<{ what: string; row: string }>(REGISTER);
      const out = join(root, `${name}.csv`);
      const env = { DATABASE_URL: desk.app.db.url, TILKNYT_DATA_DIR: join(root, '.data') };
      const { code, stderr } = await Program.cli(['links', 'export', '--out', out], env);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      const { changed } = await desk.import(base);
      return {
        rows: rows.map(({ what, row }) => `${what} ${row}`),
        links: readFileSync(out, 'latin1'),
        changedByBase: changed,
      };
    } finally {
      await desk.close();
    }
  }

  async function expectSame(name: string, dirs: readonly string[]): Promise<void> {
    const loaded = await load(name, dirs);
    expect(loaded.links).toBe(expected.links);
    expect(differences(loaded.rows, expected.rows)).toEqual([]);
    expect(loaded.changedByBase).toBe(0);
  }

  it('twice gives the register of once', () => expectSame('twice', [base, withNote(base)]), TIME_LIMIT);

  it(
    'in the other dialect gives the same register',
    async () => {
      const dir = join(root, 'danish', 'delivery');
      // The encoding is the one thing that a dialect cannot change without changing names.
      const dialect = { ...DIALECTS['danish-full'], encoding: 'utf-8-bom' } as const;
      await generateDelivery({ ...options, dialect }, dir);
      expect(readFileSync(join(dir, 'accounts.csv'), 'utf8')).toContain(';balance;');
      await expectSame('danish', [dir]);
    },
    TIME_LIMIT,
  );

  it(
    'with its rows and columns in another order gives the same register',
    async () => {
      const dir = join(root, 'shuffled', 'delivery');
      const mixed = shuffled(readTables(base), new SeededRandom('shuffled'));
      await expectSame('shuffled', [writeTables(dir, mixed)]);
    },
    TIME_LIMIT,
  );

  it.each(['one', 'other'])(
    'in two deliveries, each citizen whole in one of them, gives the same register (%s way)',
    async (way) => {
      const parts = halves(readTables(base), new SeededRandom(`halves ${way}`));
      const dirs = parts.map((part, index) => writeTables(join(root, way, String(index), 'delivery'), part));
      const sizes = parts.map((part) => part['accounts.csv']?.length ?? 0);
      expect(Math.min(...sizes)).toBeGreaterThan(ACCOUNTS / 4);
      await expectSame(`halves-${way}`, dirs);
    },
    TIME_LIMIT,
  );

  it('names an employer alike, whichever of its accounts comes first', async () => {
    const header = 'account_no,municipality,cpr,name,benefit_type,grant_ref,established,due_date,balance,cvr';
    const row = (no: string, name: string, cvr: string) =>
      `${no},461,,${name},KONTANTHJAELP,,2021-01-01,,1.00,${cvr}`;
    const desk = await LoadDesk.open();
    try {
      const dir = join(root, 'employers', 'delivery');
      mkdirSync(dir, { recursive: true });
      const rows = [
        row('E-1', 'Abe', '98000011'),
        row('E-2', 'Bi', '98000011'),
        row('E-3', 'Bi', '98000100'),
        row('E-4', 'Abe', '98000100'),
      ];
      writeFileSync(join(dir, 'accounts.csv'), [header, ...rows, ''].join('\n'));
      expect(await desk.import(dir)).toMatchObject({ received: 4, rejected: 0 });
      const names = await desk.app.db.superQuery('SELECT name FROM app.debtor');
      expect(names).toEqual([{ name: 'Abe' }, { name: 'Abe' }]);
    } finally {
      await desk.close();
    }
  });

  /** The same rows with a column that nobody reads, so that the load has to look at them. */
  function withNote(dir: string): string {
    const tables = Object.entries(readTables(dir)).map(([name, rows]) => [
      name,
      rows.map((row) => ({ ...row, note: 'x' })),
    ]);
    return writeTables(join(root, 'again', 'delivery'), Object.fromEntries(tables) as never);
  }
});

/** Rows that only one of the two has; few at a time, so that a failure can be read. */
function differences(a: readonly string[], b: readonly string[]): string[] {
  const [inA, inB] = [new Set(a), new Set(b)];
  return [
    ...a.filter((row) => !inB.has(row)).map((row) => `+ ${row}`),
    ...b.filter((row) => !inA.has(row)).map((row) => `- ${row}`),
    ...(a.length === b.length ? [] : [`${a.length} rows against ${b.length}`]),
  ].slice(0, 20);
}
