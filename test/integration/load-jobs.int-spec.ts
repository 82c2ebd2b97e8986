import '../../src/adminjs-runtime.js';
import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ImportService, LoadWorker } from '../../src/modules/imports/index.js';
import { LoadJobRunner } from '../../src/modules/imports/jobs/load-job-runner.js';
import { LoadLaidDown, type LoadStep } from '../../src/modules/imports/run/load-watch.js';
import { aUser } from '../support/builders.js';
import { JobDesk } from '../support/job-desk.js';

const QUICK = { monitorSeconds: 1, pollingSeconds: 0.5 };
const NEVER = new AbortController().signal;
const TWO = { municipalities: { '461': 1, '101': 1 } };
/** More than any machine loads side by side. */
const SEVEN = { municipalities: { '101': 1, '147': 1, '265': 1, '461': 1, '492': 1, '751': 1, '851': 1 } };

let desk: JobDesk;

beforeAll(async () => {
  desk = await JobDesk.open();
});
afterAll(() => desk.close());

function runner(): LoadJobRunner {
  return desk.app.app.get(LoadJobRunner);
}

async function rows<T>(sql: string, params: unknown[] = []): Promise<T[]> {
  return desk.app.db.superQuery<T>(sql, params);
}

describe('a load started by Netcompany', () => {
  it('lies in the queue as folder, hash and person, and is in the audit trail', async () => {
    const hash = await desk.lay('i-koen');
    const id = await desk.start('i-koen', hash);
    const queued = await rows(`SELECT data, output FROM jobs.job WHERE id = $1`, [await desk.queueId(id)]);
    expect(queued).toEqual([
      { data: { delivery: 'i-koen', hash, startedBy: desk.vendor.userId }, output: null },
    ]);
    const audited = await rows<{ command: string; actor_name: string }>(
      `SELECT command, actor_name FROM app.audit_event WHERE entity = 'load_job' AND entity_id = $1`,
      [id],
    );
    expect(audited).toEqual([{ command: 'startLoad', actor_name: desk.vendor.name }]);
    await desk.cancel(id);
  });

  it('is refused for others, for a path in place of a name, and twice at once', async () => {
    const hash = await desk.lay('to-gange');
    const id = await desk.start('to-gange', hash);
    await expect(desk.start('to-gange', hash, 'TRIAL')).rejects.toMatchObject({
      code: 'imports.delivery_in_use',
    });
    await desk.cancel(id);
    for (const name of [
      '..',
      '../to-gange',
      '/etc',
      'a/b',
      'a\\b',
      'a\0b',
      '.skjult',
      ' x',
      'x.',
      '',
      'x'.repeat(81),
    ])
      await expect(desk.start(name, hash)).rejects.toMatchObject({ code: 'imports.delivery_name_refused' });
    await expect(desk.start('findes-ikke', hash)).rejects.toMatchObject({ code: 'imports.delivery_missing' });
    const coordinator = await aUser(desk.app.db, 'COORDINATOR');
    await expect(
      desk.jobs.startLoad({ delivery: 'to-gange', hash, kind: 'LOAD' }, coordinator, 'x'),
    ).rejects.toMatchObject({ code: 'identity.not_permitted' });
  });

  it('is worked with the numbers of its trial, which keeps nothing', async () => {
    const hash = await desk.lay('proeve', TWO);
    const worker = desk.app.app.get(LoadWorker);
    await worker.start(QUICK);
    try {
      const trial = await desk.until(await desk.start('proeve', hash, 'TRIAL'), isOver);
      expect(trial).toMatchObject({ status: 'FINISHED', error: null, result: { runId: null, received: 40 } });
      expect(await rows('SELECT 1 FROM app.load_run')).toEqual([]);
      const load = await desk.until(await desk.start('proeve', hash), isOver);
      expect(load).toMatchObject({
        status: 'FINISHED',
        result: { received: 40, linked: trial.result?.linked },
      });
      expect(load.progress).toMatchObject({
        files: { names: expect.arrayContaining(['citizens', 'accounts']) },
        municipalities: { names: expect.arrayContaining(['101', '461']), done: 2 },
      });
      expect(await rows('SELECT id, status, started_by_name FROM app.load_run')).toEqual([
        { id: load.result?.runId, status: 'FINISHED', started_by_name: desk.vendor.name },
      ]);
      await desk.lay('aendret');
      const stale = await desk.until(await desk.start('aendret', hash), isOver);
      expect(stale).toMatchObject({ status: 'FAILED', error: { code: 'imports.delivery_changed' } });
    } finally {
      await worker.stop(1000);
    }
    const persons = await personsIn(join(desk.app.deliveriesDir, 'proeve'));
    expect(persons.length).toBeGreaterThan(40);
    const kept = (await rows<{ text: string }>('SELECT j::text AS text FROM jobs.job j')).map(
      ({ text }) => text,
    );
    expect(kept.join()).toContain(hash);
    expect(persons.filter((person) => kept.some((text) => text.includes(person)))).toEqual([]);
  });
});

describe('a load that somebody ends', () => {
  it('ends at once while it waits, and nobody works it', async () => {
    const id = await desk.start('venter', await desk.lay('venter'));
    await desk.cancel(id);
    expect(await desk.get(id)).toMatchObject({ status: 'CANCELLED', cancelledBy: desk.vendor.name });
    await runner().run(await desk.queueId(id), NEVER);
    expect(await desk.get(id)).toMatchObject({ status: 'CANCELLED', startedAt: null, progress: {} });
    await expect(desk.cancel(id)).rejects.toMatchObject({ code: 'imports.job_over' });
  });

  it('ends before its next step while it runs, and closes the books of its run', async () => {
    const id = await desk.start('midt-i', await desk.lay('midt-i'));
    await rows(`UPDATE app.load_job SET status = 'RUNNING', started_at = now() WHERE id = $1`, [id]);
    await desk.cancel(id);
    expect(await desk.get(id)).toMatchObject({ status: 'RUNNING', isEnding: true });
    await runner().run(await desk.queueId(id), NEVER);
    expect(await desk.get(id)).toMatchObject({ status: 'CANCELLED', isEnding: false });
    expect(await rows(`SELECT status, message FROM app.load_run WHERE delivery_name = 'midt-i'`)).toEqual([
      { status: 'FAILED', message: 'imports.load_cancelled' },
    ]);
    expect(await rows('SELECT 1 FROM staging.step_done')).toEqual([]);
  });
});

describe('a load that its process lays down', () => {
  it('between two municipalities keeps those that are done, and goes on with the others as the same run', async () => {
    await desk.lay('lagt-ned', SEVEN);
    const dir = join(desk.app.deliveriesDir, 'lagt-ned');
    const imports = desk.app.app.get(ImportService);
    const steps: LoadStep[] = [];
    const onStep = (step: LoadStep): Promise<void> => {
      steps.push(step);
      const isSecond = step.of === 'municipalities' && step.done > 0;
      return isSecond ? Promise.reject(new LoadLaidDown()) : Promise.resolve();
    };
    await expect(imports.importDelivery(dir, desk.vendor, { watch: { onStep } })).rejects.toBeInstanceOf(
      LoadLaidDown,
    );
    const [run] = await rows<{ id: number; status: string }>(
      `SELECT id, status FROM app.load_run WHERE delivery_name = 'lagt-ned'`,
    );
    expect(run?.status).toBe('RUNNING');
    const states = await rows<{ code: string; status: string }>(
      `SELECT municipality_code AS code, status FROM app.load_run_municipality WHERE run_id = ${run?.id} ORDER BY 1`,
    );
    const left = states.filter(({ status }) => status === 'WAITING').map(({ code }) => code);
    expect(new Set(states.map(({ status }) => status))).toEqual(new Set(['FINISHED', 'WAITING']));
    const resumed = await imports.importDelivery(dir, desk.vendor, {
      watch: { onStep: (step) => Promise.resolve(void steps.push(step)) },
    });
    expect(resumed).toMatchObject({ runId: run?.id, received: 40 });
    expect([...(steps.at(-1)?.names ?? [])].sort()).toEqual(left);
  });

  it('goes back to the queue, and is finished by the next', async () => {
    const id = await desk.start('givet-tilbage', await desk.lay('givet-tilbage'));
    const queueId = await desk.queueId(id);
    await expect(runner().run(queueId, AbortSignal.abort())).rejects.toMatchObject({ name: 'JobGivenBack' });
    expect(await desk.get(id)).toMatchObject({ status: 'QUEUED', finishedAt: null });
    await runner().run(queueId, NEVER);
    expect(await desk.get(id)).toMatchObject({ status: 'FINISHED', result: { received: 40 } });
    expect(
      await rows(`SELECT count(*)::int AS n FROM app.load_run WHERE delivery_name = 'givet-tilbage'`),
    ).toEqual([{ n: 1 }]);
  });
});

describe('a load that cannot be done', () => {
  it('fails with its code when the person may no longer load', async () => {
    const person = await aUser(desk.app.db, 'VENDOR');
    const hash = await desk.lay('uden-ret');
    const { id } = await desk.jobs.startLoad(
      { delivery: 'uden-ret', hash, kind: 'LOAD' },
      person,
      '11111111-1111-4111-8111-111111111111',
    );
    await rows('UPDATE app.app_user SET disabled_at = now() WHERE id = $1', [person.userId]);
    await runner().run(await desk.queueId(id), NEVER);
    expect(await desk.get(id)).toMatchObject({ status: 'FAILED', error: { code: 'identity.not_permitted' } });
  });

  it('fails when its files are others than those that were decided on', async () => {
    const hash = await desk.lay('anden-fil');
    const id = await desk.start('anden-fil', hash);
    await appendFile(join(desk.app.deliveriesDir, 'anden-fil', 'citizens.csv'), '\n');
    await runner().run(await desk.queueId(id), NEVER);
    expect(await desk.get(id)).toMatchObject({
      status: 'FAILED',
      error: { code: 'imports.delivery_changed' },
    });
  });

  it('fails when its process has vanished ten times', async () => {
    const id = await desk.start('forsvinder', await desk.lay('forsvinder'));
    await rows(`UPDATE app.load_job SET status = 'RUNNING', vanished = 9 WHERE id = $1`, [id]);
    await runner().run(await desk.queueId(id), NEVER);
    expect(await desk.get(id)).toMatchObject({
      status: 'FAILED',
      error: { code: 'imports.load_vanishes', details: { times: 10 } },
    });
  });
});

function isOver({ finishedAt }: { readonly finishedAt: string | null }): boolean {
  return finishedAt !== null;
}

/** The numbers, with and without their hyphen, and the names of a delivery's citizens. */
async function personsIn(dir: string): Promise<string[]> {
  const [, ...lines] = (await readFile(join(dir, 'citizens.csv'), 'utf8')).trim().split(/\r?\n/);
  return lines.flatMap((line) => {
    const [cpr = '', name = ''] = line.split(',');
    return [cpr, cpr.replace('-', ''), name];
  });
}
