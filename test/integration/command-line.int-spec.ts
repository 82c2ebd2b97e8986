import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { Program } from '../support/program.js';

type Answer = Record<string, unknown>;
interface Totals {
  readonly received: number;
  readonly linked: number;
  readonly queued: number;
  readonly withdrawn: number;
  readonly rejected: number;
  readonly held: number;
}

const ACCOUNTS = 120;

describe('the command line, from a made-up delivery to published packages', () => {
  let folder: string;
  let db: TestDatabase;
  let delivery: string;
  let loaded: Answer & Totals & { oere: Totals };

  /** Runs a command with --json and reads the last line of stdout. */
  async function run(...args: string[]): Promise<{ code: number | null; answer: Answer; stderr: string }> {
    const env = { DATABASE_URL: db.url, TILKNYT_DATA_DIR: join(folder, '.data') };
    const { code, stdout, stderr } = await Program.cli([...args, '--json'], env);
    return { code, answer: JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as Answer, stderr };
  }
  async function succeed(...args: string[]): Promise<Answer> {
    const { code, answer, stderr } = await run(...args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    return answer;
  }

  beforeAll(async () => {
    db = await createTestDatabase();
    folder = mkdtempSync(join(tmpdir(), 'tilknyt-cli-'));
    delivery = join(folder, 'delivery');
    await succeed(
      ...['generate', '--accounts', String(ACCOUNTS), '--out', delivery, '--seed', '7'],
      ...['--profile', 'hard', '--municipalities', '461'],
    );
    loaded = (await succeed('import', delivery)) as typeof loaded;
  });
  afterAll(async () => {
    await db.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('loads it, and every account and øre is in exactly one place', () => {
    for (const totals of [loaded, loaded.oere]) {
      const { received, linked, queued, withdrawn, rejected, held } = totals;
      expect(linked + queued + withdrawn + rejected + held).toBe(received);
    }
    expect(loaded.received).toBe(ACCOUNTS);
  });

  it('gives the same numbers for the same delivery and changes nothing', async () => {
    const { received, linked, queued, oere } = loaded;
    expect(await succeed('import', delivery)).toMatchObject({ received, linked, queued, oere, changed: 0 });
  });

  it('tells a person the same in Danish, without --json', async () => {
    const env = { DATABASE_URL: db.url, TILKNYT_DATA_DIR: join(folder, '.data') };
    const { code, stdout, stderr } = await Program.cli(['import', delivery], env);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Indlæsning \d+ er gennemført\.\n/);
    expect(stdout).toMatch(/^accounts\.csv +120 +120 +0$/m);
    expect(stdout).toMatch(/^Modtaget +120 +[\d.]+,\d\d$/m);
    expect(stdout).not.toMatch(/[{}]/);
  });

  it('ends with 1 when a file was refused as a whole, and says why; the others are loaded', async () => {
    const partly = join(folder, 'partly', 'delivery');
    cpSync(delivery, partly, { recursive: true });
    writeFileSync(join(partly, 'cases.csv'), linesOf(join(delivery, 'cases.csv'))[0] ?? '');
    const { code, answer, stderr } = await run('import', partly, '--dry-run');
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(answer).toMatchObject({
      dryRun: true,
      received: ACCOUNTS,
      files: {
        cases: { refused: { code: 'imports.file_has_no_rows', details: { file: 'cases.csv' } }, read: 0 },
        accounts: { read: ACCOUNTS, accepted: ACCOUNTS },
      },
    });
    const env = { DATABASE_URL: db.url, TILKNYT_DATA_DIR: join(folder, '.data') };
    const told = await Program.cli(['import', partly, '--dry-run'], env);
    expect(told).toMatchObject({ code: 1, stderr: '' });
    expect(told.stdout).toMatch(/^Afvist i sin helhed: Filen cases\.csv har kun overskrifter/m);
  });

  it('exports every link and a first answer for every queued account', async () => {
    const [links, suggestions] = [join(folder, 'links.csv'), join(folder, 'suggestions.csv')];
    expect(await succeed('links', 'export', '--out', links)).toMatchObject({ rows: loaded.linked });
    await succeed('suggestions', 'export', '--out', suggestions);
    expect(linesOf(links)[0]).toBe('account_no,grant_no,case_no,outcome,method');
    const [header, ...rows] = linesOf(suggestions);
    expect(header).toBe('account_no,rank,grant_no,score');
    expect(rows.filter((row) => row.split(',')[1] === '1')).toHaveLength(loaded.queued);
  });

  it('makes one task per queued account, once, and publishes the package', async () => {
    expect(await succeed('packages', 'create')).toMatchObject({ created: 1, tasks: loaded.queued });
    expect(await succeed('packages', 'create')).toMatchObject({ created: 0, existing: 1 });
    expect(await succeed('packages', 'publish', '--municipality', '461')).toMatchObject({ published: 1 });
  });

  it('leaves an audit trail that verifies, with heads to keep elsewhere', async () => {
    expect(await succeed('audit', 'verify')).toMatchObject({ ok: true, firstBad: null });
    const anchor = join(folder, 'anchor.json');
    await succeed('audit', 'anchor', '--out', anchor);
    expect(JSON.parse(readFileSync(anchor, 'utf8'))).toHaveProperty('heads');
  });

  it('profiles a delivery without loading it', async () => {
    const profile = await succeed('profile', delivery);
    expect(profile).toMatchObject({ files: { accounts: { rows: ACCOUNTS, municipalities: { '461': {} } } } });
  });

  it('verifies the balance of its loads, and says where it does not hold', async () => {
    expect(await succeed('loads', 'verify')).toEqual({ municipalities: 1, loads: 1, closed: 0, alarms: 0 });
    const change = (by: number): Promise<unknown> =>
      db.superQuery(
        `UPDATE app.debtor_account SET balance_oere = balance_oere + $1::bigint WHERE id = (SELECT min(id) FROM app.debtor_account)`,
        [by],
      );
    await change(700);
    const { code, answer } = await run('loads', 'verify');
    expect(code).toBe(1);
    expect(answer).toMatchObject({
      error: {
        code: 'imports.balance_broken',
        details: { municipality: 'Odense', what: 'REGISTER', unit: 'OERE', alarms: 1 },
      },
    });
    await change(-700);
    expect(await succeed('loads', 'verify')).toMatchObject({ closed: 1, alarms: 0 });
  });

  it('adds a person, who then acts', async () => {
    await succeed(...['users', 'add', '--email', 'nina@example.dk', '--name', 'Nina', '--role', 'VENDOR']);
    await succeed('packages', 'publish', '--as', 'nina@example.dk');
  });

  it.each([
    [['import', '/nowhere-at-all'], 'imports.delivery_missing'],
    [['import', '/nowhere-at-all', '--dry-run'], 'imports.delivery_missing'],
    [['packages', 'publish', '--as', 'nobody@example.dk'], 'start.actor_unknown'],
    [['links', 'export', '--out', '/nowhere-at-all/links.csv'], 'start.file_not_writable'],
  ])('refuses %j with %s', async (args, refusal) => {
    const { code, answer, stderr } = await run(...args);
    expect(code).toBe(1);
    expect(answer).toMatchObject({ error: { code: refusal, message: expect.stringMatching(/\.$/) } });
    expect(stderr).toMatch(new RegExp(`^${refusal}: `));
  });
});

function linesOf(file: string): string[] {
  return readFileSync(file, 'utf8').trim().split('\n');
}
