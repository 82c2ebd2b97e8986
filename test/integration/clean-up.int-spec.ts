import { existsSync } from 'node:fs';
import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CleanUpService } from '../../src/modules/imports/deliveries/clean-up.service.js';
import { DeliveryFolder } from '../../src/modules/imports/deliveries/delivery-folder.js';
import { UNFINISHED } from '../../src/modules/imports/deliveries/unfinished.js';
import { RejectStore } from '../../src/modules/imports/rejects/index.js';
import { Clock, Transactor } from '../../src/modules/shared/index.js';
import { JobDesk } from '../support/job-desk.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const NOW = new Date();

class OtherDay extends Clock {
  constructor(private readonly days: number) {
    super();
  }

  override now(): Date {
    return new Date(NOW.getTime() + this.days * DAY_MS);
  }
}

describe('the nightly clean-up', () => {
  let desk: JobDesk;
  beforeAll(async () => {
    desk = await JobDesk.open();
    for (const name of ['indlaest', 'ny-fil', 'i-koe', 'aldrig']) await desk.lay(name);
    for (const name of ['indlaest', 'ny-fil', 'i-koe']) await loaded(name, 'FINISHED');
    await desk.lay('fejlet');
    await loaded('fejlet', 'FAILED');
    await writeFile(rejects(1), 'file,line,code,message,row\n');
    await writeFile(rejects(999), 'file,line,code,message,row\n');
    await writeFile(join(desk.app.deliveriesDir, 'noter.txt'), 'ikke vores');
    await mkdir(join(desk.app.deliveriesDir, UNFINISHED, 'halv'), { recursive: true });
    await utimes(path('ny-fil', 'accounts.csv'), NOW, new Date(NOW.getTime() + 10 * DAY_MS));
    await desk.start('i-koe', 'a'.repeat(64));
    await keptRow('raekke-29', 29);
    await keptRow('raekke-31', 31);
  });
  afterAll(() => desk.close());

  const path = (...parts: string[]): string => join(desk.app.deliveriesDir, ...parts);
  const rejects = (runId: number): string => path(`rejected-${runId}.csv`);

  async function loaded(name: string, status: string): Promise<void> {
    await desk.app.db.superQuery(
      `INSERT INTO app.load_run (delivery_name, delivery_hash, rule_version, status, finished_at, started_by_name)
       VALUES ($1, 'x', 'x', $2, now() + interval '1 minute', 'test')`,
      [name, status],
    );
  }

  function cleanUp(days: number): Promise<{ deleted: string[]; erasedRows: number }> {
    const { app } = desk.app;
    return new CleanUpService(
      app.get(DeliveryFolder),
      app.get(RejectStore),
      app.get(Transactor),
      new OtherDay(days),
    ).run();
  }

  /** A rejected row of a load that was finished so many days ago. */
  async function keptRow(name: string, days: number): Promise<void> {
    await desk.app.db.superQuery(
      `WITH run AS (INSERT INTO app.load_run (delivery_name, delivery_hash, rule_version, status, finished_at, started_by_name)
         VALUES ($1, 'x', 'x', 'FINISHED', now() - make_interval(days => $2), 'test') RETURNING id)
       INSERT INTO app.load_reject_row (run_id, file, line, code, message, row_cipher, cells_masked)
       SELECT id, 'accounts', 2, 'bad_date', 'x', '\\x00', '{x}' FROM run`,
      [name, days],
    );
  }

  it('leaves everything for 30 days', async () => {
    expect(await cleanUp(30)).toMatchObject({ deleted: [] });
    for (const name of ['indlaest', 'ny-fil', 'i-koe', 'aldrig', 'fejlet'])
      expect(existsSync(path(name, 'accounts.csv'))).toBe(true);
    expect(existsSync(rejects(1))).toBe(true);
  });

  it('then deletes what was loaded, and its rejects, and nothing else', async () => {
    expect(await cleanUp(31)).toMatchObject({ deleted: ['indlaest', 'rejected-1.csv'] });
    expect(existsSync(path('indlaest'))).toBe(false);
    expect(existsSync(rejects(1))).toBe(false);
    for (const name of ['ny-fil', 'i-koe', 'aldrig', 'fejlet'])
      expect([name, existsSync(path(name, 'accounts.csv'))]).toEqual([name, true]);
    expect(existsSync(rejects(999))).toBe(true);
    expect(existsSync(path('noter.txt'))).toBe(true);
  });

  it('removes what broken uploads left behind', () => {
    expect(existsSync(path(UNFINISHED, 'halv'))).toBe(false);
  });

  it('erases rejected rows in the database after the same time', async () => {
    const rows = await desk.app.db.superQuery(
      `SELECT r.delivery_name AS name, w.row_cipher IS NULL AS erased FROM app.load_reject_row w JOIN app.load_run r ON r.id = w.run_id
       WHERE r.delivery_name LIKE 'raekke-%' ORDER BY 1`,
    );
    expect(rows).toEqual([
      { name: 'raekke-29', erased: false },
      { name: 'raekke-31', erased: true },
    ]);
  });

  it('writes down what it deleted, once', async () => {
    expect(await cleanUp(31)).toEqual({ deleted: [], erasedRows: 0 });
    const events = await desk.app.db.superQuery<{ actor_name: string; body: string }>(
      `SELECT e.actor_name, b.body FROM app.audit_event e JOIN app.audit_body b USING (chain, seq) WHERE e.command = 'cleanUp' ORDER BY e.seq`,
    );
    expect(events.map(({ actor_name, body }) => [actor_name, JSON.parse(body)])).toEqual([
      ['clean-up', { operation: 'DELETED_AFTER_30_DAYS', files: [], rejectedRows: 1 }],
      [
        'clean-up',
        { operation: 'DELETED_AFTER_30_DAYS', files: ['indlaest', 'rejected-1.csv'], rejectedRows: 0 },
      ],
    ]);
  });
});
