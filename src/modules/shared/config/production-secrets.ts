import { secretCauses } from './secret-causes.js';
import { trustedProxyCauses } from './trusted-proxies.js';
import { UnsafeConfiguration } from './unsafe-configuration.js';

const LOCAL = new Set(['', 'localhost', '127.0.0.1', '[::1]']);

export interface ProductionSecrets {
  readonly cprKey: Buffer;
  readonly sessionSecret: string;
}

/** What production must be given (reliability.md 6.5). Throws with every cause at once; no value is repeated. */
export function readProductionSecrets(env: NodeJS.ProcessEnv): ProductionSecrets {
  const cprKey = env['TILKNYT_CPR_KEY'] ?? '';
  const sessionSecret = env['TILKNYT_SESSION_SECRET'] ?? '';
  const causes = [...databaseCauses(env), ...secretCauses('TILKNYT_CPR_KEY', cprKey)];
  if (sessionSecret !== '' && sessionSecret === cprKey)
    causes.push('TILKNYT_SESSION_SECRET and TILKNYT_CPR_KEY are equal');
  else causes.push(...secretCauses('TILKNYT_SESSION_SECRET', sessionSecret));
  causes.push(...trustedProxyCauses(env));
  if (causes.length > 0) throw new UnsafeConfiguration(causes);
  return { cprKey: Buffer.from(cprKey, 'base64'), sessionSecret };
}

function databaseCauses(env: NodeJS.ProcessEnv): string[] {
  const address = env['DATABASE_URL'];
  if (address === undefined || address === '')
    return ['DATABASE_URL is missing: production never uses the embedded server'];
  if (!URL.canParse(address)) return ['DATABASE_URL is not an address (postgres://…)'];
  const { hostname, searchParams } = new URL(address);
  const encrypted = /^(require|verify-ca|verify-full)$/.test(searchParams.get('sslmode') ?? '');
  if (encrypted || LOCAL.has(hostname) || env['TILKNYT_DATABASE_TLS'] === 'private-network') return [];
  return ['DATABASE_URL uses no TLS: add sslmode=verify-full, or set TILKNYT_DATABASE_TLS=private-network'];
}
