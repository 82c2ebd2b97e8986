import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

const PID_LINE = 0;
const PORT_LINE = 3;

/** The port in postmaster.pid; null when no server claims the folder. */
export function runningPort(cluster: string): number | null {
  return asPort(postmasterLine(cluster, PORT_LINE));
}

/** The process in postmaster.pid; null when no server claims the folder. */
export function runningProcess(cluster: string): number | null {
  const pid = Number(postmasterLine(cluster, PID_LINE));
  return Number.isInteger(pid) && pid > 0 ? pid : null;
}

/** A free port, chosen at the first start and kept as long as nobody else takes it. */
export async function choosePort(dataDir: string): Promise<number> {
  const file = join(dataDir, 'postgres.port');
  const kept = existsSync(file) ? asPort(readFileSync(file, 'utf8')) : null;
  const port = (kept !== null && (await probe(kept))) || (await probe(0));
  if (port === null) throw new Error('no free port for the database');
  if (port !== kept) writeFileSync(file, `${port}\n`);
  return port;
}

function postmasterLine(cluster: string, line: number): string | undefined {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[line];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function asPort(text: string | undefined): number | null {
  const port = Number(text);
  return Number.isInteger(port) && port > 0 && port < 65536 ? port : null;
}

function probe(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : null));
    });
  });
}
