import { join, resolve } from 'node:path';
import { UnsafeConfiguration } from './unsafe-configuration.js';

/** Where deliveries lie and who loads them. */
export interface Workplace {
  /** A folder with one folder per delivery; the same one for every process of the application. */
  readonly deliveriesDir: string;
  /** The largest file that is taken in the browser; larger ones are laid into the folder. */
  readonly maxUploadBytes: number;
  /** Whether `npm start` brings its own worker process; false where workers run by themselves. */
  readonly startsWorker: boolean;
  /** Of one person, machine or address, in each process. */
  readonly apiRequestsPerMinute: number;
}

const MEGABYTE = 1024 * 1024;
/** One municipality's extract; ten times it is a transfer for the operator (reliability.md 5.2.1). */
const DEFAULT_MEGABYTES = 50;
/** Far above what people and their machines do, far below what hurts. */
const DEFAULT_API_REQUESTS = 6_000;
const WORKERS = new Set(['own', 'separate']);

/** TILKNYT_DELIVERIES_DIR, TILKNYT_UPLOAD_MAX_MB, TILKNYT_WORKER, TILKNYT_API_PER_MINUTE. */
export function readWorkplace(env: NodeJS.ProcessEnv, dataDir: string): Workplace {
  const megabytes = Number(env['TILKNYT_UPLOAD_MAX_MB'] ?? DEFAULT_MEGABYTES);
  const requests = Number(env['TILKNYT_API_PER_MINUTE'] ?? DEFAULT_API_REQUESTS);
  const worker = env['TILKNYT_WORKER'] ?? 'own';
  const causes = [
    ...(megabytes > 0 && Number.isFinite(megabytes)
      ? []
      : [`TILKNYT_UPLOAD_MAX_MB: "${env['TILKNYT_UPLOAD_MAX_MB'] ?? ''}" is not a number of megabytes`]),
    ...(Number.isSafeInteger(requests) && requests > 0
      ? []
      : [`TILKNYT_API_PER_MINUTE: "${env['TILKNYT_API_PER_MINUTE'] ?? ''}" is not a number of requests`]),
    ...(WORKERS.has(worker) ? [] : [`TILKNYT_WORKER: "${worker}" is neither own nor separate`]),
  ];
  if (causes.length > 0) throw new UnsafeConfiguration(causes);
  return {
    deliveriesDir: resolve(env['TILKNYT_DELIVERIES_DIR'] ?? join(dataDir, 'deliveries')),
    maxUploadBytes: Math.floor(megabytes * MEGABYTE),
    startsWorker: worker === 'own',
    apiRequestsPerMinute: requests,
  };
}
