import type { Server } from 'node:http';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DemoUsersService, type DemoUser } from '../modules/identity/index.js';
import {
  assertHarmlessLogin,
  openDatabase,
  type OpenDatabase,
  type RuntimeConfig,
} from '../modules/shared/index.js';
import { assertMigrated } from './assert-migrated.js';
import { assertFreeAddress, listenOn } from './free-address.js';
import { prepareDemo, type Progress } from './prepare-demo.js';
import { assertSafeProduction } from './production-checks.js';
import { rejectOnStopSignal } from './stop-signals.js';
import { WorkerProcess } from './worker-process.js';

/** Requests that are under way get this long to finish (reliability.md 4.7). */
const GRACE_MS = 20_000;

/** A server that answers, and how to end it. */
export interface RunningApp {
  readonly url: string;
  /** To be named where the address is. */
  readonly demoUsers: readonly DemoUser[];
  stop(): Promise<void>;
}

/** Database, schema, demo data, panel, in this order; whatever fails or is broken off, nothing is left running. */
export async function startApp(config: RuntimeConfig, progress: Progress): Promise<RunningApp> {
  await assertFreeAddress(config.host, config.port);
  const opening = openDatabase(config);
  const stopWish = rejectOnStopSignal();
  try {
    return await Promise.race([
      bringUp(config, await Promise.race([opening, stopWish.asked]), progress),
      stopWish.asked,
    ]);
  } catch (error) {
    await opening.then(
      (database) => database.release(),
      () => undefined,
    );
    throw error;
  } finally {
    stopWish.forget();
  }
}

async function bringUp(
  config: RuntimeConfig,
  database: OpenDatabase,
  progress: Progress,
): Promise<RunningApp> {
  await assertHarmlessLogin(database.url);
  await assertMigrated(database.url);
  // The panel takes seconds to load: only once nothing speaks against the start.
  const { createApp } = await import('../configure-app.js');
  const app = await createApp(config, database.url);
  try {
    await assertSafeProduction(app);
    await prepareDemo(app, progress);
    const server = await listen(app, config);
    const demoUsers = await app.get(DemoUsersService).listDemoUsers();
    const worker = new WorkerProcess();
    if (config.workplace.startsWorker) worker.start();
    return {
      url: addressOf(server, config.host),
      demoUsers,
      stop: () => stop(app, server, database, worker),
    };
  } catch (error) {
    await app.close();
    throw error;
  }
}

async function listen(app: NestExpressApplication, config: RuntimeConfig): Promise<Server> {
  await app.init();
  const server = app.getHttpServer() as Server;
  await listenOn(server, config.host, config.port);
  return server;
}

async function stop(
  app: NestExpressApplication,
  server: Server,
  database: OpenDatabase,
  worker: WorkerProcess,
): Promise<void> {
  const cutOff = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  const workerGone = worker.stop();
  try {
    await app.close();
  } finally {
    clearTimeout(cutOff);
    await workerGone;
    await database.release();
  }
}

function addressOf(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
