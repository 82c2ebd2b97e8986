import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { EmbeddedServer, openDatabase, readRuntimeConfig } from '../../src/modules/shared/index.js';

const PASSWORD = 'test-superuser';

describe('the embedded server', () => {
  let dataDir: string;
  const open = (password = PASSWORD): Promise<EmbeddedServer> =>
    EmbeddedServer.open({ dataDir, password, settings: ['fsync=off'] });

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'tilknyt-embedded-'));
    chmodSync(dataDir, 0o755);
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  it('starts for the first, is joined by the others and stops with the last', async () => {
    const [first, second] = await Promise.all([open(), open()]);
    expect(second.port).toBe(first.port);
    await first.release();
    expect(await answers(second)).toBe(true);
    await second.release();
    expect(await answers(second)).toBe(false);
  });

  it('finds its data and its port again after a stop', async () => {
    const before = await open();
    await query(before, 'CREATE TABLE kept (n int)');
    await before.release();
    const after = await open();
    expect(after.port).toBe(before.port);
    await query(after, 'SELECT n FROM kept');
    await after.release();
  });

  it('starts again after the server was killed', async () => {
    const killed = await open();
    process.kill(
      Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]),
      'SIGKILL',
    );
    await killed.release();
    const again = await open();
    expect(await answers(again)).toBe(true);
    await again.release();
  });

  it('lets those who come while the last one leaves start it anew', async () => {
    let server = await open();
    for (let round = 0; round < 3; round += 1) {
      const [, next] = await Promise.all([server.release(), open()]);
      expect(await answers(next)).toBe(true);
      server = next;
    }
    await server.release();
  });

  it('names the folder when its version file is garbage', async () => {
    writeVersion('garbage');
    await expect(open()).rejects.toMatchObject({ code: 'shared.data_folder_broken' });
  });

  it('names the folder when it holds something else', async () => {
    mkdirSync(join(dataDir, 'postgres'));
    writeFileSync(join(dataDir, 'postgres', 'letter.txt'), 'x');
    await expect(open()).rejects.toMatchObject({ code: 'shared.data_folder_broken' });
  });

  it('names both versions when another PostgreSQL wrote the folder', async () => {
    writeVersion('15');
    await expect(open()).rejects.toMatchObject({
      code: 'shared.data_folder_other_version',
      details: { found: '15', needed: '18' },
    });
  });

  it('leaves a database alone whose password it does not know, and no server running', async () => {
    const server = await open();
    await server.release();
    await expect(open('another')).rejects.toMatchObject({ code: 'shared.data_folder_secrets_lost' });
    expect(await answers(server)).toBe(false);
  });

  function writeVersion(text: string): void {
    mkdirSync(join(dataDir, 'postgres'));
    writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), `${text}\n`);
  }
});

describe('openDatabase', () => {
  it('prepares an empty folder, also one that others may not enter, and does nothing the second time', async () => {
    const parent = mkdtempSync(join(tmpdir(), 'tilknyt-closed-'));
    chmodSync(parent, 0o700);
    const config = readRuntimeConfig({ TILKNYT_DATA_DIR: join(parent, '.data') });
    const first = await openDatabase(config);
    const second = await openDatabase(config);
    expect(first.migrated.length).toBeGreaterThan(0);
    expect(second).toMatchObject({ url: first.url, migrated: [] });
    await Promise.all([first.release(), second.release()]);
    rmSync(parent, { recursive: true, force: true });
  });
});

async function query(server: EmbeddedServer, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.url() });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

async function answers(server: EmbeddedServer): Promise<boolean> {
  return query(server, 'SELECT 1').then(
    () => true,
    () => false,
  );
}
