import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { LoadView, RunResult } from '../../src/modules/imports/index.js';
import { KOBENHAVN, ODENSE } from '../support/builders.js';
import { LoadDesk, rewrite } from '../support/load-desk.js';
import { loggedIn, type PanelClient } from '../support/panel-client.js';

const CPR = '6101701234';
const BAD = 'accounts.csv';
type Row = Record<string, string>;

/** The cells of a downloaded file: semicolons, CRLF, no quotes in these tests. */
function parse(csv: string): { columns: string[]; rows: Row[] } {
  const [header = '', ...lines] = csv
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n');
  const columns = header.split(';');
  return {
    columns,
    rows: lines.map((line) =>
      Object.fromEntries(line.split(';').map((cell, at) => [columns[at] ?? `extra${at}`, cell])),
    ),
  };
}

function print(columns: readonly string[], rows: readonly Row[]): string {
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
    .map((cells) => cells.join(';'))
    .join('\r\n');
}

describe('rejected rows, mended and delivered again', () => {
  let desk: LoadDesk;
  let root: string;
  let first: RunResult;
  let coordinator: PanelClient;
  let vendor: PanelClient;
  let accountCsv: { columns: string[]; rows: Row[] };

  beforeAll(async () => {
    desk = await LoadDesk.open();
    root = await mkdtemp(join(tmpdir(), 'tilknyt-mended-'));
    [coordinator, vendor] = (await Promise.all(
      ['coordinator.461', 'vendor'].map((who) => loggedIn(desk.app.url, who)),
    )) as [PanelClient, PanelClient];
    const dir = await desk.delivery({ municipalities: { [ODENSE]: 1, [KOBENHAVN]: 1 }, control: false });
    await rewrite(dir, BAD, damageAccounts);
    await rewrite(dir, 'grants.csv', damageGrants);
    first = await desk.import(dir);
  });
  afterAll(async () => {
    await desk.close();
    await rm(root, { recursive: true, force: true });
  });

  /** Two good rows of Odense and one of København lose their date; a formula and a row cut short come on top. */
  function damageAccounts(text: string): string {
    const lines = text.trim().split('\n');
    const damage = (municipality: string, count: number): void => {
      for (let at = 1, left = count; at < lines.length && left > 0; at += 1) {
        const cells = (lines[at] ?? '').split(',');
        if (cells[1] !== municipality) continue;
        cells[6] = '2020-02-30';
        lines[at] = cells.join(',');
        left -= 1;
      }
    };
    damage(ODENSE, 2);
    damage(KOBENHAVN, 1);
    return [
      ...lines,
      `=1+1,${ODENSE},${CPR},@SUM(A1),SHO,,2020-02-30,2020-02-01,-500.00`,
      `KORT-1,${ODENSE},${CPR},Navn Navnesen`,
    ].join('\n');
  }

  /** The first grant of Odense loses its number, so that its mark has none either. */
  function damageGrants(text: string): string {
    const lines = text.trim().split('\n');
    const at = lines.findIndex((line) => line.split(',')[2] === ODENSE);
    lines[at] = (lines[at] ?? '').replace(/^[^,]*/, '');
    return lines.join('\n');
  }

  function download(client: PanelClient, file: string, municipality: string | null = ODENSE) {
    const body = municipality === null ? { file } : { file, municipality };
    return client.post(`/api/v1/loads/${first.runId}/rejects`, body);
  }
  async function view(runId: number | null): Promise<LoadView> {
    return (await vendor.get(`/api/v1/loads/${runId}/${ODENSE}`)).json as unknown as LoadView;
  }
  const marks = (): Promise<{ n: number }[]> =>
    desk.app.db.superQuery('SELECT count(*)::int AS n FROM app.unread_register_row');

  it('come to the coordinator as they were delivered, with where and why in front', async () => {
    const answer = await download(coordinator, 'accounts');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="accounts.csv"');
    accountCsv = parse(answer.text);
    expect(accountCsv.columns.slice(0, 5)).toEqual([
      'afvist_raekke',
      'afvist_kode',
      'afvist_besked',
      'account_no',
      'municipality',
    ]);
    expect(accountCsv.rows).toHaveLength(4);
    expect(accountCsv.rows.every((row) => row['municipality'] === ODENSE)).toBe(true);
    expect(answer.text).toContain(CPR);
  });

  it('hold no formula that a spreadsheet would run, and negative amounts stay numbers', () => {
    const row = accountCsv.rows.find((one) => one['balance'] === '-500.00');
    expect(row).toMatchObject({ account_no: "'=1+1", name: "'@SUM(A1)" });
  });

  it('leave a row that was cut short as short as it was', () => {
    const row = accountCsv.rows.find((one) => one['account_no'] === 'KORT-1');
    expect(row).not.toHaveProperty('balance');
  });

  it('bring the claims of a rejected account, which have no municipality of their own', async () => {
    const { rows } = parse((await download(coordinator, 'claims')).text);
    const accounts = accountCsv.rows.map((row) => row['account_no']);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(accounts).toContain(row['account_no']);
  });

  it('come to Netcompany masked, under a name that is not delivered by mistake', async () => {
    const answer = await download(vendor, 'accounts');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="afviste-accounts.csv"');
    const { rows } = parse(answer.text);
    expect(rows).toHaveLength(4);
    for (const row of rows) {
      expect(row['cpr']).toMatch(/^(\d{6}-\*{4}|•••)$/);
      if (row['name'] !== undefined) expect(row['name']).toBe('•••');
    }
    expect(answer.text).not.toContain(CPR);
    for (const { name } of accountCsv.rows) if (name) expect(answer.text).not.toContain(name);
  });

  it('are in the look-up log and the audit trail, Netcompany’s masked ones too', async () => {
    const log = await desk.app.db.superQuery<{ actor_role: string; revealed_fields: string[] }>(
      `SELECT actor_role, revealed_fields FROM app.lookup_log WHERE screen = 'rejects' AND debtor_id IS NULL AND municipality_code = $1 ORDER BY id`,
      [ODENSE],
    );
    expect(log).toEqual([
      { actor_role: 'COORDINATOR', revealed_fields: ['cpr', 'name'] },
      { actor_role: 'COORDINATOR', revealed_fields: ['cpr', 'name'] },
      { actor_role: 'VENDOR', revealed_fields: [] },
    ]);
    const events = await desk.app.db.superQuery<{ body: string }>(
      `SELECT b.body FROM app.audit_event e JOIN app.audit_body b USING (chain, seq) WHERE e.command = 'downloadRejects' ORDER BY e.seq`,
    );
    const claims = expect.objectContaining({ file: 'claims', masked: false }) as unknown;
    expect(events.map(({ body }) => JSON.parse(body) as unknown)).toEqual([
      { operation: 'REJECTS_DOWNLOADED', file: 'accounts', rows: 4, masked: false },
      claims,
      { operation: 'REJECTS_DOWNLOADED', file: 'accounts', rows: 4, masked: true },
    ]);
  });

  it('are registered before the first byte: no log row, no rows', async () => {
    await desk.app.db.superQuery('REVOKE INSERT ON app.lookup_log FROM r_case');
    const answer = await download(coordinator, 'accounts');
    await desk.app.db.superQuery('GRANT INSERT ON app.lookup_log TO r_case');
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.text).not.toContain(CPR);
  });

  it('stay with their municipality and its coordinator', async () => {
    expect((await download(coordinator, 'accounts', KOBENHAVN)).status).toBe(404);
    expect((await download(coordinator, 'accounts', null)).status).toBe(404);
    for (const who of ['caseworker.461', 'auditor.461', 'auditor', 'admin'])
      expect((await download(await loggedIn(desk.app.url, who), 'accounts')).status).toBe(403);
    const select = (sql: string, role: 'r_case' | 'r_vendor', actorRole: 'CASEWORKER' | 'VENDOR') =>
      desk.app.db.transactor.read(
        { kind: 'user', userId: 1, name: 'x', role: actorRole, municipalityCode: ODENSE },
        (em) => em.query(sql) as Promise<unknown[]>,
        { role },
      );
    expect(await select('SELECT line FROM app.load_reject_row', 'r_case', 'CASEWORKER')).toEqual([]);
    await expect(
      select('SELECT row_cipher FROM app.load_reject_row', 'r_vendor', 'VENDOR'),
    ).rejects.toThrow();
  });

  describe('mended', () => {
    let before: unknown;
    let second: RunResult;
    let claims: { columns: string[]; rows: Row[] };
    const registerExcept = (accounts: readonly string[]) =>
      Promise.all(
        [
          `SELECT * FROM app.debtor_account WHERE account_no <> ALL ($1) ORDER BY id`,
          `SELECT l.* FROM app.account_link l JOIN app.debtor_account a ON a.id = l.account_id WHERE a.account_no <> ALL ($1) AND l.run_id = ${first.runId} ORDER BY l.id`,
          `SELECT c.* FROM app.claim c JOIN app.debtor_account a ON a.id = c.account_id WHERE a.account_no <> ALL ($1) ORDER BY c.id`,
          `SELECT * FROM app.load_run_municipality WHERE $1::text[] IS NOT NULL AND run_id = ${first.runId} ORDER BY municipality_code`,
        ].map((sql) => desk.app.db.superQuery(sql, [accounts])),
      );

    beforeAll(async () => {
      const mendedRows = accountCsv.rows
        .filter((row) => row['balance'] !== undefined && row['balance'] !== '-500.00')
        .map((row): Row => ({ ...row, established: '2020-02-28' }));
      claims = parse((await download(coordinator, 'claims')).text);
      const grants = parse((await download(coordinator, 'grants')).text);
      expect(grants.rows).toHaveLength(1);
      expect(await marks()).toEqual([{ n: 1 }]);
      const dir = join(root, 'rettet');
      before = await registerExcept(mendedRows.map((row) => row['account_no'] ?? ''));
      await mkdir(dir);
      await writeFile(join(dir, 'accounts.csv'), print(accountCsv.columns, mendedRows));
      await writeFile(join(dir, 'claims.csv'), print(claims.columns, claims.rows));
      await writeFile(
        join(dir, 'grants.csv'),
        print(
          grants.columns,
          grants.rows.map((row) => ({ ...row, grant_no: `${ODENSE}-2020-999999` })),
        ),
      );
      second = await desk.import(dir);
    });

    it('are loaded, and nothing but those rows', async () => {
      expect(second).toMatchObject({ received: 2, rejected: 0 });
      expect(second.files['accounts']).toMatchObject({ read: 2, accepted: 2, rejected: 0 });
      expect(second.changes['accounts']).toMatchObject({ added: 2, changed: 0 });
      expect(claims.rows.length).toBeGreaterThan(0);
      expect(second.changes['claims']).toMatchObject({ added: claims.rows.length, changed: 0 });
      expect(second.changes['grants']).toMatchObject({ added: 1, changed: 0 });
      const accounts = accountCsv.rows.map((row) => row['account_no'] ?? '');
      expect(await registerExcept(accounts)).toEqual(before);
    });

    it('leave a balance that holds in both loads', async () => {
      for (const { runId } of [first, second]) expect((await view(runId)).balanceHolds).toBe(true);
    });

    it('are closed on the page of the load that rejected them, the others stay open', async () => {
      const { rejects } = await view(first.runId);
      expect(rejects?.filter(({ file }) => file === 'claims')).toEqual([
        { file: 'claims', code: 'orphan_claim', count: claims.rows.length, mended: claims.rows.length },
      ]);
      expect(rejects?.filter(({ file }) => file !== 'claims')).toEqual([
        { file: 'accounts', code: 'bad_date', count: 3, mended: 2 },
        { file: 'accounts', code: 'bad_column_count', count: 1, mended: 0 },
        { file: 'grants', code: 'missing_value', count: 1, mended: 1 },
      ]);
    });

    it('take their marks away, also where the number itself was what was wrong', async () => {
      expect(await marks()).toEqual([{ n: 0 }]);
    });
  });

  it('are listed up to the limit, some of every cause, and counted and kept in full', async () => {
    await desk.app.db.superQuery('UPDATE app.load_setting SET rejects_listed = 3');
    const dir = await desk.delivery({ seed: 'many', control: false });
    await rewrite(dir, BAD, (text) =>
      [
        text.trim(),
        ...Array.from({ length: 40 }, (_, n) => `M-${n},${ODENSE},${CPR},N,SHO,,2020-02-30,,1.00`),
        `M-X,${ODENSE},${CPR},N,SHO,,2020-02-28,,mange penge`,
      ].join('\n'),
    );
    const run = await desk.import(dir);
    expect(run.rejects).toEqual({ bad_amount: 1, bad_date: 40 });
    expect(run).toMatchObject({ rejected: 41, oere: { rejected: 4000 } });
    expect(run.files['accounts']).toMatchObject({ rejected: 41 });
    const listed = await vendor.list('rejects', { 'filters.runId': String(run.runId) });
    expect(listed.json.records?.map(({ params }) => params['code']).sort()).toEqual([
      'bad_amount',
      'bad_date',
      'bad_date',
    ]);
    first = run;
    expect(parse((await download(coordinator, 'accounts')).text).rows).toHaveLength(41);
  });

  it('are erased when their time is over; how many there were stays', async () => {
    await desk.app.db.superQuery(
      `UPDATE app.load_run SET started_at = started_at - interval '31 days', finished_at = finished_at - interval '31 days' WHERE id = $1`,
      [first.runId],
    );
    await desk.import(await desk.delivery({ seed: 'later', accounts: 3, control: false }));
    const answer = await download(coordinator, 'accounts');
    expect(answer.json.code).toBe('imports.rejects_erased');
    expect((await view(first.runId)).rejects).toHaveLength(2);
  });
});
