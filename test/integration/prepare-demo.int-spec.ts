import type { INestApplicationContext } from '@nestjs/common';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DEMO_USERS, DemoUsersService } from '../../src/modules/identity/index.js';
import { demoDeliveries } from '../../src/modules/imports/index.js';
import { RuntimeConfig } from '../../src/modules/shared/index.js';
import { CockpitService } from '../../src/modules/task-packages/index.js';
import { createApp } from '../../src/configure-app.js';
import { demoPerson } from '../../src/start/demo-situations.js';
import { planDemoWaves } from '../../src/start/demo-waves.js';
import { DEMO_DELIVERY_PREFIX, prepareDemo } from '../../src/start/prepare-demo.js';
import { ODENSE, aUser } from '../support/builders.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

describe('prepareDemo', () => {
  let db: TestDatabase;
  let app: INestApplicationContext;

  beforeEach(async () => {
    db = await createTestDatabase();
    const key = Buffer.alloc(32, 7);
    const config = new RuntimeConfig(
      'demo',
      '127.0.0.1',
      0,
      '',
      db.url,
      null,
      key,
      key.toString('hex'),
      null,
    );
    app = await createApp(config, db.url);
  });
  afterEach(async () => {
    await app.close();
    await db.close();
  });

  async function aLoad(name: string, status: 'FINISHED' | 'FAILED'): Promise<number> {
    const [row] = await db.superQuery<{ id: number }>(
      `INSERT INTO app.load_run (delivery_name, delivery_hash, rule_version, status, finished_at, started_by_name)
       VALUES ($1, 'x', 'x', $2, now(), 'test') RETURNING id::int`,
      [name, status],
    );
    return row?.id ?? 0;
  }
  async function prepare(): Promise<string[]> {
    const said: string[] = [];
    await prepareDemo(app, (line) => said.push(line));
    return said;
  }
  const users = async () => (await db.superQuery('SELECT 1 FROM app.app_user')).length;
  const offered = () => app.get(DemoUsersService).listDemoUsers();

  it('adds no delivery to data of its own, and the demo users only while nobody else can log in', async () => {
    await aLoad('own data', 'FINISHED');
    expect(await prepare()).toEqual([]);
    expect(await users()).toBe(DEMO_USERS.length);
    expect(await offered()).toEqual(DEMO_USERS);
  });

  it('makes no person with a public password where somebody works on data of its own', async () => {
    await aUser(db, 'VENDOR');
    await aLoad('own data', 'FINISHED');
    expect(await prepare()).toEqual([]);
    expect(await users()).toBe(1);
    expect(await offered()).toEqual([]);
  });

  it('does so too where a load of its own broke off after a municipality', async () => {
    await aUser(db, 'VENDOR');
    const runId = await aLoad('own data', 'FAILED');
    await db.superQuery(
      `INSERT INTO app.load_run_municipality (municipality_code, run_id, status, load_finished_at) VALUES ($1, $2, 'FAILED', now())`,
      [ODENSE, runId],
    );
    expect(await prepare()).toEqual([]);
    expect(await users()).toBe(1);
  });

  it('plans its waves once, the first one with the KLIK task, none frozen', async () => {
    await app.get(DemoUsersService).ensureDemoUsers({ onlyWhenNobody: true });
    const codes = demoDeliveries().map(({ municipality }) => municipality);
    for (let start = 0; start < 2; start += 1)
      await planDemoWaves(app, codes, await demoPerson(app, 'vendor'));
    const cockpit = await app.get(CockpitService).getCockpit('MI 32', await demoPerson(app, 'vendor'));
    expect(cockpit.waves).toMatchObject([
      { number: 1, municipalities: codes.length, klikPublished: codes.length, isFrozen: false },
      { number: 2, municipalities: 4, klikPublished: 0, isFrozen: false },
    ]);
  });

  it('makes and offers the demo users where there is nothing but the demo', async () => {
    for (const { name } of demoDeliveries()) await aLoad(DEMO_DELIVERY_PREFIX + name, 'FINISHED');
    expect(await prepare()).toEqual([]);
    expect(await users()).toBe(DEMO_USERS.length);
    await db.superQuery('UPDATE app.app_user SET disabled_at = now() WHERE email = $1', [
      DEMO_USERS[0]?.email,
    ]);
    expect(await offered()).toEqual(DEMO_USERS.slice(1));
  });
});
