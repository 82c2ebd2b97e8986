import '../../src/adminjs-runtime.js';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { LoadJob } from '../../src/modules/imports/index.js';
import { JobDesk } from '../support/job-desk.js';
import { Program } from '../support/program.js';

const CODES = ['101', '147', '157', '265', '461', '492', '741', '751', '825', '851'];
const DELIVERY = {
  accounts: 900,
  profile: 'hard',
  municipalities: Object.fromEntries(CODES.map((code) => [code, 1])),
} as const;

/** A load this small would be over before anybody could end it on a quick machine: each municipality takes its time. */
const BRAKE = `
CREATE FUNCTION public.brake() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(0.2); RETURN NULL; END $$;
CREATE TRIGGER brake AFTER UPDATE ON app.load_run_municipality FOR EACH STATEMENT EXECUTE FUNCTION public.brake()`;
const RELEASE = 'DROP FUNCTION IF EXISTS public.brake CASCADE';

/** Workers as programs of their own beside a running application, all on one database and one folder. */
describe('a worker', () => {
  let desk: JobDesk;
  let dataDir: string;
  const workers: Program[] = [];

  beforeAll(async () => {
    desk = await JobDesk.open();
    dataDir = mkdtempSync(join(tmpdir(), 'tilknyt-worker-'));
    // The shortest that the queue takes: half a minute of silence is what it is in life.
    await desk.app.db.superQuery(
      `UPDATE jobs.queue SET heartbeat_seconds = 10, retry_delay = 1 WHERE name = 'load'`,
    );
  });
  beforeEach(() => desk.app.db.superQuery(BRAKE));
  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.stop('SIGKILL')));
    await release();
  });
  afterAll(async () => {
    await desk.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  function start(): Program {
    const worker = Program.worker({
      TILKNYT_DATA_DIR: dataDir,
      DATABASE_URL: desk.app.db.url,
      TILKNYT_DELIVERIES_DIR: desk.app.deliveriesDir,
      TILKNYT_CPR_KEY: Buffer.alloc(32, 7).toString('base64'),
    });
    workers.push(worker);
    return worker;
  }

  /** From now on a municipality takes no longer than it takes. */
  function release(): Promise<unknown> {
    return desk.app.db.superQuery(RELEASE);
  }

  async function runs(delivery: string): Promise<unknown[]> {
    return desk.app.db.superQuery(
      'SELECT status, started_by_name FROM app.load_run WHERE delivery_name = $1',
      [delivery],
    );
  }

  it('that is asked to stop lays its load down between two municipalities; another goes on with it', async () => {
    const id = await desk.start('stoppet', await desk.lay('stoppet', DELIVERY));
    const first = start();
    await desk.until(id, hasLoadedSome);
    expect(await first.stop('SIGTERM')).toMatchObject({ code: 0, stderr: '' });
    const laidDown = await desk.get(id);
    expect(laidDown).toMatchObject({ status: 'QUEUED', finishedAt: null });
    await release();
    start();
    const over = await desk.until(id, isOver);
    expect(over).toMatchObject({ status: 'FINISHED', result: { received: 900 } });
    expect(over.progress.municipalities?.names.length).toBeLessThan(CODES.length);
    expect(await runs('stoppet')).toEqual([{ status: 'FINISHED', started_by_name: desk.vendor.name }]);
  });

  it('that is killed is missed, and another goes on with its load', async () => {
    const id = await desk.start('draebt', await desk.lay('draebt', DELIVERY));
    const first = start();
    await desk.until(id, hasLoadedSome);
    await first.stop('SIGKILL');
    expect(await desk.get(id)).toMatchObject({ status: 'RUNNING' });
    await release();
    start();
    const over = await desk.until(id, isOver);
    expect(over).toMatchObject({ status: 'FINISHED', result: { received: 900 } });
    expect(over.progress.municipalities?.names.length).toBeLessThan(CODES.length);
    expect(await runs('draebt')).toEqual([{ status: 'FINISHED', started_by_name: desk.vendor.name }]);
  });

  it('leaves the second load waiting while the first runs, and ends one between two municipalities', async () => {
    const first = await desk.start('foerst', await desk.lay('foerst', DELIVERY));
    const second = await desk.start('dernaest', await desk.lay('dernaest'));
    start();
    start();
    await desk.until(first, hasLoadedSome);
    expect(await desk.get(second)).toMatchObject({ status: 'QUEUED' });
    await desk.cancel(first);
    const cancelled = await desk.until(first, isOver);
    expect(cancelled).toMatchObject({ status: 'CANCELLED', cancelledBy: desk.vendor.name });
    const loaded = await desk.app.db.superQuery<{ status: string }>(
      `SELECT m.status FROM app.load_run_municipality m JOIN app.load_run r ON r.id = m.run_id
       WHERE r.delivery_name = 'foerst' ORDER BY m.municipality_code`,
    );
    expect(loaded.at(0)).toEqual({ status: 'FINISHED' });
    expect(loaded.at(-1)).toEqual({ status: 'FAILED' });
    expect(await desk.until(second, isOver)).toMatchObject({ status: 'FINISHED' });
  });
});

function hasLoadedSome({ progress }: LoadJob): boolean {
  return (progress.municipalities?.done ?? 0) > 0;
}

function isOver({ finishedAt }: LoadJob): boolean {
  return finishedAt !== null;
}
