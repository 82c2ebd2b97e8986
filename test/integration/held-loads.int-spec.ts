import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LoadNewsService, LoadViewService, type RunResult } from '../../src/modules/imports/index.js';
import { generateDelivery } from '../../src/modules/imports/generating/index.js';
import { HeldLoadsService } from '../../src/modules/imports/jobs/held-loads.service.js';
import { LoadJobRunner } from '../../src/modules/imports/jobs/load-job-runner.js';
import { WavePlanService } from '../../src/modules/municipalities/index.js';
import {
  CompletionService,
  KlikPublicationService,
  PackageService,
} from '../../src/modules/task-packages/index.js';
import { KOBENHAVN, ODENSE, aUser } from '../support/builders.js';
import { LoadDesk, rewrite } from '../support/load-desk.js';

/** no load in a frozen zone. Odense is frozen, København is not. */
describe('a delivery with a municipality in its frozen zone', () => {
  let desk: LoadDesk;
  let dir: string;
  let first: RunResult;
  let waveId: number;

  const rowOf = async (runId: number | null, code = ODENSE): Promise<Record<string, unknown> | undefined> =>
    (
      await desk.app.db.superQuery<Record<string, unknown>>(
        'SELECT *, (received = linked + queued + withdrawn + rejected + held) AS even FROM app.load_run_municipality WHERE run_id = $1 AND municipality_code = $2',
        [runId, code],
      )
    )[0];
  const registered = async (code: string): Promise<number> =>
    (
      await desk.app.db.superQuery<{ n: number }>(
        'SELECT (SELECT count(*) FROM app.debtor WHERE municipality_code = $1)::int + (SELECT count(*) FROM app.debtor_account WHERE municipality_code = $1)::int AS n',
        [code],
      )
    )[0]?.n ?? 0;
  const freeze = (from: string, to: string): Promise<unknown> =>
    desk.app.db.superQuery(
      `UPDATE app.wave SET frozen_from = current_date + $1::int, frozen_to = current_date + $2::int`,
      [from, to],
    );
  const sums = ({ count, oere }: { count: string; oere: string }): string => `${count} ${oere}`;

  beforeAll(async () => {
    desk = await LoadDesk.open();
    dir = join(desk.app.deliveriesDir, 'frossen');
    await generateDelivery(
      {
        seed: 'frozen',
        accounts: 40,
        kinds: { AUTO: 40 },
        control: false,
        municipalities: { [ODENSE]: 2, [KOBENHAVN]: 1 },
      },
      dir,
    );
    await rewrite(dir, 'accounts.csv', (text) => `${text.trim()}\nAFVIST-1,461\n`);
    const plan = desk.app.app.get(WavePlanService);
    ({ waveId } = await plan.createWave(
      {
        number: 1,
        name: 'Frossen',
        loadFrom: '2020-01-01',
        loadTo: '2020-01-02',
        frozenFrom: '2020-02-01',
        frozenTo: '2020-02-02',
      },
      desk.vendor,
    ));
    await plan.addMunicipalities(waveId, [ODENSE], desk.vendor);
    await freeze('-1', '1');
  });
  afterAll(() => desk.close());

  it('is held on trial as in life, in count and in øre', async () => {
    const trial = await desk.try(dir);
    first = await desk.import(dir, desk.vendor);
    for (const part of ['received', 'linked', 'queued', 'rejected', 'held'] as const)
      expect(sums({ count: String(trial[part]), oere: String(trial.oere[part]) })).toBe(
        sums({ count: String(first[part]), oere: String(first.oere[part]) }),
      );
    expect(trial.frozen).toEqual([ODENSE]);
    expect(first.frozen).toEqual([ODENSE]);
  });

  it('is counted as held, apart from what was rejected, and the balance holds', async () => {
    const row = await rowOf(first.runId);
    expect(row).toMatchObject({ status: 'HELD', linked: 0, queued: 0, rejected: 1, even: true, changed: 0 });
    expect(first.held).toBe(Number(row?.['received']) - 1);
    expect(first.held).toBeGreaterThan(0);
    expect(first.oere.held).toBe(row?.['held_oere']);
    expect(first.received).toBe(first.linked + first.queued + first.withdrawn + first.rejected + first.held);
    expect(first.oere.received).toBe(
      first.oere.linked + first.oere.queued + first.oere.withdrawn + first.oere.rejected + first.oere.held,
    );
  });

  it('writes nothing of it to the register, and loads the other municipality', async () => {
    expect(await registered(ODENSE)).toBe(0);
    expect(await registered(KOBENHAVN)).toBeGreaterThan(0);
    expect(await rowOf(first.runId, KOBENHAVN)).toMatchObject({ status: 'FINISHED', held: 0 });
  });

  it('is told on its page and to the coordinator', async () => {
    const view = await desk.app.app.get(LoadViewService).getLoad(first.runId ?? 0, ODENSE, desk.vendor);
    expect(view).toMatchObject({ isFinished: false, balanceHolds: true });
    expect(view.heldUntil).toMatch(/^\d{4}-\d\d-\d\d$/);
    const coordinator = await aUser(desk.app.db, 'COORDINATOR');
    expect(await desk.app.app.get(LoadNewsService).listHeld(coordinator)).toEqual([
      {
        runId: first.runId,
        municipalityCode: ODENSE,
        accounts: first.held,
        oere: first.oere.held,
        until: view.heldUntil,
      },
    ]);
    const elsewhere = await aUser(desk.app.db, 'COORDINATOR', KOBENHAVN);
    expect(await desk.app.app.get(LoadNewsService).listHeld(elsewhere)).toEqual([]);
  });

  it('changes nothing when it is loaded again in the zone, and no job asks for it', async () => {
    expect(await desk.import(dir, desk.vendor)).toMatchObject({
      runId: first.runId,
      changed: 0,
      held: first.held,
    });
    expect(await desk.app.app.get(HeldLoadsService).requestDue()).toEqual({ requested: 0 });
    expect(await registered(ODENSE)).toBe(0);
  });

  it('is not passed over in the database', async () => {
    await expect(
      desk.app.db.transactor.run(
        { kind: 'system', userId: null, name: 'import', role: 'SYSTEM', municipalityCode: ODENSE },
        (em) => em.query(`UPDATE app.load_run_municipality SET status = 'RUNNING', held_until = NULL`),
      ),
    ).rejects.toMatchObject({ code: 'waves.frozen_zone' });
  });

  it('keeps the package from being made, since nothing is loaded', async () => {
    await expect(desk.app.app.get(PackageService).createPackage(ODENSE, desk.vendor)).rejects.toMatchObject({
      code: 'packages.not_loaded',
    });
  });

  it('is loaded by a job once the zone is over, by the same run, and only what was held', async () => {
    await freeze('-3', '-1');
    const linksBefore = await rowOf(first.runId, KOBENHAVN);
    const held = desk.app.app.get(HeldLoadsService);
    expect(await held.requestDue()).toEqual({ requested: 1 });
    expect(await held.requestDue()).toEqual({ requested: 0 });
    const [job] = await desk.app.db.superQuery<{ queue_id: string; requested_by: number }>(
      'SELECT queue_id, requested_by FROM app.load_job',
    );
    expect(job?.requested_by).toBe(desk.vendor.userId);
    await desk.app.app.get(LoadJobRunner).run(job?.queue_id ?? '', new AbortController().signal);
    const row = await rowOf(first.runId);
    expect(row).toMatchObject({ status: 'FINISHED', held: 0, rejected: 1, even: true, held_until: null });
    expect(Number(row?.['linked']) + Number(row?.['queued'])).toBe(first.held);
    expect(await rowOf(first.runId, KOBENHAVN)).toEqual(linksBefore);
    expect(await registered(ODENSE)).toBeGreaterThan(0);
    const [runs] = await desk.app.db.superQuery<{ n: number }>('SELECT count(*)::int AS n FROM app.load_run');
    expect(runs?.n).toBe(1);
  });

  describe('after the package was made', () => {
    it('keeps it from being completed until a later delivery is loaded in its place', async () => {
      const packages = desk.app.app.get(PackageService);
      const { packageId } = await packages.createPackage(ODENSE, desk.vendor);
      await desk.app.app.get(KlikPublicationService).publishKlikTask(waveId, 'MI 32', desk.vendor);
      await packages.publishPackage(ODENSE, packageId, 1, desk.vendor);
      await freeze('-1', '1');
      await rewrite(dir, 'citizens.csv', (text) => text.replace(/^(\d+),[^,]*,461/m, '$1,Et Andet Navn,461'));
      expect((await desk.import(dir, desk.vendor)).frozen).toEqual([ODENSE]);
      const coordinator = await aUser(desk.app.db, 'COORDINATOR');
      const complete = () =>
        desk.app.app
          .get(CompletionService)
          .markCompleted(
            { municipalityCode: ODENSE, packageId, version: 2 },
            false,
            coordinator,
            randomUUID(),
          );
      await expect(complete()).rejects.toMatchObject({ code: 'packages.load_unfinished' });

      await freeze('-3', '-1');
      await rewrite(dir, 'citizens.csv', (text) => text.replace('Et Andet Navn', 'Et Tredje Navn'));
      expect((await desk.import(dir, desk.vendor)).frozen).toEqual([]);
      expect(await desk.app.app.get(HeldLoadsService).requestDue()).toEqual({ requested: 0 });
      expect(await complete()).toHaveProperty('completionId');
    });
  });
});
