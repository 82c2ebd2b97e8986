import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readRuntimeConfig } from './runtime-config.js';
import { UnsafeConfiguration } from './unsafe-configuration.js';

describe('readRuntimeConfig', () => {
  describe('in demo mode', () => {
    let folder: string;
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'tilknyt-config-'));
    });
    afterEach(() => rmSync(folder, { recursive: true, force: true }));

    it('needs nothing and keeps its secrets in the data folder, readable by the owner only', () => {
      const first = readRuntimeConfig({ TILKNYT_DATA_DIR: folder });
      expect(first).toMatchObject({ mode: 'demo', host: '127.0.0.1', port: 3000, databaseUrl: null });
      expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
      expect(readRuntimeConfig({ TILKNYT_DATA_DIR: folder })).toEqual(first);
    });

    it('takes a given server and no embedded one', () => {
      const config = readRuntimeConfig({ TILKNYT_DATA_DIR: folder, DATABASE_URL: 'postgres://x/y' });
      expect(config).toMatchObject({ databaseUrl: 'postgres://x/y', embedded: null });
    });

    it('says so when its secrets cannot be read', () => {
      writeFileSync(join(folder, 'secrets.json'), '{');
      expect(() => readRuntimeConfig({ TILKNYT_DATA_DIR: folder })).toThrow('secrets.json');
    });

    it.each(['x', '-1', '70000', '3.5'])('refuses the port %s', (PORT) => {
      expect(() => readRuntimeConfig({ TILKNYT_DATA_DIR: folder, PORT })).toThrow(UnsafeConfiguration);
    });
  });

  describe('in production', () => {
    const secret = (): string => randomBytes(32).toString('base64');
    const safe = {
      NODE_ENV: 'production',
      DATABASE_URL: 'postgres://app_login@db.example/tilknyt?sslmode=verify-full',
      TILKNYT_CPR_KEY: secret(),
      TILKNYT_SESSION_SECRET: secret(),
      TILKNYT_TRUST_PROXY: 'loopback, 10.1.2.0/24',
    };

    it('starts with a server over TLS and two secrets of its own', () => {
      expect(readRuntimeConfig(safe)).toMatchObject({
        mode: 'production',
        embedded: null,
        trustedProxies: ['loopback', '10.1.2.0/24'],
      });
    });

    it('names every cause at once', () => {
      expect(causes({ NODE_ENV: 'production' })).toHaveLength(4);
    });

    it.each([
      ['no database', { DATABASE_URL: undefined }, 'DATABASE_URL'],
      ['a database without TLS', { DATABASE_URL: 'postgres://app_login@db.example/tilknyt' }, 'TLS'],
      [
        'TLS switched off',
        { DATABASE_URL: 'postgres://app_login@db.example/tilknyt?sslmode=disable' },
        'TLS',
      ],
      ['no CPR key', { TILKNYT_CPR_KEY: undefined }, 'TILKNYT_CPR_KEY'],
      ['a short CPR key', { TILKNYT_CPR_KEY: randomBytes(31).toString('base64') }, 'TILKNYT_CPR_KEY'],
      ['a short session secret', { TILKNYT_SESSION_SECRET: 'secret' }, 'TILKNYT_SESSION_SECRET'],
      ['a guessable session secret', { TILKNYT_SESSION_SECRET: 'a'.repeat(48) }, 'TILKNYT_SESSION_SECRET'],
      ['no proxy that ends TLS', { TILKNYT_TRUST_PROXY: undefined }, 'TILKNYT_TRUST_PROXY'],
      ['every proxy', { TILKNYT_TRUST_PROXY: 'true' }, 'TILKNYT_TRUST_PROXY'],
      ['every address as a proxy', { TILKNYT_TRUST_PROXY: '0.0.0.0/0' }, 'TILKNYT_TRUST_PROXY'],
      ['one secret for both', { TILKNYT_SESSION_SECRET: safe.TILKNYT_CPR_KEY }, 'equal'],
    ])('refuses %s', (_what, change, word) => {
      expect(causes({ ...safe, ...change })).toEqual([expect.stringContaining(word)]);
    });

    it('lets the operator say that the way to the database is private', () => {
      const env = {
        ...safe,
        DATABASE_URL: 'postgres://app_login@db/tilknyt',
        TILKNYT_DATABASE_TLS: 'private-network',
      };
      expect(readRuntimeConfig(env).mode).toBe('production');
    });
  });
});

function causes(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    readRuntimeConfig(env);
  } catch (error) {
    if (error instanceof UnsafeConfiguration) return error.causes;
    throw error;
  }
  return [];
}
