import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { DataFolderBroken, DataFolderOtherVersion, DataFolderUnreachable } from './embedded.errors.js';
import { SUPERUSER } from './presence.js';
import { runProgram } from './run-program.js';
import type { OsUser, ServerBinaries } from './server-binaries.js';

const MAJOR_VERSION = '18';
const PASS_THROUGH = 0o001;

/** The folders that the server uses below the data folder. */
export interface ClusterFolder {
  readonly dataDir: string;
  readonly cluster: string;
  readonly log: string;
}

export interface NewCluster {
  readonly password: string;
  /** False in tests only: the files need not be on the disk. */
  readonly durable: boolean;
}

export function clusterFolder(dataDir: string): ClusterFolder {
  const cluster = join(dataDir, 'postgres');
  return { dataDir, cluster, log: join(cluster, 'server.log') };
}

/** Makes the data folder and, if there is none yet, the cluster in it. Throws a DataFolder… error otherwise. */
export async function prepareFolder(
  folder: ClusterFolder,
  newCluster: NewCluster,
  binaries: ServerBinaries,
  osUser: OsUser | null,
): Promise<void> {
  mkdirSync(folder.dataDir, { recursive: true });
  if (osUser) [folder.dataDir, dirname(binaries.initdb)].forEach(letPassThrough);
  if (isMissingOrEmpty(folder.cluster)) await initialise(folder, newCluster, binaries, osUser);
  assertReadable(folder);
}

/**
 * As root the server runs as another OS user, which must be able to walk to its folder and programs. It is given
 * passage (x) through the folders above, never reading.
 */
function letPassThrough(path: string): void {
  const { mode } = statSync(path);
  if ((mode & PASS_THROUGH) === 0) {
    process.stderr.write(`Lets the database's OS user pass through ${path} (chmod o+x)\n`);
    chmodSync(path, mode | PASS_THROUGH);
  }
  if (dirname(path) !== path) letPassThrough(dirname(path));
}

function isMissingOrEmpty(path: string): boolean {
  return !existsSync(path) || (statSync(path).isDirectory() && readdirSync(path).length === 0);
}

/** Made beside its place and then moved, so that a killed first start leaves no half cluster behind. */
async function initialise(
  folder: ClusterFolder,
  { password, durable }: NewCluster,
  binaries: ServerBinaries,
  osUser: OsUser | null,
): Promise<void> {
  const unfinished = `${folder.cluster}.${randomUUID()}`;
  const passwordFile = `${unfinished}.password`;
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (osUser) [unfinished, passwordFile].forEach((path) => chownSync(path, osUser.uid, osUser.gid));
  const flags = [
    '--locale-provider=icu',
    '--icu-locale=da-DK',
    '--locale=C',
    '--encoding=UTF8',
    '--auth=scram-sha-256',
  ];
  if (!durable) flags.push('--no-sync');
  try {
    const made = await runProgram(
      binaries.initdb,
      [`--pgdata=${unfinished}`, `--username=${SUPERUSER}`, `--pwfile=${passwordFile}`, ...flags],
      osUser,
    );
    if (made.code !== 0)
      throw new DataFolderUnreachable({ folder: folder.cluster, answer: made.output.slice(-300) });
    moveUnlessTaken(unfinished, folder.cluster);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** Two first starts at once: the second one's cluster is thrown away. */
function moveUnlessTaken(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (isMissingOrEmpty(to)) throw error;
  }
}

function assertReadable(folder: ClusterFolder): void {
  let version = '';
  try {
    version = readFileSync(join(folder.cluster, 'PG_VERSION'), 'utf8').trim();
  } catch {
    throw new DataFolderBroken({ folder: folder.cluster, log: folder.log });
  }
  if (!/^\d{1,3}$/.test(version)) throw new DataFolderBroken({ folder: folder.cluster, log: folder.log });
  if (version !== MAJOR_VERSION)
    throw new DataFolderOtherVersion({ folder: folder.cluster, found: version, needed: MAJOR_VERSION });
}
