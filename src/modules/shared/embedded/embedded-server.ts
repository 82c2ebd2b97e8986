import { spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { DataFolderBroken, DataFolderOtherVersion, DataFolderUnreachable } from './embedded.errors.js';
import { serverBinaries, serverOsUser, type OsUser, type ServerBinaries } from './server-binaries.js';

export const SUPERUSER = 'postgres';
const MAJOR_VERSION = '18';

export interface EmbeddedServerOptions {
  readonly dataDir: string;
  readonly password: string;
  /** Extra settings, name=value; tests turn durability off. */
  readonly settings?: readonly string[];
}

/**
 * A real PostgreSQL in the data folder. Whoever comes first starts it, everybody else joins; it is detached from the
 * program, so it outlives a killed one, and the last to leave stops it.
 */
export class EmbeddedServer {
  private constructor(
    private readonly clusterDir: string,
    private readonly password: string,
    readonly port: number,
    private readonly binaries: ServerBinaries,
    private readonly osUser: OsUser | null,
  ) {}

  /** Starts the server or joins the running one. Throws DataFolder… errors that say what is wrong with the folder. */
  static async open(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
    const clusterDir = join(options.dataDir, 'postgres');
    const binaries = await serverBinaries();
    const osUser = serverOsUser();
    prepareFolder(options.dataDir, clusterDir, osUser);
    if (readdirSync(clusterDir).length === 0) await initialise(clusterDir, options.password, binaries, osUser);
    assertVersion(clusterDir);
    const running = runningPort(clusterDir);
    if (running !== null && (await answers(running, options.password))) {
      return new EmbeddedServer(clusterDir, options.password, running, binaries, osUser);
    }
    const port = await freePort();
    const flags = [`-p ${port}`, '-c listen_addresses=127.0.0.1', '-c unix_socket_directories=', ...(options.settings ?? []).map((s) => `-c ${s}`)];
    const log = join(clusterDir, 'server.log');
    const started = await run(binaries.pg_ctl, ['start', '-w', '-t', '60', '-D', clusterDir, '-l', log, '-o', flags.join(' ')], osUser);
    if (started.code !== 0) throw new DataFolderBroken({ folder: clusterDir, log });
    return new EmbeddedServer(clusterDir, options.password, port, binaries, osUser);
  }

  /** A superuser's address: to create roles and databases, nothing else. */
  url(database = 'postgres'): string {
    return `postgres://${SUPERUSER}:${encodeURIComponent(this.password)}@127.0.0.1:${this.port}/${database}`;
  }

  /** Stops the server unless somebody else is still connected. Call it after your own pools are closed. */
  async release(): Promise<void> {
    if (await this.othersConnected()) return;
    await run(this.binaries.pg_ctl, ['stop', '-w', '-m', 'fast', '-D', this.clusterDir], this.osUser);
  }

  private async othersConnected(): Promise<boolean> {
    const client = new pg.Client({ connectionString: this.url() });
    try {
      await client.connect();
      const answer = await client.query<{ others: boolean }>(
        `SELECT EXISTS (SELECT 1 FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()) AS others`,
      );
      return answer.rows[0]?.others ?? false;
    } finally {
      await client.end();
    }
  }
}

function prepareFolder(dataDir: string, clusterDir: string, osUser: OsUser | null): void {
  mkdirSync(dataDir, { recursive: true });
  if (osUser) chmodSync(dataDir, 0o755);
  if (!existsSync(clusterDir)) {
    mkdirSync(clusterDir, { mode: 0o700 });
    if (osUser) chownSync(clusterDir, osUser.uid, osUser.gid);
  }
}

async function initialise(clusterDir: string, password: string, binaries: ServerBinaries, osUser: OsUser | null): Promise<void> {
  const passwordFile = join(clusterDir, '..', 'initdb-password');
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (osUser) chownSync(passwordFile, osUser.uid, osUser.gid);
  try {
    const flags = ['--locale-provider=icu', '--icu-locale=da-DK', '--locale=C', '--encoding=UTF8', '--auth=scram-sha-256'];
    const made = await run(binaries.initdb, [`--pgdata=${clusterDir}`, `--username=${SUPERUSER}`, `--pwfile=${passwordFile}`, ...flags], osUser);
    if (made.code !== 0) throw new DataFolderUnreachable({ folder: clusterDir, answer: made.output.slice(-300) });
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function assertVersion(clusterDir: string): void {
  const file = join(clusterDir, 'PG_VERSION');
  const version = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  if (!/^\d+$/.test(version)) throw new DataFolderBroken({ folder: clusterDir, log: '' });
  if (version !== MAJOR_VERSION) throw new DataFolderOtherVersion({ folder: clusterDir, found: version, needed: MAJOR_VERSION });
}

/** The port in postmaster.pid (line 4); null when no server claims the folder. */
function runningPort(clusterDir: string): number | null {
  const file = join(clusterDir, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const port = Number(readFileSync(file, 'utf8').split('\n')[3]);
  return Number.isInteger(port) && port > 0 ? port : null;
}

async function answers(port: number, password: string): Promise<boolean> {
  const deadline = Date.now() + 10_000;
  while (Date.now() < deadline) {
    const client = new pg.Client({ host: '127.0.0.1', port, user: SUPERUSER, password, database: 'postgres', connectionTimeoutMillis: 2000 });
    try {
      await client.connect();
      return true;
    } catch (error) {
      // 57P03: the server is just starting or stopping; anything else means nobody of ours is there
      if ((error as { code?: string }).code !== '57P03') return false;
      await new Promise((wait) => setTimeout(wait, 100));
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  return false;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Runs one of the server's programs as its OS user. The server inherits no pipe of ours, so it can outlive us. */
function run(program: string, args: readonly string[], osUser: OsUser | null): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const detached = args[0] === 'start';
    const child = spawn(program, args, { ...(osUser ?? {}), cwd: '/', stdio: detached ? 'ignore' : ['ignore', 'pipe', 'pipe'], detached });
    let output = '';
    const collect = (chunk: Buffer): void => void (output += chunk.toString('utf8'));
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.once('error', (error) => resolve({ code: 1, output: error.message }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
