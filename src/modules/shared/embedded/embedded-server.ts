import { clusterFolder, prepareFolder, type ClusterFolder } from './cluster-folder.js';
import { DataFolderBroken } from './embedded.errors.js';
import { Presence, SUPERUSER } from './presence.js';
import { runDetached, runProgram } from './run-program.js';
import { serverBinaries, serverOsUser, type OsUser, type ServerBinaries } from './server-binaries.js';
import { choosePort, runningPort, runningProcess } from './server-port.js';

export interface EmbeddedServerOptions {
  readonly dataDir: string;
  readonly password: string;
  /** Extra settings, name=value; tests turn durability off. */
  readonly settings?: readonly string[];
}

/** A killed server's last processes hold its memory for a moment, and two programs may start at once. */
const START_TRIES = 8;
const PAUSE_MS = 500;
const START_SECONDS = 60;
const STOP_SECONDS = 60;
const STOP_POLL_MS = 50;

/** What errors may tell the log (reliability.md 3.3): no values. */
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'log_error_verbosity=terse',
  'log_parameter_max_length_on_error=0',
  'log_min_error_statement=panic',
];

/**
 * A real PostgreSQL in the data folder. Whoever comes first starts it, everybody else joins; it is detached from the
 * program, so it outlives a killed one, and the last to leave stops it.
 */
export class EmbeddedServer {
  private constructor(
    private readonly password: string,
    readonly port: number,
    private readonly presence: Presence,
    private readonly stop: () => Promise<void>,
  ) {}

  /** Starts the server or joins the running one. Throws DataFolder… errors that say what is wrong with the folder. */
  static async open(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
    const folder = clusterFolder(options.dataDir);
    const binaries = await serverBinaries();
    const osUser = serverOsUser();
    const durable = !(options.settings ?? []).includes('fsync=off');
    await prepareFolder(folder, { password: options.password, durable }, binaries, osUser);
    const stop = (): Promise<void> => stopServer(folder, binaries, osUser);
    const start = (port: number): Promise<boolean> =>
      startServer(folder, port, options.settings ?? [], binaries, osUser);
    const { port, presence } = await join(folder, options.password, start, stop);
    return new EmbeddedServer(options.password, port, presence, stop);
  }

  /** A superuser's address: to create roles and databases, nothing else. */
  url(database = 'postgres'): string {
    return `postgres://${SUPERUSER}:${encodeURIComponent(this.password)}@127.0.0.1:${this.port}/${database}`;
  }

  /** Stops the server unless somebody else uses it. Call it after your own pools are closed. */
  async release(): Promise<void> {
    await this.presence.leave(this.stop);
  }
}

/** Joins the server of the folder, or starts it; several programs may try at once. */
async function join(
  folder: ClusterFolder,
  password: string,
  start: (port: number) => Promise<boolean>,
  stop: () => Promise<void>,
): Promise<{ port: number; presence: Presence }> {
  for (let attempt = 1; attempt <= START_TRIES; attempt += 1) {
    const running = runningPort(folder.cluster);
    const joined = running === null ? null : await Presence.announce(running, password);
    if (running !== null && joined) return { port: running, presence: joined };
    const port = await choosePort(folder.dataDir);
    if (await start(port)) {
      const presence = await announceOrStop(port, password, stop);
      if (presence) return { port, presence };
    }
    await new Promise((wait) => setTimeout(wait, PAUSE_MS));
  }
  throw new DataFolderBroken({ folder: folder.cluster, log: folder.log });
}

async function announceOrStop(
  port: number,
  password: string,
  stop: () => Promise<void>,
): Promise<Presence | null> {
  try {
    return await Presence.announce(port, password);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startServer(
  folder: ClusterFolder,
  port: number,
  settings: readonly string[],
  binaries: ServerBinaries,
  osUser: OsUser | null,
): Promise<boolean> {
  const flags = [`-p ${port}`, ...[...SETTINGS, ...settings].map((setting) => `-c ${setting}`)];
  const start = [
    'start',
    '-w',
    '-t',
    String(START_SECONDS),
    '-D',
    folder.cluster,
    '-l',
    folder.log,
    '-o',
    flags.join(' '),
  ];
  return (await runDetached(binaries.pg_ctl, start, osUser)) === 0;
}

/**
 * Waits for the end of exactly the server that it stops. `pg_ctl stop -w` would wait for the folder to be without one,
 * and so for the next program's server as well, when that starts at once.
 */
async function stopServer(
  folder: ClusterFolder,
  binaries: ServerBinaries,
  osUser: OsUser | null,
): Promise<void> {
  const stopped = runningProcess(folder.cluster);
  if (stopped === null) return;
  await runProgram(binaries.pg_ctl, ['stop', '-W', '-m', 'fast', '-D', folder.cluster], osUser);
  const deadline = Date.now() + STOP_SECONDS * 1000;
  while (runningProcess(folder.cluster) === stopped && isAlive(stopped) && Date.now() < deadline)
    await new Promise((wait) => setTimeout(wait, STOP_POLL_MS));
}

/** A killed server leaves its postmaster.pid behind. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
