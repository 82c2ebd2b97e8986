import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { danishDay, type Actor } from '../../src/modules/shared/index.js';
import { aDebtor, aUser, anAccount, finishLoad } from '../support/builders.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { packageServices, type PackageServices } from '../support/package-services.js';

const MI32 = 'MI 32';
const TASKS_EACH = 1;
/** What issue D asks for, on a machine that has nothing else to do; otherwise only that it comes to an end. */
const SECONDS = process.env['TILKNYT_PROOF'] === 'deep' ? 10 : 60;

let db: TestDatabase;
let services: PackageServices;
let vendor: Actor;
let codes: string[];

beforeAll(async () => {
  db = await createTestDatabase();
  services = packageServices(db);
  vendor = await aUser(db, 'VENDOR');
  codes = (await db.superQuery<{ code: string }>('SELECT code FROM app.municipality ORDER BY 1')).map(
    ({ code }) => code,
  );
  for (const municipality of codes) {
    for (let index = 0; index < TASKS_EACH; index += 1)
      await anAccount(db, { municipality, debtorId: await aDebtor(db, { municipality }) });
    await finishLoad(db, municipality);
  }
}, 120_000);
afterAll(() => db.close());

describe('the packages of a whole wave', () => {
  it('are 98 when two people make them at once, in time', async () => {
    const [loading] = codes;
    const today = danishDay(new Date());
    const { waveId } = await services.plan.createWave(
      { number: 1, name: 'Alle', loadFrom: today, loadTo: today, frozenFrom: null, frozenTo: null },
      vendor,
    );
    await services.plan.addMunicipalities(waveId, codes, vendor);
    // One is being loaded again: its package waits, and stops no other.
    await anAccount(db, {
      municipality: loading ?? '',
      debtorId: await aDebtor(db, { municipality: loading ?? '' }),
    });

    const started = performance.now();
    const [one, other] = await Promise.all(
      [1, 2].map(() => services.waves.createWavePackages(waveId, MI32, vendor)),
    );
    const seconds = (performance.now() - started) / 1000;
    expect(seconds).toBeLessThan(SECONDS);
    expect((one?.created ?? 0) + (other?.created ?? 0)).toBe(97);
    expect([one?.notLoaded, other?.notLoaded, one?.refused, other?.refused]).toEqual([1, 1, 0, 0]);

    await finishLoad(db, loading);
    const again = await services.waves.createWavePackages(waveId, MI32, vendor);
    expect(again).toMatchObject({
      created: 1,
      existing: 97,
      notLoaded: 0,
      refused: 0,
      tasks: TASKS_EACH + 1,
    });
    const [count] = await db.superQuery<{ packages: number; published: number; tasks: number }>(
      `SELECT count(*)::int AS packages, count(published_at)::int AS published,
              (SELECT count(*)::int FROM app.link_task) AS tasks FROM app.task_package`,
    );
    expect(count).toEqual({ packages: 98, published: 98, tasks: 98 * TASKS_EACH + 1 });
  }, 120_000);

  it('answer a command that is sent again as they did the first time', async () => {
    const [wave] = await db.superQuery<{ id: number }>('SELECT id FROM app.wave');
    const key = '6f1f4f7e-8d51-4e3f-9f7c-0d1a2b3c4d5e';
    const first = await services.waves.createWavePackages(wave?.id ?? 0, MI32, vendor, key);
    expect(await services.waves.createWavePackages(wave?.id ?? 0, MI32, vendor, key)).toEqual(first);
  });

  it('stand in the cockpit, every municipality once', async () => {
    const cockpit = await services.cockpit.getCockpit(MI32, vendor);
    expect(cockpit.municipalities.map(({ code }) => code).sort()).toEqual(codes);
    expect(new Set(cockpit.municipalities.map(({ stage }) => stage))).toEqual(new Set(['PUBLISHED']));
    expect(cockpit.waves).toMatchObject([
      { number: 1, municipalities: 98, klikPublished: 98, isFrozen: false },
    ]);
  });
});
