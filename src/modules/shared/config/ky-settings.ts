import { secretCauses } from './secret-causes.js';
import { UnsafeConfiguration } from './unsafe-configuration.js';

/** Which KY the links are made in, and how patient we are with it. */
export interface KySettings {
  /** Where KY answers; null for the one that is part of this database. */
  readonly url: string | null;
  /** Signs what is sent and proves what is answered. */
  readonly secret: string;
  /** How long what a link released is left to the caseworker before KY's job processes it. */
  readonly processingWaitMinutes: number;
  readonly timeoutMs: number;
  /** Before the second try; the third waits thirty times as long, and so on, at most a quarter of an hour. */
  readonly firstRetryMs: number;
}

/** The secret of the demo, which the simulator knows too. Production refuses it. */
export const DEMO_KY_SECRET = 'tilknyt-demo-ky-secret';
const DEFAULTS = { waitMinutes: 15, timeoutMs: 10_000, firstRetryMs: 1_000 };
const WEEK_MINUTES = 7 * 24 * 60;

/** The embedded KY with the usual patience. */
export const EMBEDDED_KY: KySettings = {
  url: null,
  secret: DEMO_KY_SECRET,
  processingWaitMinutes: DEFAULTS.waitMinutes,
  timeoutMs: DEFAULTS.timeoutMs,
  firstRetryMs: DEFAULTS.firstRetryMs,
};

/** TILKNYT_KY_URL, TILKNYT_KY_SECRET, TILKNYT_KY_WAIT_MINUTES, TILKNYT_KY_TIMEOUT_MS, TILKNYT_KY_RETRY_MS. */
export function readKySettings(env: NodeJS.ProcessEnv): KySettings {
  const isProduction = env['NODE_ENV'] === 'production';
  const url = env['TILKNYT_KY_URL'] || null;
  const secret = env['TILKNYT_KY_SECRET'] ?? (isProduction ? '' : DEMO_KY_SECRET);
  const causes: string[] = [];
  const number = (name: string, usual: number, least: number, most: number): number => {
    const value = Number(env[name] ?? usual);
    if (!Number.isInteger(value) || value < least || value > most)
      causes.push(`${name}: "${env[name] ?? ''}" is not a whole number from ${least} to ${most}`);
    return value;
  };
  const settings: KySettings = {
    url,
    secret,
    processingWaitMinutes: number('TILKNYT_KY_WAIT_MINUTES', DEFAULTS.waitMinutes, 0, WEEK_MINUTES),
    timeoutMs: number('TILKNYT_KY_TIMEOUT_MS', DEFAULTS.timeoutMs, 50, 60_000),
    firstRetryMs: number('TILKNYT_KY_RETRY_MS', DEFAULTS.firstRetryMs, 1, 60_000),
  };
  if (url !== null) causes.push(...addressCauses(url, env));
  if (url !== null && isProduction) causes.push(...productionCauses(secret, env));
  if (causes.length > 0) throw new UnsafeConfiguration(causes);
  return settings;
}

function addressCauses(url: string, env: NodeJS.ProcessEnv): string[] {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    return ['TILKNYT_KY_URL is not an address (https://…)'];
  const isOpen = new URL(url).protocol === 'http:' && env['NODE_ENV'] === 'production';
  return isOpen ? ['TILKNYT_KY_URL uses no TLS'] : [];
}

function productionCauses(secret: string, env: NodeJS.ProcessEnv): string[] {
  const others = [env['TILKNYT_CPR_KEY'], env['TILKNYT_SESSION_SECRET']];
  if (secret !== '' && others.includes(secret)) return ['TILKNYT_KY_SECRET is equal to another secret'];
  return secretCauses('TILKNYT_KY_SECRET', secret);
}
