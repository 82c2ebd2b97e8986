import { createHash } from 'node:crypto';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import connectPgSimple from 'connect-pg-simple';
import type { Request, RequestHandler } from 'express';
import session, { type SessionData } from 'express-session';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { RuntimeConfig } from '../../../modules/shared/index.js';

declare module 'express-session' {
  interface SessionData {
    /** The person; everything else about them is read again for each request. */
    userId: number;
    /** Milliseconds; a session lives eight hours however busy it is. */
    startedAt: number;
  }
}

const IDLE_MS = 30 * 60_000;
const ABSOLUTE_MS = 8 * 60 * 60_000;
const PgStore = connectPgSimple(session);

/** Keeps only a digest of the session id, so that a copy of the table logs nobody in. */
class DigestStore extends PgStore {
  override get(sid: string, done: (error: unknown, session?: SessionData | null) => void): void {
    super.get(digest(sid), done);
  }

  override set(sid: string, data: SessionData, done?: (error?: unknown) => void): void {
    super.set(digest(sid), data, done);
  }

  override destroy(sid: string, done?: (error?: unknown) => void): void {
    super.destroy(digest(sid), done);
  }

  override touch(sid: string, data: SessionData, done?: () => void): void {
    super.touch(digest(sid), data, done);
  }
}

/** Sessions in PostgreSQL, over the application's own pool: a restart keeps them, any process knows them. */
@Injectable()
export class PanelSession implements OnApplicationShutdown {
  readonly middleware: RequestHandler;
  readonly cookieName: string;
  private readonly store: DigestStore;

  constructor(@Inject(DataSource) dataSource: DataSource, config: RuntimeConfig) {
    const secure = !config.isDemo;
    this.cookieName = secure ? '__Host-tilknyt' : 'tilknyt';
    // TypeORM's postgres driver keeps its pg pool here; a second pool would leave connections open at shutdown.
    const { master } = dataSource.driver as unknown as { readonly master: Pool };
    this.store = new DigestStore({ pool: master, schemaName: 'app', tableName: 'session' });
    this.middleware = session({
      name: this.cookieName,
      secret: config.sessionSecret,
      store: this.store,
      resave: false,
      saveUninitialized: false,
      rolling: true,
      cookie: { httpOnly: true, sameSite: 'strict', secure, path: '/', maxAge: IDLE_MS },
    });
  }

  /** Begins a session under a new id, so that one planted before the login is worth nothing. */
  async begin(request: Request, userId: number, now: Date): Promise<void> {
    await new Promise<void>((done, fail) =>
      request.session.regenerate((error: unknown) => (error ? fail(asError(error)) : done())),
    );
    request.session.userId = userId;
    request.session.startedAt = now.getTime();
    await new Promise<void>((done, fail) =>
      request.session.save((error: unknown) => (error ? fail(asError(error)) : done())),
    );
  }

  async end(request: Request): Promise<void> {
    await new Promise<void>((done, fail) =>
      request.session.destroy((error: unknown) => (error ? fail(asError(error)) : done())),
    );
  }

  /** Whose session it is and since when; null when there is none, or it is too old. */
  ownerOf(request: Request, now: Date): { userId: number; since: Date } | null {
    const { userId, startedAt } = request.session;
    if (userId === undefined || startedAt === undefined) return null;
    return now.getTime() - startedAt > ABSOLUTE_MS ? null : { userId, since: new Date(startedAt) };
  }

  onApplicationShutdown(): void {
    void this.store.close();
  }
}

function digest(sid: string): string {
  return createHash('sha256').update(sid).digest('hex');
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error('the session store failed');
}
