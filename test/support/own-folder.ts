import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openDatabase, readRuntimeConfig } from '../../src/modules/shared/index.js';
import { Program, type Ended } from './program.js';

/** A data folder with a server of its own, as on a user's machine, worked from the command line. */
export class OwnFolder {
  readonly root = mkdtempSync(join(tmpdir(), 'tilknyt-own-'));
  private readonly dataDir = join(this.root, '.data');
  readonly env = { TILKNYT_DATA_DIR: this.dataDir };

  async cli(...args: string[]): Promise<Ended> {
    return Program.cli([...args, '--json'], this.env);
  }

  start(...args: string[]): Program {
    return Program.startCli([...args, '--json'], this.env);
  }

  /** As the superuser; null while no server answers. */
  async query<T>(sql: string): Promise<T[] | null> {
    const address = this.address();
    if (address === null) return null;
    const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 2_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return (await client.query<T & object>(sql)).rows;
    } catch {
      return null;
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  /** The same with the server started for it, as a command would; fails when it cannot be asked. */
  async read<T>(sql: string): Promise<T[]> {
    const database = await openDatabase(readRuntimeConfig(this.env));
    try {
      const rows = await this.query<T>(sql);
      if (rows === null) throw new Error('the server of the folder gave no answer');
      return rows;
    } finally {
      await database.release();
    }
  }

  /** Kills the server as a power cut would; without effect when none runs. */
  killServer(): void {
    const pid = this.pidFile()?.[0];
    if (pid !== undefined) signalIfAlive(Number(pid), 'SIGKILL');
  }

  /** Ends the server, also one that a killed program left behind, and removes the folder. */
  async remove(): Promise<void> {
    await this.cli('migrate');
    const pid = this.pidFile()?.[0];
    if (pid !== undefined) signalIfAlive(Number(pid), 'SIGINT');
    while (this.pidFile() !== null) await new Promise((wait) => setTimeout(wait, 50));
    rmSync(this.root, { recursive: true, force: true });
  }

  private address(): string | null {
    const port = this.pidFile()?.[3];
    const secrets = join(this.dataDir, 'secrets.json');
    if (port === undefined || !existsSync(secrets)) return null;
    const { superuserPassword } = JSON.parse(readFileSync(secrets, 'utf8')) as { superuserPassword: string };
    return `postgres://postgres:${encodeURIComponent(superuserPassword)}@127.0.0.1:${port}/tilknyt`;
  }

  private pidFile(): string[] | null {
    const file = join(this.dataDir, 'postgres', 'postmaster.pid');
    return existsSync(file) ? readFileSync(file, 'utf8').split('\n') : null;
  }
}

/** The process may end by itself between the reading of its number and the signal. */
function signalIfAlive(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
