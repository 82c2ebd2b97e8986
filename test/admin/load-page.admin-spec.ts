import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tasksOf } from '../../src/admin/loads/tasks-of.js';
import { REASON_CODES } from '../../src/admin/reason-codes.js';
import type { LoadView, RunResult } from '../../src/modules/imports/index.js';
import { PackageService } from '../../src/modules/task-packages/index.js';
import { KOBENHAVN, ODENSE } from '../support/builders.js';
import { LoadDesk, rewrite } from '../support/load-desk.js';
import { loggedIn, type PanelClient } from '../support/panel-client.js';

/** A row of the file with a date that no calendar has. */
function badRow(header: string, no: number): string {
  const values: Record<string, string> = {
    account_no: `AFVIST-${no}`,
    municipality: ODENSE,
    cpr: '6101701234',
    name: 'Navn Navnesen',
    benefit_type: 'SHO',
    established: '2020-02-30',
    balance: '100.50',
  };
  const columns = header.split(',');
  return columns.map((column) => values[column] ?? '').join(',');
}

describe('the page of a load', () => {
  let desk: LoadDesk;
  let run: RunResult;
  let vendor: PanelClient;

  beforeAll(async () => {
    desk = await LoadDesk.open();
    vendor = await loggedIn(desk.app.url, 'vendor');
    const dir = await desk.delivery({
      accounts: 60,
      profile: 'hard',
      municipalities: { [ODENSE]: 1, [KOBENHAVN]: 1 },
    });
    await rewrite(dir, 'accounts.csv', (text) => {
      const [header = ''] = text.split('\n');
      const homeless = badRow(header, 3).replace(`,${ODENSE},`, ',???,');
      return `${text.trim()}\n${badRow(header, 1)}\n${badRow(header, 2)}\n${homeless}\n`;
    });
    run = await desk.import(dir);
    for (const code of [ODENSE, KOBENHAVN]) {
      if (run.awaitingReason.includes(code))
        await desk.differences.acceptDifference(code, 'Testen har to rækker mere', desk.vendor, randomUUID());
    }
    await desk.app.app.get(PackageService).createPackages({}, desk.vendor);
  });
  afterAll(() => desk.close());

  async function read(client: PanelClient, municipality = ODENSE): Promise<LoadView> {
    const { status, json } = await client.get(`/api/v1/loads/${run.runId}/${municipality}`);
    expect(status).toBe(200);
    return json as unknown as LoadView;
  }

  it('says that the balance holds, in count and øre, and what the ledger said', async () => {
    const { balance, balanceHolds, isFinished, control } = await read(vendor);
    expect({ balanceHolds, isFinished }).toEqual({ balanceHolds: true, isFinished: true });
    expect(balance.count).toMatchObject({ rejected: 2, held: 0 });
    expect(balance.oere.rejected).toBe(20_100);
    expect(control).toMatchObject({ agrees: false });
    expect(control?.delivered.accounts).toBe((control?.ledger?.accounts ?? 0) + 2);
  });

  it('says what changed by file, and which links were made', async () => {
    const { changes, outcomes, balance } = await read(vendor);
    expect(changes['accounts']).toMatchObject({ added: balance.count.received - 2, changed: 0 });
    const links = Object.values(outcomes).reduce((sum, { count }) => sum + count, 0);
    expect(links).toBe(balance.count.linked);
    expect(links).toBeGreaterThan(0);
  });

  it('groups what was rejected by cause', async () => {
    const { rejects } = await read(vendor);
    expect(rejects).toContainEqual({ file: 'accounts', code: 'bad_date', count: 2, mended: 0 });
  });

  it('shows the files of the whole delivery to Netcompany, which fetches the rows of no municipality', async () => {
    const { files } = await read(vendor);
    const accounts = files?.find(({ file }) => file === 'accounts');
    expect(accounts).toMatchObject({ rejected: 3, homeless: 1, refused: null });
    expect(files?.every(({ read: all, accepted, rejected }) => all === accepted + rejected)).toBe(true);
    expect(files?.some(({ cprModulus11 }) => cprModulus11 > 0)).toBe(true);
    const rows = await vendor.post(`/api/v1/loads/${run.runId}/rejects`, { file: 'accounts' });
    expect([rows.status, rows.text.trim().split('\n').length]).toEqual([200, 2]);
    expect(rows.text).not.toContain('6101701234');
    const coordinator = await loggedIn(desk.app.url, 'coordinator.461');
    expect((await read(coordinator)).files).toBeNull();
    expect((await coordinator.post(`/api/v1/loads/${run.runId}/rejects`, { file: 'accounts' })).status).toBe(
      404,
    );
  });

  it('shows where the queue comes from, and each number opens as many tasks', async () => {
    const { origins } = await read(vendor);
    expect(origins.map(({ municipality }) => municipality)).toEqual(['København', 'Odense']);
    for (const { municipality, reasons, queued } of origins) {
      expect(queued.count).toBeGreaterThan(0);
      for (const [code, { count }] of Object.entries(reasons)) {
        expect(REASON_CODES).toContain(code);
        const query = new URLSearchParams(tasksOf(municipality, code).split('?')[1]);
        const list = await vendor.list('tasks', Object.fromEntries(query));
        expect([municipality, code, list.json.meta?.total]).toEqual([municipality, code, count]);
      }
    }
  });

  it('shows a municipality its own load, without the others of the delivery', async () => {
    const coordinator = await loggedIn(desk.app.url, 'coordinator.461');
    const { origins, rejects } = await read(coordinator);
    expect(origins.map(({ municipalityCode }) => municipalityCode)).toEqual([ODENSE]);
    expect(rejects).toHaveLength(1);
    expect((await coordinator.get(`/api/v1/loads/${run.runId}/${KOBENHAVN}`)).status).toBe(404);
    const caseworker = await loggedIn(desk.app.url, 'caseworker.461');
    expect((await read(caseworker)).rejects).toBeNull();
  });

  it('says so when the books were tampered with', async () => {
    await desk.app.db.superQuery('ALTER TABLE app.load_run_municipality DROP CONSTRAINT load_balance_count');
    await desk.app.db.superQuery(
      'UPDATE app.load_run_municipality SET queued = queued + 1 WHERE municipality_code = $1',
      [ODENSE],
    );
    expect((await read(vendor)).balanceHolds).toBe(false);
    expect((await read(vendor, KOBENHAVN)).balanceHolds).toBe(true);
  });
});
