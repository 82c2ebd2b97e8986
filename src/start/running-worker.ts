import { setTimeout as pause } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { LoadWorker } from '../modules/imports/index.js';
import { assertHarmlessLogin, openDatabase, type RuntimeConfig } from '../modules/shared/index.js';
import { KyRelayLoop } from '../modules/task-packages/index.js';
import { assertMigrated } from './assert-migrated.js';
import type { Progress } from './prepare-demo.js';
import { onStopSignal } from './stop-signals.js';

/** A load comes to its next file or municipality in this time, or is broken off and rolled back. */
const GRACE_MS = 15_000;
const CLOSING_MS = 2_000;

/** Works on the queues until somebody asks it to stop, or the application that brought it is gone. */
export async function runWorker(config: RuntimeConfig, progress: Progress): Promise<void> {
  const asked = untilAsked();
  const database = await openDatabase(config);
  let app: INestApplicationContext | null = null;
  try {
    // Asked while it starts, it has nothing to lay down and does not finish starting.
    app = await Promise.race([bringUp(config, database.url), asked]);
    if (app !== null) {
      progress('Tilknyt worker: ready');
      await asked;
      await Promise.all([app.get(LoadWorker).stop(GRACE_MS), app.get(KyRelayLoop).stop()]);
    }
  } finally {
    // A step that did not end in time holds a connection; the server takes its transaction back when we leave.
    await Promise.race([app?.close(), pause(CLOSING_MS)]);
    await database.release();
  }
}

async function bringUp(config: RuntimeConfig, databaseUrl: string): Promise<INestApplicationContext> {
  await assertHarmlessLogin(databaseUrl);
  await assertMigrated(databaseUrl);
  const app = await NestFactory.createApplicationContext(AppModule.forRoot(config, databaseUrl), {
    abortOnError: false,
    logger: ['error', 'warn'],
  });
  await app.get(LoadWorker).start();
  app.get(KyRelayLoop).start();
  return app;
}

/** The argument of a worker that an application brought along, and that goes when the application goes. */
export const BROUGHT = '--brought';

/** The channel to the application closes when that dies, however it dies: perhaps before anybody listens. */
function untilAsked(): Promise<null> {
  return new Promise((resolve) => {
    const ask = (): void => resolve(null);
    onStopSignal(ask);
    process.once('disconnect', ask);
    if (process.argv.includes(BROUGHT) && !process.connected) ask();
  });
}
