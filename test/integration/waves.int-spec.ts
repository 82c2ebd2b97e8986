import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { WaveDraft } from '../../src/modules/municipalities/index.js';
import { danishDay, type Actor } from '../../src/modules/shared/index.js';
import { ODENSE, aDebtor, aUser, anAccount, finishLoad, next } from '../support/builders.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { packageServices, type PackageServices } from '../support/package-services.js';
import { race } from '../support/race.js';

const MI32 = 'MI 32';
const DAY_MS = 86_400_000;
const inDays = (days: number): string => danishDay(new Date(Date.now() + days * DAY_MS));
const refusal = (code: string, details: object = {}): object => expect.objectContaining({ code, details });

let db: TestDatabase;
let services: PackageServices;
let vendor: Actor;

beforeAll(async () => {
  db = await createTestDatabase();
  services = packageServices(db);
  vendor = await aUser(db, 'VENDOR');
});
afterAll(() => db.close());

function aDraft(traits: Partial<WaveDraft> = {}): WaveDraft {
  const window = { loadFrom: inDays(-10), loadTo: inDays(10), frozenFrom: null, frozenTo: null };
  return { number: (next() % 90) + 5, name: 'Bølge', ...window, ...traits };
}

async function aWave(codes: readonly string[], traits: Partial<WaveDraft> = {}): Promise<number> {
  const { waveId } = await services.plan.createWave(aDraft(traits), vendor);
  if (codes.length > 0) await services.plan.addMunicipalities(waveId, codes, vendor);
  return waveId;
}

async function loaded(code: string, accounts = 1): Promise<void> {
  for (let index = 0; index < accounts; index += 1)
    await anAccount(db, { municipality: code, debtorId: await aDebtor(db, { municipality: code }) });
  await finishLoad(db, code);
}

async function publishedTo(): Promise<string[]> {
  const rows = await db.superQuery<{ code: string }>(
    'SELECT municipality_code AS code FROM app.klik_task_publication ORDER BY 1',
  );
  return rows.map(({ code }) => code);
}

/** A version with K98 = Ja and otherwise as 1.1 of MI 32. */
async function publishedForAll(klikTask: string, version: string): Promise<void> {
  await db.superQuery(
    `INSERT INTO app.klik_task_description (klik_task_id, version, status, title, theme, phase, priority, k98, sts, duration_text, goal, description, method, result, recommended_performer, involved_parties)
     SELECT k.id, $2, 'DRAFT', $1 || ' Til alle kommuner', theme, phase, priority, 'JA', sts, duration_text, goal, description, method, result, recommended_performer, involved_parties
     FROM app.klik_task k, app.klik_task_description d WHERE k.code = $1 AND d.version = '1.1'`,
    [klikTask, version],
  );
  await db.superQuery(
    `UPDATE app.klik_task_description d SET status = 'PUBLISHED', published_at = now() FROM app.klik_task k
     WHERE k.id = d.klik_task_id AND k.code = $1 AND d.version = $2`,
    [klikTask, version],
  );
}

describe('the wave plan', () => {
  it.each([
    ['waves.load_window_reversed', { loadFrom: '2026-02-02', loadTo: '2026-02-01' }],
    ['waves.frozen_zone_incomplete', { frozenFrom: '2027-01-02', frozenTo: null }],
    ['waves.frozen_zone_incomplete', { frozenFrom: '2027-01-02', frozenTo: '2027-01-01' }],
    [
      'waves.load_in_frozen_zone',
      { loadFrom: '2027-01-01', loadTo: '2027-01-20', frozenFrom: '2027-01-20', frozenTo: '2027-01-25' },
    ],
    ['waves.number_and_name', { number: 0 }],
    ['waves.number_and_name', { name: '  ' }],
  ])('refuses with %s: %j', async (code, traits) => {
    await expect(services.plan.createWave(aDraft(traits), vendor)).rejects.toEqual(refusal(code));
  });

  it('gives a number once', async () => {
    await aWave([], { number: 97 });
    await expect(aWave([], { number: 97 })).rejects.toEqual(refusal('waves.number_taken'));
  });

  it('keeps a municipality in one wave, named in the refusal and past the service', async () => {
    await aWave(['147'], { number: 1 });
    const other = await aWave([], { number: 2 });
    await expect(services.plan.addMunicipalities(other, ['151', '147'], vendor)).rejects.toEqual(
      refusal('waves.municipality_in_other_wave', { municipality: 'Frederiksberg', wave: 1 }),
    );
    const raw = db.transactor.run(vendor, (em) =>
      em.query(
        `INSERT INTO app.wave_membership (municipality_code, wave_id, added_by_name) VALUES ('147', $1, 'x')`,
        [other],
      ),
    );
    await expect(raw).rejects.toEqual(refusal('waves.municipality_in_other_wave'));
    expect(await db.superQuery(`SELECT 1 FROM app.wave_membership WHERE municipality_code = '151'`)).toEqual(
      [],
    );
  });

  it('tells of two changes at once one that it came too late', async () => {
    const waveId = await aWave([]);
    const results = await race(2, (index) =>
      services.plan.changeWave(waveId, 1, aDraft({ number: 96, name: `Navn ${index}` }), vendor),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('a frozen zone (A-14)', () => {
  it('stops creation and publication while it lasts, and moves the deadline that falls into it', async () => {
    const code = '153';
    const zone = { frozenFrom: inDays(-1), frozenTo: inDays(40) };
    const waveId = await aWave([code], { loadFrom: inDays(-20), loadTo: inDays(-5), ...zone });
    await loaded(code);
    const frozen = { code: 'waves.frozen_zone' };
    await expect(services.packages.createPackage(code, vendor)).rejects.toMatchObject(frozen);
    await expect(services.klik.publishKlikTask(waveId, MI32, vendor)).rejects.toMatchObject(frozen);
    await expect(services.waves.createWavePackages(waveId, MI32, vendor)).rejects.toMatchObject(frozen);
    expect(await services.packages.createPackages({}, vendor)).toMatchObject({ created: 0, waiting: 1 });

    const draft = aDraft({ number: 95, frozenFrom: inDays(11), frozenTo: inDays(40) });
    await services.plan.changeWave(waveId, 1, draft, vendor);
    const { packageId } = await services.packages.createPackage(code, vendor);
    const [dates] = await db.superQuery<{ endDate: string; why: string[] }>(
      `SELECT end_date AS "endDate", jsonb_path_query_array(date_steps, '$[*] ? (@.of == "END").why') AS why FROM app.task_package WHERE id = $1`,
      [packageId],
    );
    expect(dates?.why).toContain('FROZEN_ZONE');
    expect(dates && dates.endDate > inDays(40)).toBe(true);
  });
});

describe('publication by K98 (BR-16)', () => {
  it('with Nej reaches the municipalities of the wave and nobody else, also before they are loaded', async () => {
    const before = await publishedTo();
    const waveId = await aWave(['155', '157']);
    const result = await services.klik.publishKlikTask(waveId, MI32, vendor);
    expect(result).toEqual({ k98: 'NEJ', published: 2, existing: 0 });
    expect((await publishedTo()).filter((code) => !before.includes(code))).toEqual(['155', '157']);
    expect(await services.klik.publishKlikTask(waveId, MI32, vendor)).toMatchObject({ published: 0 });
  });

  it('needs a wave with municipalities', async () => {
    const empty = await aWave([]);
    await expect(services.klik.publishKlikTask(null, MI32, vendor)).rejects.toEqual(
      refusal('waves.wave_required'),
    );
    await expect(services.klik.publishKlikTask(empty, MI32, vendor)).rejects.toEqual(
      refusal('waves.wave_empty'),
    );
  });

  it('keeps a draft of a wave back until the KLIK task is published there', async () => {
    const waveId = await aWave(['159']);
    await loaded('159');
    const { packageId } = await services.packages.createPackage('159', vendor);
    await expect(services.packages.publishPackage('159', packageId, 1, vendor)).rejects.toEqual(
      refusal('packages.klik_task_not_published'),
    );
    await services.klik.publishKlikTask(waveId, MI32, vendor);
    await services.packages.publishPackage('159', packageId, 1, vendor);
  });

  it('does not let a later version change K98', async () => {
    const raw = publishedForAll('MI 32', '9.0');
    await expect(raw).rejects.toThrow('waves.k98_is_fixed');
  });

  it('with Ja reaches all 98 at once, whatever the waves, and never only some', async () => {
    await db.superQuery(`INSERT INTO app.klik_task (code, name) VALUES ('MI 99', 'Til alle')`);
    await publishedForAll('MI 99', '1.0');
    const raw = db.transactor.run(vendor, (em) =>
      em.query(
        `INSERT INTO app.klik_task_publication (municipality_code, klik_task_id) SELECT '101', id FROM app.klik_task WHERE code = 'MI 99'`,
      ),
    );
    await expect(raw).rejects.toEqual(refusal('waves.k98_publishes_to_all'));
    const [first, second] = await Promise.all(
      [null, null].map((wave) => services.klik.publishKlikTask(wave, 'MI 99', vendor)),
    );
    expect((first?.published ?? 0) + (second?.published ?? 0)).toBe(98);
  });
});

describe('moving a municipality', () => {
  it('shows frozen zone, deadline and load before it is saved, and saves only what was seen', async () => {
    const code = '161';
    const from = await aWave([code]);
    await loaded(code);
    await services.packages.createPackage(code, vendor);
    const to = await aWave([], {
      loadFrom: inDays(60),
      loadTo: inDays(70),
      frozenFrom: inDays(20),
      frozenTo: inDays(50),
    });
    const move = { municipalityCode: code, fromWaveId: from, toWaveId: to };
    const { conflicts } = await services.moves.previewMove(move, vendor);
    expect(conflicts.map((one) => one.code)).toEqual(['DEADLINE_IN_FROZEN_ZONE', 'LOADED_OUTSIDE_WINDOW']);
    await expect(services.moves.moveMunicipality(move, ['LOADED_OUTSIDE_WINDOW'], vendor)).rejects.toEqual(
      refusal('waves.conflicts_not_seen', { count: 1 }),
    );
    await services.moves.moveMunicipality(
      move,
      conflicts.map((one) => one.code),
      vendor,
    );
    const rows = await db.superQuery<{ wave: number; ended: boolean }>(
      'SELECT wave_id AS wave, ended_at IS NOT NULL AS ended FROM app.wave_membership WHERE municipality_code = $1 ORDER BY id',
      [code],
    );
    expect(rows).toEqual([
      { wave: from, ended: true },
      { wave: to, ended: false },
    ]);
  });

  it('lets one of two moves at once through', async () => {
    const from = await aWave(['163']);
    const targets = [await aWave([]), await aWave([])];
    const results = await race(2, (index) =>
      services.moves.moveMunicipality(
        { municipalityCode: '163', fromWaveId: from, toWaveId: targets[index] ?? 0 },
        [],
        vendor,
      ),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('the deadline', () => {
  let packageId: number;
  beforeAll(async () => {
    await loaded(ODENSE);
    packageId = (await services.packages.createPackage(ODENSE, vendor)).packageId;
    await db.superQuery(`UPDATE app.task_package SET end_date = '2027-03-01' WHERE id = $1`, [packageId]);
  });
  const extend = (endDate: string, reason = 'KY var nede', version = 1): Promise<unknown> =>
    services.deadlines.extendDeadline(
      { municipalityCode: ODENSE, packageId, version },
      endDate,
      reason,
      vendor,
    );

  it.each([
    ['packages.deadline_not_working_day', '2027-03-25', 'x'],
    ['packages.deadline_not_later', '2027-03-01', 'x'],
    ['packages.deadline_not_later', '2027-02-26', 'x'],
    ['packages.text_required', '2027-03-05', ' '],
    ['shared.invalid_input', '2027-02-30', 'x'],
  ])('is not extended with %s: %s', async (code, date, reason) => {
    await expect(extend(date, reason)).rejects.toMatchObject({ code });
  });

  it('is not extended into a frozen zone', async () => {
    const waveId = await aWave([ODENSE], { frozenFrom: '2027-03-10', frozenTo: '2027-03-12' });
    await expect(extend('2027-03-11')).rejects.toEqual(
      refusal('packages.deadline_in_frozen_zone', {
        wave: expect.any(Number),
        from: '10-03-2027',
        to: '12-03-2027',
      }),
    );
    expect(waveId).toBeGreaterThan(0);
  });

  it('moves by an extension of Netcompany and keeps each one, with its reason', async () => {
    await extend('2027-03-05');
    await expect(extend('2027-03-08')).rejects.toMatchObject({ code: 'shared.stale_version' });
    await extend('2027-03-08', 'Endnu en uge', 2);
    const history = await services.deadlines.getDeadlineHistory(packageId, vendor);
    expect(history.extensions).toMatchObject([
      { endDateBefore: '2027-03-01', endDate: '2027-03-05', reason: 'KY var nede', extendedBy: vendor.name },
      { endDateBefore: '2027-03-05', endDate: '2027-03-08', reason: 'Endnu en uge' },
    ]);
    expect(history.steps[0]).toMatchObject({ of: 'START', why: 'ANCHOR' });
    const past = db.transactor.run(vendor, (em) =>
      em.query(`UPDATE app.task_package SET end_date = '2028-01-03' WHERE id = $1`, [packageId]),
    );
    await expect(past).rejects.toMatchObject({ code: 'shared.access_denied' });
  });
});

describe('ansvarlig and udfører', () => {
  it('mark the task where they are named; who is locked out no longer counts', async () => {
    const code = '165';
    const [coordinator, named, other] = await Promise.all([
      aUser(db, 'COORDINATOR', code),
      aUser(db, 'CASEWORKER', code),
      aUser(db, 'CASEWORKER', code),
    ]);
    await finishEmptyLoad(code);
    const { packageId } = await services.packages.createPackage(code, vendor);
    await services.packages.publishPackage(code, packageId, 1, vendor);
    const name = (responsibleId: number | null, performerIds: number[] = []): Promise<unknown> =>
      services.people.namePeople(
        { municipalityCode: code, packageId, responsibleId, performerIds },
        coordinator,
      );
    const mark = (actor: Actor): Promise<unknown> =>
      services.completion.markCompleted({ municipalityCode: code, packageId, version: 2 }, false, actor);

    await expect(name((await aUser(db, 'CASEWORKER')).userId)).rejects.toEqual(
      refusal('packages.assignee_unknown'),
    );
    await name(named.userId, [named.userId]);
    await expect(mark(other)).rejects.toEqual(
      refusal('packages.only_the_named_complete', { names: named.name }),
    );
    await expect(mark(vendor)).rejects.toMatchObject({ code: 'identity.not_permitted' });
    await db.superQuery('UPDATE app.app_user SET disabled_at = now() WHERE id = $1', [named.userId]);
    await mark(other);
    expect(await services.people.getPeople(packageId, coordinator)).toMatchObject({
      responsible: { userId: named.userId },
      performers: [{ userId: named.userId }],
    });
  });

  async function finishEmptyLoad(code: string): Promise<void> {
    await db.superQuery(
      `WITH run AS (INSERT INTO app.load_run (delivery_name, delivery_hash, rule_version, status, started_by_name, finished_at)
                    VALUES ('tom', 'tom', 'test', 'FINISHED', 'test', now()) RETURNING id)
       INSERT INTO app.load_run_municipality (municipality_code, run_id, status, load_finished_at, auto_link_finished_at)
       SELECT $1, id, 'FINISHED', now(), now() FROM run`,
      [code],
    );
  }
});
