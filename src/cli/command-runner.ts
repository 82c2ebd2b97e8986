import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { AppModule } from '../app.module.js';
import { UserDirectory, actorOf } from '../modules/identity/index.js';
import {
  openDatabase,
  readRuntimeConfig,
  systemActor,
  type Actor,
  type RuntimeConfig,
} from '../modules/shared/index.js';
import { ActorUnknown } from '../start/start.errors.js';
import { onStopSignal } from '../start/stop-signals.js';
import { StderrLogger } from './stderr-logger.js';

/** What a command answers: printed as lines, or as one JSON object with --json. */
export type Outcome = Readonly<Record<string, unknown>>;

export interface CommandContext {
  readonly app: INestApplicationContext;
  /** A system actor named after the command, or the person of --as (design.md 11). */
  readonly actor: Actor;
  readonly config: RuntimeConfig;
}

const INTERRUPTED = 130;

/** Runs the work of one command, with or without the application around it. */
export class CommandRunner {
  constructor(private readonly env: NodeJS.ProcessEnv) {}

  get config(): RuntimeConfig {
    return readRuntimeConfig(this.env);
  }

  /** Asked for by `migrate` alone, which needs neither the application's login nor its secrets. */
  get ownerUrl(): string | null {
    return this.env['DATABASE_OWNER_URL'] ?? null;
  }

  /** Joins or starts the database, builds the services, and leaves everything as it was found. */
  async withApp<T extends Outcome>(
    name: string,
    as: string | undefined,
    work: (context: CommandContext) => Promise<T>,
  ): Promise<T> {
    const { config } = this;
    const opening = openDatabase(config);
    const forgetSignals = onInterrupt(async () => (await opening).release());
    const database = await opening;
    let app: INestApplicationContext | undefined;
    try {
      app = await NestFactory.createApplicationContext(AppModule.forRoot(config, database.url), {
        abortOnError: false,
        logger: new StderrLogger('Tilknyt', { logLevels: ['error', 'warn'] }),
      });
      return await work({ app, config, actor: await actorFor(app, name, as) });
    } finally {
      await app?.close();
      await database.release();
      forgetSignals();
    }
  }
}

async function actorFor(app: INestApplicationContext, name: string, as: string | undefined): Promise<Actor> {
  if (as === undefined) return systemActor(name);
  const user = await app.get(UserDirectory).findByEmail(as);
  if (!user) throw new ActorUnknown();
  return actorOf(user);
}

/** Broken off: the transaction under way is rolled back by the server; a server that only we used is stopped. */
function onInterrupt(leave: () => Promise<void>): () => void {
  return onStopSignal(() => void leave().finally(() => process.exit(INTERRUPTED)));
}
