import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { DEMO_USERS } from '../../src/modules/identity/index.js';
import { EmbeddedServer, openDatabase, readRuntimeConfig } from '../../src/modules/shared/index.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { Program } from '../support/program.js';

const OWN_LOAD = `INSERT INTO app.load_run (delivery_name, delivery_hash, rule_version, status, finished_at, started_by_name)
                   VALUES ('own data', 'x', 'x', 'FINISHED', now(), 'test')`;

describe('the program with its own database', () => {
  let folder: string;
  let env: NodeJS.ProcessEnv;
  let server: Program | undefined;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tilknyt-start-'));
    env = { TILKNYT_DATA_DIR: join(folder, '.data'), PORT: '0' };
    await fillWithOwnData(env);
  });
  afterEach(() => server?.stop('SIGKILL'));
  afterAll(async () => {
    await stopLeftOvers(env);
    rmSync(folder, { recursive: true, force: true });
  });

  it('answers, lets commands in beside it, stops everything on SIGTERM and ends with 0', async () => {
    server = Program.start(env);
    const url = await server.address();
    const command = await Program.cli(['links', 'export', '--out', join(folder, 'links.csv'), '--json'], env);
    expect(command).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(command.stdout)).toMatchObject({ rows: 0 });
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    expect((await fetch(`${url}/admin/login`)).status).toBe(200);
    expect(await server.stop()).toMatchObject({ code: 0, stderr: '' });
    expect(isServerRunning(folder)).toBe(false);
  });

  it('finds everything again after it was killed', async () => {
    server = Program.start(env);
    await server.address();
    await server.stop('SIGKILL');
    expect(isServerRunning(folder)).toBe(true);
    server = Program.start(env);
    const url = await server.address();
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    // npm hands on what the terminal has sent already; both are one wish to stop
    server.process.kill('SIGINT');
    expect(await server.stop('SIGINT')).toMatchObject({ code: 0 });
    expect(isServerRunning(folder)).toBe(false);
  });

  it('stops everything when it is asked to while it starts', async () => {
    server = Program.start(env);
    while (!isServerRunning(folder)) await new Promise((wait) => setTimeout(wait, 20));
    expect(await server.stop('SIGINT')).toMatchObject({ code: 0, stdout: '' });
    expect(isServerRunning(folder)).toBe(false);
  });

  it('starts and stops the database for a single command', async () => {
    const command = await Program.cli(['migrate', '--json'], env);
    expect(command).toMatchObject({ code: 0, stdout: '{"migrated":[]}\n', stderr: '' });
    expect(isServerRunning(folder)).toBe(false);
  });
});

describe('a start that is refused', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await createTestDatabase();
  });
  afterAll(() => db.close());

  it('names the port that is taken', async () => {
    const occupant = createServer();
    const port = await new Promise<number>((resolve) => {
      occupant.listen(0, '127.0.0.1', () => resolve((occupant.address() as { port: number }).port));
    });
    const ended = await Program.start({ DATABASE_URL: db.url, PORT: String(port) }).ended;
    occupant.close();
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toMatch(new RegExp(`^start.port_in_use: .*127.0.0.1:${port}`));
  });

  it('names every cause of an unsafe production with exit code 78', async () => {
    const ended = await Program.start({ NODE_ENV: 'production' }).ended;
    expect(ended).toMatchObject({ code: 78, stdout: '' });
    const lines = ended.stderr.trim().split('\n');
    for (const cause of ['DATABASE_URL', 'TILKNYT_CPR_KEY', 'TILKNYT_SESSION_SECRET']) {
      expect(lines).toContainEqual(expect.stringMatching(`^start.unsafe_configuration: ${cause} `));
    }
  });

  it('does not run in production on what a demo left behind', async () => {
    await db.superQuery(
      `INSERT INTO app.app_user (email, display_name, role, password_hash) VALUES ($1, 'Demo', 'ADMIN', 'x')`,
      [DEMO_USERS.find((user) => user.role === 'ADMIN')?.email],
    );
    await db.superQuery(OWN_LOAD.replace('own data', 'demo-laesoe'));
    await db.superQuery('ALTER TABLE app.claim NO FORCE ROW LEVEL SECURITY');
    const ended = await Program.start({
      NODE_ENV: 'production',
      DATABASE_URL: db.url,
      PORT: '0',
      TILKNYT_CPR_KEY: randomBytes(32).toString('base64'),
      TILKNYT_SESSION_SECRET: randomBytes(32).toString('base64'),
      TILKNYT_TRUST_PROXY: 'loopback',
    }).ended;
    expect(ended).toMatchObject({ code: 78, stdout: '' });
    for (const cause of ['demo users (1)', 'demo data', 'Row-level security'])
      expect(ended.stderr).toContain(cause);
  });

  it('does not run as a role that owns tables or passes the walls', async () => {
    const ended = await Program.start({ DATABASE_URL: db.superuserUrl, PORT: '0' }).ended;
    expect(ended.code).toBe(1);
    expect(ended.stderr).toMatch(/^start.harmful_login: /);
  });

  it('does not run on a schema that is behind', async () => {
    await db.superQuery(
      'DELETE FROM app.schema_migration WHERE id = (SELECT max(id) FROM app.schema_migration)',
    );
    const ended = await Program.start({ DATABASE_URL: db.url, PORT: '0' }).ended;
    expect(ended.code).toBe(1);
    expect(ended.stderr).toMatch(/^start.migrations_pending: /);
  });

  it('does not run on a database without any schema', async () => {
    await db.superQuery('DROP TABLE app.schema_migration');
    const ended = await Program.start({ DATABASE_URL: db.url, PORT: '0' }).ended;
    expect(ended.code).toBe(1);
    expect(ended.stderr).toMatch(/^start.migrations_pending: /);
  });

  it('says that the database cannot be reached', async () => {
    const ended = await Program.start({ DATABASE_URL: 'postgres://app_login:x@127.0.0.1:1/x', PORT: '0' })
      .ended;
    expect(ended.code).toBe(1);
    expect(ended.stderr).toMatch(/^shared.database_unavailable: /);
  });
});

describe('the command line', () => {
  it.each([['nothing-like-this'], ['generate', '--accounts', 'x'], ['users']])(
    'ends %s with 2',
    async (...args) => {
      const ended = await Program.cli([...args, '--json'], {});
      expect(ended.code).toBe(2);
      expect(JSON.parse(ended.stdout)).toMatchObject({ error: { code: 'start.usage' } });
    },
  );
});

/** A register that holds anything of its own gets no demo data, which these tests need not wait for. */
async function fillWithOwnData(env: NodeJS.ProcessEnv): Promise<void> {
  const config = readRuntimeConfig(env);
  const database = await openDatabase(config);
  const { port } = new URL(database.url);
  const password = config.embedded?.superuserPassword ?? '';
  const client = new pg.Client({
    connectionString: `postgres://postgres:${password}@127.0.0.1:${port}/tilknyt`,
  });
  await client.connect();
  await client.query(OWN_LOAD);
  await client.end();
  await database.release();
}

async function stopLeftOvers(env: NodeJS.ProcessEnv): Promise<void> {
  const { dataDir, embedded } = readRuntimeConfig(env);
  const left = await EmbeddedServer.open({ dataDir, password: embedded?.superuserPassword ?? '' });
  await left.release();
}

function isServerRunning(folder: string): boolean {
  return existsSync(join(folder, '.data', 'postgres', 'postmaster.pid'));
}
