import pg from 'pg';
import type { RuntimeConfig } from '../config/runtime-config.js';
import { EmbeddedServer } from '../embedded/embedded-server.js';
import { DomainError } from '../errors/domain-error.js';
import { bootstrapCluster, migrate } from './migrate.js';
import { translateError } from './translate-error.js';

const DATABASE_NAME = 'tilknyt';
const CONNECT_MS = 10_000;

/** The application would run as a role that could pass the walls (reliability.md 3.3). */
export class HarmfulLogin extends DomainError {
  readonly code = 'start.harmful_login' as const;
  readonly kind = 'forbidden' as const;
}

/** The database as the program found or made it: where to connect, and what to do when leaving. */
export interface OpenDatabase {
  /** The application's own login (app_login). */
  readonly url: string;
  /** The migrations that were missing and ran now. */
  readonly migrated: readonly string[];
  /** Leaves the embedded server: stops it if nobody else uses it. Nothing with a given server. */
  release(): Promise<void>;
}

/**
 * Finds the database: the given server, or the embedded one, which is started or joined, prepared and migrated.
 * A given server is migrated only if the owner's address is given too.
 */
export async function openDatabase(config: RuntimeConfig): Promise<OpenDatabase> {
  if (config.databaseUrl !== null) {
    const migrated = config.databaseOwnerUrl === null ? [] : await migrate(config.databaseOwnerUrl);
    return { url: config.databaseUrl, migrated, release: () => Promise.resolve() };
  }
  const secrets = config.embedded;
  if (!secrets) throw new Error('the embedded server is for demo mode only');
  const server = await EmbeddedServer.open({ dataDir: config.dataDir, password: secrets.superuserPassword });
  try {
    await bootstrapCluster((database) => server.url(database), DATABASE_NAME, secrets.appPassword);
    const migrated = await migrate(server.url(DATABASE_NAME));
    const url = `postgres://app_login:${encodeURIComponent(secrets.appPassword)}@127.0.0.1:${server.port}/${DATABASE_NAME}`;
    return { url, migrated, release: () => server.release() };
  } catch (error) {
    await server.release();
    throw error;
  }
}

/** Refuses to work as a role that could pass the walls: owner, superuser, or one that ignores row-level security. */
export async function assertHarmlessLogin(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_MS });
  try {
    await client.connect();
    const answer = await client.query<{ harmful: boolean }>(
      `SELECT rolsuper OR rolbypassrls OR rolinherit OR EXISTS (SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
              WHERE n.nspname = 'app' AND c.relowner = r.oid) AS harmful FROM pg_roles r WHERE rolname = current_user`,
    );
    if (answer.rows[0]?.harmful !== false) throw new HarmfulLogin();
  } catch (error) {
    throw translateError(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}
