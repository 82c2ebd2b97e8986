import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createApp } from '../../src/configure-app.js';
import { DemoUsersService } from '../../src/modules/identity/index.js';
import { RuntimeConfig, type Workplace } from '../../src/modules/shared/index.js';
import { createTestDatabase, type TestDatabase } from './database.js';

export interface TestApp {
  /** http://127.0.0.1:<free port>, without a slash at the end. */
  readonly url: string;
  readonly app: NestExpressApplication;
  readonly db: TestDatabase;
  /** A folder of its own, made when it is first looked into and removed at the end. */
  readonly deliveriesDir: string;
  close(): Promise<void>;
}

/** The key of the builders in builders.ts, so that what they store can be opened. */
const CPR_KEY = Buffer.alloc(32, 7);
const SESSION_SECRET = 'session-secret-of-the-tests-0123456789';

/** The application as it runs, panel and API, with the demo users, on a database of its own and a free port. */
export async function startTestApp(db?: TestDatabase, workplace: Partial<Workplace> = {}): Promise<TestApp> {
  const database = db ?? (await createTestDatabase());
  const deliveriesDir = join(tmpdir(), `tilknyt-deliveries-${randomUUID()}`);
  const config = new RuntimeConfig(
    'demo',
    '127.0.0.1',
    0,
    '',
    database.url,
    null,
    CPR_KEY,
    SESSION_SECRET,
    null,
    [],
    {
      deliveriesDir,
      maxUploadBytes: 1024 * 1024,
      startsWorker: false,
      apiRequestsPerMinute: 1_000_000,
      ...workplace,
    },
  );
  const app = await createApp(config, database.url);
  await app.get(DemoUsersService).ensureDemoUsers();
  await app.listen(0, '127.0.0.1');
  const { port } = (app.getHttpServer() as Server).address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    app,
    db: database,
    deliveriesDir,
    close: async () => {
      await app.close();
      await rm(deliveriesDir, { recursive: true, force: true });
      await database.close();
    },
  };
}
