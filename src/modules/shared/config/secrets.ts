import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UnsafeConfiguration } from './unsafe-configuration.js';

/** Made once per data folder and kept there (mode 0600), so that a second start finds its data again. */
export interface StoredSecrets {
  readonly superuserPassword: string;
  readonly appPassword: string;
  readonly cprKey: string;
  readonly sessionSecret: string;
}

/** Reads the data folder's secrets, or makes them on the first start. Used in demo mode only. */
export function readOrCreateSecrets(dataDir: string): StoredSecrets {
  const file = join(dataDir, 'secrets.json');
  if (!existsSync(file)) create(dataDir, file);
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as StoredSecrets;
  } catch {
    throw new UnsafeConfiguration([
      `${file} cannot be read: restore it, or move the data folder away to begin anew`,
    ]);
  }
}

/** Written beside its place and linked there whole: of two first starts at once, both read the same file. */
function create(dataDir: string, file: string): void {
  mkdirSync(dataDir, { recursive: true });
  const draft = `${file}.${randomUUID()}`;
  const secrets: StoredSecrets = {
    superuserPassword: randomBytes(24).toString('base64url'),
    appPassword: randomBytes(24).toString('base64url'),
    cprKey: randomBytes(32).toString('base64'),
    sessionSecret: randomBytes(32).toString('base64'),
  };
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}
