import { join, resolve } from 'node:path';
import { EMBEDDED_KY, readKySettings, type KySettings } from './ky-settings.js';
import { readProductionSecrets } from './production-secrets.js';
import { PROJECT_ROOT } from './project-root.js';
import { readOrCreateSecrets, type StoredSecrets } from './secrets.js';
import { readTrustedProxies } from './trusted-proxies.js';
import { UnsafeConfiguration } from './unsafe-configuration.js';
import { readWorkplace, type Workplace } from './workplace.js';

export type Mode = 'demo' | 'production';

/** Everything the environment decides, read once at the start. */
export class RuntimeConfig {
  constructor(
    readonly mode: Mode,
    readonly host: string,
    readonly port: number,
    readonly dataDir: string,
    /** The application's own login; null when the embedded server is used. */
    readonly databaseUrl: string | null,
    /** The owner's login, for `migrate` only. */
    readonly databaseOwnerUrl: string | null,
    readonly cprKey: Buffer,
    readonly sessionSecret: string,
    /** Only with the embedded server. */
    readonly embedded: Pick<StoredSecrets, 'superuserPassword' | 'appPassword'> | null,
    /** Addresses whose word about the caller and TLS is believed, as Express reads them; none without a proxy. */
    readonly trustedProxies: readonly string[] = [],
    readonly workplace: Workplace = readWorkplace({}, dataDir),
    readonly ky: KySettings = EMBEDDED_KY,
  ) {}

  get isDemo(): boolean {
    return this.mode === 'demo';
  }
}

/**
 * Reads the environment. In demo mode everything has a default and the secrets are made in the data folder; in
 * production (`NODE_ENV=production`) a missing, short or repeated secret, a missing database or the embedded server
 * is refused.
 */
export function readRuntimeConfig(env: NodeJS.ProcessEnv): RuntimeConfig {
  const mode: Mode = env['NODE_ENV'] === 'production' ? 'production' : 'demo';
  const dataDir = resolve(env['TILKNYT_DATA_DIR'] ?? join(PROJECT_ROOT, '.data'));
  const host = env['HOST'] ?? '127.0.0.1';
  const port = readPort(env['PORT']);
  const databaseUrl = env['DATABASE_URL'] ?? null;
  const ownerUrl = env['DATABASE_OWNER_URL'] ?? null;
  const workplace = readWorkplace(env, dataDir);
  const ky = readKySettings(env);
  if (mode === 'production') {
    const { cprKey, sessionSecret } = readProductionSecrets(env);
    const proxies = readTrustedProxies(env);
    return new RuntimeConfig(
      mode,
      host,
      port,
      dataDir,
      databaseUrl,
      ownerUrl,
      cprKey,
      sessionSecret,
      null,
      proxies,
      workplace,
      ky,
    );
  }
  const secrets = readOrCreateSecrets(dataDir);
  const cprKey = Buffer.from(env['TILKNYT_CPR_KEY'] ?? secrets.cprKey, 'base64');
  const sessionSecret = env['TILKNYT_SESSION_SECRET'] ?? secrets.sessionSecret;
  return new RuntimeConfig(
    mode,
    host,
    port,
    dataDir,
    databaseUrl,
    ownerUrl,
    cprKey,
    sessionSecret,
    databaseUrl ? null : secrets,
    readTrustedProxies(env),
    workplace,
    ky,
  );
}

function readPort(text: string | undefined): number {
  const port = Number(text ?? '3000');
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new UnsafeConfiguration([`PORT: "${text}" is not a port`]);
  return port;
}
