import { createServer, type Server } from 'node:net';
import { PortInUse } from './start.errors.js';

/** Asks before the database is started: a taken port should cost no ten seconds. Throws `start.port_in_use`. */
export async function assertFreeAddress(host: string, port: number): Promise<void> {
  if (port === 0) return;
  const probe = createServer();
  await listenOn(probe, host, port);
  await new Promise<void>((closed) => probe.close(() => closed()));
}

/** Listens, or throws `start.port_in_use`. */
export function listenOn(server: Server, host: string, port: number): Promise<void> {
  return new Promise((listening, refuse) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      refuse(error.code === 'EADDRINUSE' ? new PortInUse({ host, port }) : error);
    });
    server.listen(port, host, listening);
  });
}
