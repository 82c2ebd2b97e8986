import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateDelivery, type DeliveryReport } from './delivery.js';
import type { DeliveryOptions } from './delivery-plan.js';
import { NOISE_NAMES } from './noise-kinds.js';

type Row = Record<string, string>;

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'delivery-'));
});
afterAll(async () => {
  await rm(root, { recursive: true, force: true });
});

async function generated(name: string, options: DeliveryOptions): Promise<DeliveryReport> {
  return generateDelivery(options, join(root, name));
}

async function bytesOf(dir: string): Promise<Record<string, string>> {
  const names = (await readdir(dir)).sort();
  const texts = await Promise.all(
    names.map(async (name) => (await readFile(join(dir, name))).toString('latin1')),
  );
  return Object.fromEntries(names.map((name, i) => [name, texts[i] ?? '']));
}

async function rowsOf(dir: string, name: string, delimiter = ','): Promise<Row[]> {
  return parse(await readFile(join(dir, `${name}.csv`), 'utf8'), {
    columns: true,
    bom: true,
    delimiter,
  }) as Row[];
}

const oere = (text: string | undefined): number => Math.round(Number(text) * 100);
const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

describe('generateDelivery', () => {
  it('gives the same bytes for the same seed and others for another', async () => {
    const options = { seed: 'same', accounts: 300, profile: 'hard' } as const;
    const first = await bytesOf((await generated('first', options)).dir);
    const second = await bytesOf((await generated('second', options)).dir);
    const other = await bytesOf((await generated('other', { ...options, seed: 'another' })).dir);
    expect(second).toEqual(first);
    expect(other['accounts.csv']).not.toEqual(first['accounts.csv']);
  });

  it('spreads the accounts exactly as asked', async () => {
    const municipalities = { '461': 30, '825': 12, '101': 58 };
    const report = await generated('spread', { seed: 1, accounts: 100, municipalities, profile: 'hard' });
    const accounts = await rowsOf(report.dir, 'accounts');
    const counts = ['461', '825', '101'].map(
      (code) => accounts.filter(({ municipality }) => municipality === code).length,
    );
    expect(counts).toEqual([30, 12, 58]);
  });

  it('makes exactly the kinds that were asked for and fills up with ordinary accounts', async () => {
    const report = await generated('kinds', {
      seed: 1,
      accounts: 20,
      municipalities: { '461': 1 },
      kinds: { TYPO: 2, DUPLICATE: 2 },
    });
    expect(report.kinds).toEqual({ TYPO: 2, DUPLICATE: 2, AUTO: 16 });
    expect([report.certain, report.queued]).toEqual([16, 4]);
  });

  it('refuses more kinds than accounts', async () => {
    await expect(generated('too-many', { seed: 1, accounts: 1, kinds: { TYPO: 2 } })).rejects.toThrow(
      RangeError,
    );
  });

  it('writes the Danish dialect in Windows-1252 with CRLF', async () => {
    const report = await generated('danish', { seed: 1, accounts: 200, profile: 'hard', dialect: 'danish' });
    const files = await bytesOf(report.dir);
    expect(files['citizens.csv']).toMatch(
      /^cpr;name;municipality;address_protected;previous_cpr;deceased\r\n/,
    );
    expect(files['citizens.csv']).toMatch(/[æøå]/);
    expect(files['claims.csv']).toMatch(/;\d+,\d\d;\d\d-\d\d-\d{4};/);
  });

  it('writes the fixed columns only in the plain profile', async () => {
    const { dir } = await generated('plain', { seed: 1, accounts: 10 });
    const files = await bytesOf(dir);
    expect(Object.keys(files)).toEqual(
      ['accounts', 'cases', 'citizens', 'claims', 'grants', 'truth'].map((name) => `${name}.csv`),
    );
    expect(files['citizens.csv']?.split('\n')[0]).toBe('cpr,name,municipality');
  });
});

describe('a hard delivery', () => {
  let report: DeliveryReport;
  const files: Record<string, Row[]> = {};
  beforeAll(async () => {
    report = await generated('hard', { seed: 7, accounts: 3000, profile: 'hard' });
    for (const name of Object.keys(report.rows)) files[name] = await rowsOf(report.dir, name);
  });

  it('has every kind of noise', () => {
    const reasons = new Set(files.truth?.map(({ reason }) => reason));
    expect(NOISE_NAMES.filter((name) => !reasons.has(name))).toEqual([]);
  });

  it('has no natural key twice', () => {
    const keys = {
      accounts: 'account_no',
      claims: 'claim_no',
      grants: 'grant_no',
      cases: 'case_no',
      postings: 'posting_no',
    };
    for (const [file, key] of Object.entries(keys)) {
      const values = files[file]?.map((row) => `${row.municipality ?? ''} ${row[key] ?? ''}`) ?? [];
      expect([file, new Set(values).size]).toEqual([file, values.length]);
    }
    const citizens = files.citizens?.map(({ municipality, cpr }) => `${municipality} ${cpr}`) ?? [];
    expect(new Set(citizens).size).toBe(citizens.length);
  });

  it('has balances that are the sums of their claims, where the noise is not about that', () => {
    const sums = new Map<string, number>();
    for (const claim of files.claims ?? []) {
      const no = claim.account_no ?? '';
      sums.set(no, (sums.get(no) ?? 0) + oere(claim.balance));
    }
    const wrong = (files.accounts ?? []).filter(
      (row) => oere(row.balance) !== (sums.get(row.account_no ?? '') ?? 0),
    );
    const reasons = new Map(files.truth?.map((row) => [row.account_no, row.reason]));
    const kinds = new Set(wrong.map((row) => reasons.get(row.account_no)));
    expect([...kinds].filter((kind) => kind !== 'TRAP_BALANCE' && kind !== 'NO_CLAIMS')).toEqual([]);
    expect(wrong.filter((row) => reasons.get(row.account_no) === 'TRAP_BALANCE')).not.toEqual([]);
  });

  it('has control totals that agree with its rows', () => {
    const control = files.control ?? [];
    expect(sum(control.map((row) => Number(row.accounts)))).toBe(files.accounts?.length);
    expect(sum(control.map((row) => Number(row.claims)))).toBe(files.claims?.length);
    expect(sum(control.map((row) => oere(row.balance)))).toBe(report.balance);
  });

  it('refers in claims, cases and postings to rows that are there', () => {
    const numbers = (file: string, key: string): Set<string | undefined> =>
      new Set(files[file]?.map((row) => row[key]));
    const missing = (file: string, key: string, there: Set<string | undefined>): Row[] =>
      (files[file] ?? []).filter((row) => row[key] !== '' && !there.has(row[key]));
    expect(missing('claims', 'account_no', numbers('accounts', 'account_no'))).toEqual([]);
    expect(missing('claims', 'parent_claim', numbers('claims', 'claim_no'))).toEqual([]);
    expect(missing('postings', 'claim_no', numbers('claims', 'claim_no'))).toEqual([]);
    expect(missing('cases', 'grant_no', numbers('grants', 'grant_no'))).toEqual([]);
    const citizens = new Set(files.citizens?.map(({ municipality, cpr }) => `${municipality} ${cpr}`));
    expect(files.grants?.filter(({ municipality, cpr }) => !citizens.has(`${municipality} ${cpr}`))).toEqual(
      [],
    );
  });
});
